/**
 * The one table of metadata types. A file belongs to the entry whose suffix it carries, with or without `-meta.xml`.
 * To emulate another type, write its model and reader and add its line here.
 */
import { KEPT_PARTS, KEPT_TYPES } from './kept-types';
import { META } from './meta-file';
import type { MetadataFiles } from './metadata-files';
import type { MetadataSource } from './metadata-source';
import { readBundle, readClass, readEmailTemplate, readStaticResource, readTrigger } from './readers/code';
import { readCustomMetadata } from './readers/custom-metadata';
import {
  readEventSubscriber,
  readExternalCredential,
  readNamedCredential,
  readRemoteSite,
} from './readers/integration';
import {
  readField,
  readIndex,
  readGlobalValueSet,
  readObject,
  readRecordType,
  readValidationRule,
} from './readers/object';
import { readApplication, readFlexiPage, readLabels, readNotificationType, readTab } from './readers/pages';
import {
  readCustomPermission,
  readPermissionSet,
  readPermissionSetGroup,
  readProfile,
  readQueue,
} from './readers/permissions';
import { parseXml, type XmlElement } from './xml';

export interface MetadataFile {
  readonly files: MetadataFiles;
  readonly path: string;
  /** File name without its suffix. */
  readonly fullName: string;
  /** For parts of an object: the folder `objects/<here>/fields/…`. */
  readonly objectName: string;
}

export interface MetadataType {
  readonly name: string;
  readonly suffix: string;
  /** The component is a file of its own, beside its `-meta.xml`. */
  readonly isContent?: boolean;
  /** Absent for a type that the local org accepts without reading it. */
  readonly read?: (source: MetadataSource, file: MetadataFile) => void;
}

type XmlReader = (source: MetadataSource, root: XmlElement, name: string) => void;

function xml(name: string, suffix: string, read: XmlReader, rootName = name): MetadataType {
  return {
    name,
    suffix,
    read: (source, { files, path, fullName }) => read(source, parseXml(path, files.text(path), rootName), fullName),
  };
}

function objectPart(name: string, suffix: string, read: XmlReader): MetadataType {
  return {
    name,
    suffix,
    read: (source, { files, path, objectName }) => read(source, parseXml(path, files.text(path), name), objectName),
  };
}

type ContentReader = (source: MetadataSource, files: MetadataFiles, path: string, fullName: string) => void;

function content(name: string, suffix: string, read: ContentReader): MetadataType {
  return {
    name,
    suffix,
    isContent: true,
    read: (source, { files, path, fullName }) => {
      if (!path.endsWith(META)) {
        read(source, files, path, fullName);
      }
    },
  };
}

function inert(name: string, suffix: string): MetadataType {
  return { name, suffix };
}

export const METADATA_TYPES: readonly MetadataType[] = [
  xml('CustomObject', 'object', readObject),
  objectPart('CustomField', 'field', readField),
  objectPart('Index', 'index', readIndex),
  objectPart('RecordType', 'recordType', readRecordType),
  objectPart('ValidationRule', 'validationRule', readValidationRule),
  xml('GlobalValueSet', 'globalValueSet', readGlobalValueSet),
  xml('CustomMetadata', 'md', readCustomMetadata),
  xml('PermissionSet', 'permissionset', readPermissionSet),
  xml('PermissionSetGroup', 'permissionsetgroup', readPermissionSetGroup),
  xml('Profile', 'profile', readProfile),
  xml('CustomPermission', 'customPermission', readCustomPermission),
  xml('CustomLabels', 'labels', readLabels),
  xml('NamedCredential', 'namedCredential', readNamedCredential),
  xml('ExternalCredential', 'externalCredential', readExternalCredential),
  xml('RemoteSiteSetting', 'remoteSite', readRemoteSite),
  xml('PlatformEventSubscriberConfig', 'platformEventSubscriberConfig', readEventSubscriber),
  xml('Queue', 'queue', readQueue),
  xml('CustomNotificationType', 'notiftype', readNotificationType),
  xml('CustomTab', 'tab', readTab),
  xml('CustomApplication', 'app', readApplication),
  xml('FlexiPage', 'flexipage', readFlexiPage),
  content('ApexClass', 'cls', readClass),
  content('ApexTrigger', 'trigger', readTrigger),
  content('EmailTemplate', 'email', readEmailTemplate),
  {
    name: 'LightningComponentBundle',
    suffix: 'js',
    read: (source, { files, path }) => {
      if (path.endsWith('.js-meta.xml')) {
        readBundle(source, files, path);
      }
    },
  },
  {
    name: 'StaticResource',
    suffix: 'resource',
    read: (source, { files, path, fullName }) => {
      if (path.endsWith(META)) {
        readStaticResource(source, files, parseXml(path, files.text(path), 'StaticResource'), fullName);
      }
    },
  },
  inert('Layout', 'layout'),
  inert('CompactLayout', 'compactLayout'),
  inert('ListView', 'listView'),
  inert('WebLink', 'webLink'),
  inert('BusinessProcess', 'businessProcess'),
  inert('QuickAction', 'quickAction'),
  // Test runs by the name of a suite read the file itself.
  xml('ApexTestSuite', 'testSuite', () => undefined),
  inert('CspTrustedSite', 'cspTrustedSite'),
  inert('LightningMessageChannel', 'messageChannel'),
  inert('DataWeaveResource', 'dwl'),
  inert('ReportType', 'reportType'),
  inert('FieldSet', 'fieldSet'),
  inert('SharingReason', 'sharingReason'),
  inert('Report', 'report'),
  inert('Dashboard', 'dashboard'),
  ...KEPT_PARTS.map(({ name, suffix }) => inert(name, suffix)),
];

const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  ...METADATA_TYPES.filter(({ read }) => !read).map(({ name }) => name),
  ...KEPT_TYPES.map(({ name }) => name),
]);

/** True for types whose components are kept as they are and nothing else. */
export function hasNoEffect(type: string): boolean {
  return WITHOUT_EFFECT.has(type);
}
