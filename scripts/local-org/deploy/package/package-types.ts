import { KEPT_PARTS, KEPT_TYPES } from '../../metadata/kept-types';
import { withoutMeta } from '../../metadata/meta-file';

/**
 * How the zip format of the Metadata API lays out each type: folder, suffix, and whether the content has a
 * `-meta.xml` beside it. Source: Metadata API Developer Guide, "Metadata Types"; what `describeMetadata` answers.
 */
export interface PackageType {
  readonly name: string;
  readonly directory: string;
  readonly suffix: string;
  /** The component is a content file with its `-meta.xml` beside it. */
  readonly hasMetaFile?: boolean;
  /** The component is a folder of files: Lightning bundles. */
  readonly isBundle?: boolean;
  /** Of a bundle: how many folders its name has, 1 unless given. */
  readonly nameDepth?: number;
  /** The name has a folder: `Folder/Name`. */
  readonly inFolder?: boolean;
  /** Types whose components stand inside the file of this one. */
  readonly children?: readonly ChildType[];
}

export interface ChildType {
  readonly name: string;
  /** Element in the parent's file. */
  readonly element: string;
  /** Folder and suffix of the child in a file of its own; null where the parent's folder and suffix hold it. */
  readonly directory: string | null;
  readonly suffix: string;
}

const OBJECT_CHILDREN: readonly ChildType[] = [
  { name: 'CustomField', element: 'fields', directory: 'fields', suffix: 'field' },
  { name: 'RecordType', element: 'recordTypes', directory: 'recordTypes', suffix: 'recordType' },
  { name: 'ValidationRule', element: 'validationRules', directory: 'validationRules', suffix: 'validationRule' },
  { name: 'ListView', element: 'listViews', directory: 'listViews', suffix: 'listView' },
  { name: 'WebLink', element: 'webLinks', directory: 'webLinks', suffix: 'webLink' },
  { name: 'CompactLayout', element: 'compactLayouts', directory: 'compactLayouts', suffix: 'compactLayout' },
  { name: 'BusinessProcess', element: 'businessProcesses', directory: 'businessProcesses', suffix: 'businessProcess' },
  { name: 'SharingReason', element: 'sharingReasons', directory: 'sharingReasons', suffix: 'sharingReason' },
  { name: 'Index', element: 'indexes', directory: 'indexes', suffix: 'index' },
  { name: 'FieldSet', element: 'fieldSets', directory: 'fieldSets', suffix: 'fieldSet' },
];

const EMULATED: readonly PackageType[] = [
  { name: 'CustomObject', directory: 'objects', suffix: 'object', children: OBJECT_CHILDREN },
  {
    name: 'CustomLabels',
    directory: 'labels',
    suffix: 'labels',
    children: [{ name: 'CustomLabel', element: 'labels', directory: null, suffix: 'labels' }],
  },
  { name: 'ApexClass', directory: 'classes', suffix: 'cls', hasMetaFile: true },
  { name: 'ApexTrigger', directory: 'triggers', suffix: 'trigger', hasMetaFile: true },
  { name: 'LightningComponentBundle', directory: 'lwc', suffix: '', isBundle: true },
  { name: 'StaticResource', directory: 'staticresources', suffix: 'resource', hasMetaFile: true },
  { name: 'EmailTemplate', directory: 'email', suffix: 'email', hasMetaFile: true, inFolder: true },
  { name: 'GlobalValueSet', directory: 'globalValueSets', suffix: 'globalValueSet' },
  { name: 'CustomMetadata', directory: 'customMetadata', suffix: 'md' },
  { name: 'PermissionSet', directory: 'permissionsets', suffix: 'permissionset' },
  { name: 'PermissionSetGroup', directory: 'permissionsetgroups', suffix: 'permissionsetgroup' },
  { name: 'Profile', directory: 'profiles', suffix: 'profile' },
  { name: 'CustomPermission', directory: 'customPermissions', suffix: 'customPermission' },
  { name: 'NamedCredential', directory: 'namedCredentials', suffix: 'namedCredential' },
  { name: 'ExternalCredential', directory: 'externalCredentials', suffix: 'externalCredential' },
  { name: 'RemoteSiteSetting', directory: 'remoteSiteSettings', suffix: 'remoteSite' },
  {
    name: 'PlatformEventSubscriberConfig',
    directory: 'PlatformEventSubscriberConfigs',
    suffix: 'platformEventSubscriberConfig',
  },
  { name: 'Queue', directory: 'queues', suffix: 'queue' },
  { name: 'CustomNotificationType', directory: 'notificationtypes', suffix: 'notiftype' },
  { name: 'CustomTab', directory: 'tabs', suffix: 'tab' },
  { name: 'CustomApplication', directory: 'applications', suffix: 'app' },
  { name: 'FlexiPage', directory: 'flexipages', suffix: 'flexipage' },
  { name: 'Layout', directory: 'layouts', suffix: 'layout' },
  { name: 'QuickAction', directory: 'quickActions', suffix: 'quickAction' },
  { name: 'ApexTestSuite', directory: 'testSuites', suffix: 'testSuite' },
  { name: 'CspTrustedSite', directory: 'cspTrustedSites', suffix: 'cspTrustedSite' },
  { name: 'LightningMessageChannel', directory: 'messageChannels', suffix: 'messageChannel' },
  { name: 'ReportType', directory: 'reportTypes', suffix: 'reportType' },
  { name: 'Report', directory: 'reports', suffix: 'report', inFolder: true },
  { name: 'Dashboard', directory: 'dashboards', suffix: 'dashboard', inFolder: true },
];

const KEPT: readonly PackageType[] = KEPT_TYPES.map(
  ({ name, directory, suffix, hasMetaFile, bundleDepth, inFolder }) => {
    const children = KEPT_PARTS.filter(({ parent }) => parent === name);
    return {
      name,
      directory,
      suffix,
      ...(hasMetaFile ? { hasMetaFile } : {}),
      ...(bundleDepth > 0 ? { isBundle: true, nameDepth: bundleDepth } : {}),
      ...(inFolder ? { inFolder } : {}),
      ...(children.length > 0 ? { children } : {}),
    };
  },
);

export const PACKAGE_TYPES: readonly PackageType[] = [...EMULATED, ...KEPT];

/** Types that list the folders of another. */
export const FOLDER_TYPES: Readonly<Record<string, string>> = {
  ReportFolder: 'Report',
  DashboardFolder: 'Dashboard',
  DocumentFolder: 'Document',
  EmailFolder: 'EmailTemplate',
  EmailTemplateFolder: 'EmailTemplate',
};

const byName = new Map(PACKAGE_TYPES.map((type) => [type.name, type]));
const parents = new Map(
  PACKAGE_TYPES.flatMap((parent) => (parent.children ?? []).map((child) => [child.name, { parent, child }] as const)),
);

export function packageType(name: string): PackageType | null {
  return byName.get(name) ?? null;
}

/** Of types with one suffix, the one whose folder is in the path; a folder of another name only where no other type claims it. */
export function packageTypeOfPath(path: string): PackageType | null {
  const stem = withoutMeta(path);
  const suffix = stem.slice(stem.lastIndexOf('.') + 1).toLowerCase();
  const named = suffix === '' ? [] : PACKAGE_TYPES.filter((type) => type.suffix.toLowerCase() === suffix);
  const folders = path.split('/');
  return named.find(({ directory }) => folders.includes(directory)) ?? named[0] ?? null;
}

/** The type inside whose file components of `name` stand; null for a type with files of its own. */
export function parentOf(name: string): { readonly parent: PackageType; readonly child: ChildType } | null {
  return parents.get(name) ?? null;
}
