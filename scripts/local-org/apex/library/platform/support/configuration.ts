/** Static methods of custom metadata types and custom settings: `Feed__mdt.getInstance('x')`, `Settings__c.getOrgDefaults()`. */
import { ApexMap } from '../../../runtime/collections';
import { NotEmulatedError } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { types } from '../../../types';

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

function isHierarchy(objectName: string): boolean {
  return records(objectName).some((record) => typeof record.values.get('SetupOwnerId') === 'string');
}

function ownedBy(objectName: string, ownerId: string): SObjectValue | undefined {
  return records(objectName).find((record) => record.values.get('SetupOwnerId') === ownerId);
}

function listSetting(objectName: string, name: string): SObjectValue | null {
  return copyOf(records(objectName).find((record) => record.values.get('Name') === name));
}

/** The org's record, overlaid field by field by the profile's and the user's. */
function hierarchySetting(objectName: string, ownerIds: readonly string[]): SObjectValue {
  const merged = new SObjectValue(objectName);
  for (const ownerId of ownerIds) {
    for (const [name, value] of ownedBy(objectName, ownerId)?.values ?? []) {
      if (value !== null) {
        merged.values.set(name, value);
      }
    }
  }
  return merged;
}

function settingInstance(objectName: string, [key]: readonly unknown[]): SObjectValue | null {
  const { org, user } = transaction();
  if (typeof key === 'string' && !isHierarchy(objectName) && !isOwnerId(key)) {
    return listSetting(objectName, key);
  }
  const owners = typeof key === 'string' ? [key] : [user.profileId, user.id];
  return hierarchySetting(objectName, [org.organizationId, ...owners]);
}

/** Ids of a user or a profile. */
function isOwnerId(key: string): boolean {
  return /^(?:005|00e)[a-zA-Z0-9]{12,15}$/.test(key);
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
