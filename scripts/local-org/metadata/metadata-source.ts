/** Everything a source folder declares, by metadata type. Lists keep the order of the files. */
import type * as Model from './models';
import type { MetadataError } from './metadata-error';

export interface MetadataSource {
  readonly objects: Model.CustomObjectModel[];
  readonly fields: Model.CustomFieldModel[];
  readonly recordTypes: Model.RecordTypeModel[];
  readonly validationRules: Model.ValidationRuleModel[];
  readonly indexes: Model.IndexModel[];
  readonly globalValueSets: Model.GlobalValueSetModel[];
  readonly customMetadata: Model.CustomMetadataRecordModel[];
  readonly permissions: Model.PermissionModel[];
  readonly permissionSetGroups: Model.PermissionSetGroupModel[];
  readonly customPermissions: Model.CustomPermissionModel[];
  readonly labels: Model.LabelModel[];
  readonly namedCredentials: Model.NamedCredentialModel[];
  readonly externalCredentials: Model.ExternalCredentialModel[];
  readonly remoteSites: Model.RemoteSiteModel[];
  readonly tabs: Model.TabModel[];
  readonly applications: Model.ApplicationModel[];
  readonly flexiPages: Model.FlexiPageModel[];
  readonly apex: Model.ApexSourceModel[];
  readonly lwc: Model.BundleModel[];
  readonly staticResources: Model.StaticResourceModel[];
  readonly eventSubscribers: Model.EventSubscriberModel[];
  readonly queues: Model.QueueModel[];
  readonly emailTemplates: Model.EmailTemplateModel[];
  readonly notificationTypes: Model.NotificationTypeModel[];
  /** Accepted, but without any effect in the local org. */
  readonly inert: Model.InertModel[];
  /** Files of metadata types that the local org does not emulate: named, so that nothing is ignored silently. */
  readonly notEmulated: { readonly type: string; readonly path: string }[];
  /** What was wrong; a component that is named here is missing above. */
  readonly problems: MetadataError[];
}

export function emptySource(): MetadataSource {
  return {
    objects: [],
    fields: [],
    recordTypes: [],
    validationRules: [],
    indexes: [],
    globalValueSets: [],
    customMetadata: [],
    permissions: [],
    permissionSetGroups: [],
    customPermissions: [],
    labels: [],
    namedCredentials: [],
    externalCredentials: [],
    remoteSites: [],
    tabs: [],
    applications: [],
    flexiPages: [],
    apex: [],
    lwc: [],
    staticResources: [],
    eventSubscribers: [],
    queues: [],
    emailTemplates: [],
    notificationTypes: [],
    inert: [],
    notEmulated: [],
    problems: [],
  };
}
