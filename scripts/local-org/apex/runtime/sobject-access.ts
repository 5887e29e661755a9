/** Reads of SObject members that are more than `record.get('Field')`. */
import { ApexList } from './collections';
import { SObjectValue } from './sobject';
import { types } from '../types';

/** A checkbox is never null on the platform. */
export function checkbox(value: unknown): unknown {
  return value ?? false;
}

/** Through a parent relationship, or a member of an object, that is null the platform reads null. */
export function fieldOrNull(record: SObjectValue | null, name: string): unknown {
  return record === null ? null : record.get(name);
}

export function checkboxOrNull(record: SObjectValue | null, name: string): unknown {
  return record === null ? null : checkbox(record.get(name));
}

/** The list of a child relationship; empty on a record that was not queried. */
export function children(record: SObjectValue, relationshipName: string, childObject: string): unknown {
  return record.get(relationshipName) ?? ApexList.of(types.sobject(childObject));
}

/**
 * `new Account(Name = 'x')`
 * @param entries field, value, field, value, …
 */
export function newSObject(typeName: string, entries: readonly unknown[]): SObjectValue {
  const record = new SObjectValue(typeName);
  for (let index = 0; index < entries.length; index += 2) {
    record.values.set(entries[index] as string, entries[index + 1]);
  }
  return record;
}
