/** Custom objects, custom metadata types, platform events and custom settings as describes without their own fields. */
import type { CustomObjectModel } from '../../../metadata/models';
import { fieldMap } from '../field';
import type { FieldDescribe, ObjectDescribe, ObjectKind } from '../schema';
import {
  BIG_OBJECT_FIELDS,
  CUSTOM_METADATA_FIELDS,
  CUSTOM_SETTING_FIELDS,
  customObjectFields,
  PLATFORM_EVENT_FIELDS,
  SHARE_FIELDS,
  systemFields,
} from './system-fields';

/** Null for a standard object, whose file only adjusts it. */
export function customObjectKind(model: CustomObjectModel): ObjectKind | null {
  if (model.fullName.endsWith('__mdt')) {
    return 'customMetadata';
  }
  if (model.fullName.endsWith('__e')) {
    return 'platformEvent';
  }
  if (model.fullName.endsWith('__b')) {
    return 'bigObject';
  }
  if (!model.fullName.endsWith('__c')) {
    return null;
  }
  return model.customSettingsType === null ? 'custom' : 'customSetting';
}

export function customObject(
  model: CustomObjectModel,
  kind: ObjectKind,
  keyPrefix: string,
  isDetail: boolean,
): ObjectDescribe {
  const isRecord = kind === 'custom' || kind === 'customSetting';
  const label = model.label ?? model.fullName;
  return {
    name: model.fullName,
    label,
    labelPlural: model.pluralLabel ?? label,
    kind,
    ...(model.customSettingsType === null ? {} : { settingsType: model.customSettingsType }),
    keyPrefix,
    fields: fieldMap(ownFields(model, kind, isDetail)),
    recordTypes: [],
    validationRules: [],
    createable: isRecord || kind === 'platformEvent' || kind === 'bigObject',
    updateable: isRecord,
    deletable: isRecord || kind === 'bigObject',
    queryable: kind !== 'platformEvent',
    triggerable: kind === 'custom' || kind === 'platformEvent',
    searchable: kind === 'custom' && model.enableSearch,
    publishBehavior:
      kind === 'platformEvent'
        ? model.publishBehavior === 'PublishImmediately'
          ? 'PublishImmediately'
          : 'PublishAfterCommit'
        : null,
    sharingModel: isDetail ? 'ControlledByParent' : (model.sharingModel ?? 'ReadWrite'),
  };
}

function ownFields(model: CustomObjectModel, kind: ObjectKind, isDetail: boolean): FieldDescribe[] {
  switch (kind) {
    case 'customMetadata':
      return systemFields(CUSTOM_METADATA_FIELDS);
    case 'platformEvent':
      return systemFields(PLATFORM_EVENT_FIELDS);
    case 'bigObject':
      return systemFields(BIG_OBJECT_FIELDS);
    case 'customSetting':
      return systemFields(CUSTOM_SETTING_FIELDS[model.customSettingsType ?? 'Hierarchy']);
    default:
      return customObjectFields(model, isDetail);
  }
}

/** `X__Share` exists where the org-wide default leaves something to share. */
export function shareObject(parent: ObjectDescribe, keyPrefix: string): ObjectDescribe {
  const fields = systemFields(SHARE_FIELDS).map((field) =>
    field.name === 'ParentId' ? { ...field, referenceTo: [parent.name], childRelationshipName: 'Shares' } : field,
  );
  return {
    ...parent,
    name: parent.name.replace(/__c$/, '__Share'),
    label: `${parent.label} Share`,
    labelPlural: `${parent.label} Shares`,
    keyPrefix,
    fields: fieldMap(fields),
    recordTypes: [],
    validationRules: [],
    triggerable: false,
    searchable: false,
  };
}
