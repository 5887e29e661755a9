/** Unique fields: no two rows of the statement, and no stored row, may share a value. */
import type { FieldDescribe } from '../../schema/schema';
import { encodeValue, type StoredValue } from '../../storage/codec';
import { findByValue } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { pending, valueIn, type Chunk } from './stage';

const UNKNOWN = '<unknown>';

export function checkUnique(chunk: Chunk): void {
  for (const field of chunk.object.fields.values()) {
    if (field.unique && !field.autoNumber) {
      checkField(chunk, field);
    }
  }
}

function checkField(chunk: Chunk, field: FieldDescribe): void {
  const rows = pending(chunk).filter((row) => isSet(row, field));
  if (rows.length === 0) {
    return;
  }
  const keyOf = (value: StoredValue): string => (field.caseSensitive ? String(value) : String(value).toLowerCase());
  const stored = rows.map((row) => encodeValue(field, valueIn(row.current, field.name)));
  const owners = new Map<string, string>();
  for (const { id, value } of findByValue(chunk.storage, chunk.object, field, stored)) {
    owners.set(keyOf(value), id);
  }
  // A row of this statement that gives its value up leaves it to another.
  const givenUp = new Set(
    pending(chunk)
      .filter((row) => isChanged(row, field))
      .map((row) => row.id),
  );
  const seen = new Set<string>();
  rows.forEach((row, position) => {
    const key = keyOf(stored[position]);
    const owner = owners.get(key);
    if (seen.has(key)) {
      row.fail('DUPLICATE_VALUE', duplicate(UNKNOWN, UNKNOWN), []);
    } else if (owner !== undefined && owner !== row.id && !givenUp.has(owner)) {
      row.fail('DUPLICATE_VALUE', duplicate(field.name, owner), []);
    }
    seen.add(key);
  });
}

function isSet(row: DmlRow, field: FieldDescribe): boolean {
  return valueIn(row.current, field.name) !== null && isChanged(row, field);
}

function isChanged(row: DmlRow, field: FieldDescribe): boolean {
  const [now, before] = [valueIn(row.current, field.name), valueIn(row.old, field.name)];
  return now !== before && encodeValue(field, now) !== encodeValue(field, before);
}

function duplicate(fieldName: string, id: string): string {
  return `duplicate value found: ${fieldName} duplicates value on record with id: ${id}`;
}
