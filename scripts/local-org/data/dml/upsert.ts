/** Decides for each row of an upsert whether it is an insert or an update. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import { encodeValue } from '../storage/codec';
import { findByValue } from '../storage/records';
import type { Storage } from '../storage/storage';
import { DmlRow } from './dml-row';
import { normalise } from './stages/apply-values';
import { severalFound } from './stages/foreign-keys';

/** `Id` matches by id: a record without one is inserted. */
export function upsertRows(
  storage: Storage,
  object: ObjectDescribe,
  key: FieldDescribe,
  records: readonly { readonly index: number; readonly record: SObjectValue }[],
): DmlRow[] {
  if (key.type === 'id') {
    return records.map(
      ({ index, record }) => new DmlRow(index, record, object, record.id === null ? 'insert' : 'update'),
    );
  }
  const keys = records.map(({ record }) => normalise(key, record.values.get(key.name)));
  const comparable = (value: unknown): string => (key.caseSensitive ? String(value) : String(value).toLowerCase());
  const counts = new Map<string, number>();
  for (const value of keys) {
    counts.set(comparable(value), (counts.get(comparable(value)) ?? 0) + 1);
  }
  const matches = new Map<string, string[]>();
  const stored = keys.filter((value) => value !== null).map((value) => encodeValue(key, value));
  for (const { id, value } of findByValue(storage, object, key, stored)) {
    matches.set(comparable(value), [...(matches.get(comparable(value)) ?? []), id]);
  }
  return records.map(({ index, record }, position) => {
    const value = keys[position];
    const ids = value === null ? [] : (matches.get(comparable(encodeValue(key, value))) ?? []);
    const row = new DmlRow(index, record, object, ids.length > 0 ? 'update' : 'insert');
    row.id = ids[0] ?? null;
    if (value === null) {
      row.fail('MISSING_ARGUMENT', `${key.name} not specified`, [key.name]);
    } else if ((counts.get(comparable(value)) ?? 0) > 1) {
      row.fail('DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, [key.name]);
    } else if (ids.length > 1) {
      row.fail('DUPLICATE_EXTERNAL_ID', severalFound(key, ids), [key.name]);
    }
    return row;
  });
}
