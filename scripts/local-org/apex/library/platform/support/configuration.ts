/** Static methods of custom metadata types and custom settings: `Feed__mdt.getInstance('x')`, `Settings__c.getOrgDefaults()`. */
import { ApexMap } from '../../../runtime/collections';
import { NotEmulatedError } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { types } from '../../../types';
import { defaultValues } from './field-defaults';

type Accessor = (objectName: string, args: readonly unknown[]) => unknown;

function records(objectName: string): readonly SObjectValue[] {
  return transaction().database.configuration(objectName);
}

/** Each caller may change what it gets: the platform hands out copies. */
function copyOf(record: SObjectValue | undefined): SObjectValue | null {
  return record?.copy() ?? null;
}

function keyed(objectName: string, key: string): ApexMap {
  return ApexMap.of(
    types.primitive('String'),
    types.sobject(objectName),
    records(objectName).map((record) => [record.values.get(key), record.copy()] as const),
  );
}

/** By developer name (with or without namespace), or by id. */
function metadataInstance(objectName: string, key: string): SObjectValue | null {
  const wanted = key.toLowerCase();
  return copyOf(
    records(objectName).find(
      (record) =>
        record.id === key ||
        ['DeveloperName', 'QualifiedApiName'].some(
          (name) => String(record.values.get(name) ?? '').toLowerCase() === wanted,
        ),
    ),
  );
}

function ownedBy(objectName: string, ownerId: string): SObjectValue | undefined {
  return records(objectName).find((record) => record.values.get('SetupOwnerId') === ownerId);
}

function listSetting(objectName: string, name: string): SObjectValue | null {
  return copyOf(records(objectName).find((record) => record.values.get('Name') === name));
}

/**
 * The values that hold for the last of the owners: the first one's, overlaid field by field by the others'. The record is
 * the last owner's own, or a new one that could be saved for it; where nobody has any, it holds the defaults.
 */
function hierarchySetting(objectName: string, ownerIds: readonly string[]): SObjectValue {
  const owner = ownerIds.at(-1)!;
  const own = ownedBy(objectName, owner);
  const found = ownerIds.flatMap((id) => ownedBy(objectName, id) ?? []);
  const merged = new SObjectValue(objectName, new Map(found.length > 0 ? [] : defaults(objectName)), 'saved');
  for (const [name, value] of found.flatMap(({ values }) => [...values])) {
    if (value !== null && !OF_THE_RECORD.has(name)) {
      merged.values.set(name, value);
    }
  }
  OF_THE_RECORD.forEach((name) => {
    const value = own?.values.get(name) ?? null;
    if (value !== null) {
      merged.values.set(name, value);
    }
  });
  merged.values.set('SetupOwnerId', owner);
  return merged;
}

/** Fields that are not inherited. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  ...['Id', 'Name', 'SetupOwnerId', 'IsDeleted', 'SystemModstamp'],
  ...['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'],
]);

function defaults(objectName: string): [string, unknown][] {
  const object = transaction().org.schema.object(objectName);
  return (object ? defaultValues(object) : []).flatMap(([{ name, custom }, value]) => (custom ? [[name, value]] : []));
}

function isHierarchy(objectName: string): boolean {
  return transaction().org.schema.object(objectName)?.settingsType === 'Hierarchy';
}

/** By name for a list; by the id of a user or profile, or else of the running user, for a hierarchy. */
function settingInstance(objectName: string, [key]: readonly unknown[]): SObjectValue | null {
  const { org, user } = transaction();
  if (!isHierarchy(objectName)) {
    return listSetting(objectName, String(key));
  }
  const ownerId = typeof key === 'string' ? key : user.id;
  const profileId = (ownerId === user.id ? user : org.user(ownerId))?.profileId;
  return hierarchySetting(objectName, [org.organizationId, ...(profileId ? [profileId] : []), ownerId]);
}

const ACCESSORS: Readonly<Record<'customMetadata' | 'customSetting', Readonly<Record<string, Accessor>>>> = {
  customMetadata: {
    getAll: (objectName) => keyed(objectName, 'DeveloperName'),
    getInstance: (objectName, [key]) => metadataInstance(objectName, key as string),
  },
  customSetting: {
    getAll: (objectName) => keyed(objectName, 'Name'),
    getInstance: settingInstance,
    getOrgDefaults: (objectName) => hierarchySetting(objectName, [transaction().org.organizationId]),
    getValues: (objectName, [key]) =>
      copyOf(ownedBy(objectName, key as string)) ?? listSetting(objectName, key as string),
  },
};

export function recordAccessor(objectName: string, method: string, args: readonly unknown[]): unknown {
  const kind = transaction().org.schema.object(objectName)?.kind;
  const accessor = kind === 'customMetadata' || kind === 'customSetting' ? ACCESSORS[kind][method] : undefined;
  if (!accessor) {
    throw new NotEmulatedError(`${objectName}.${method}`);
  }
  return accessor(objectName, args);
}
