/** Reads the stored records that an update, delete or undelete is about. */
import type { FieldDescribe } from '../../schema/schema';
import { storedFields } from '../../storage/names';
import { ENTITY_IS_DELETED, INVALID_ID } from '../messages';
import { requiredFields } from './check-fields';
import { normaliseId } from '../../storage/record-id';
import { readRecords } from '../../storage/records';
import { pending, type Chunk } from './stage';

export function loadOld(chunk: Chunk): void {
  for (const row of pending(chunk)) {
    if (row.id === null) {
      row.fail(
        'MISSING_ARGUMENT',
        `Id not specified in ${/^[aeiou]/.test(row.operation) ? 'an' : 'a'} ${row.operation} call`,
      );
      continue;
    }
    const id = normaliseId(row.id);
    if (id === null) {
      row.fail('MALFORMED_ID', `Invalid id ${row.id}`, ['Id']);
    }
    row.id = id ?? row.id;
  }
  const rows = pending(chunk);
  const ids = rows.map((row) => row.id ?? '');
  const stored = readRecords(chunk.storage, chunk.object, ids, fieldsToRead(chunk));
  for (const row of rows) {
    const found = stored.get(row.id ?? '');
    if (!found) {
      row.fail('INVALID_CROSS_REFERENCE_KEY', INVALID_ID);
    } else if (found.isDeleted !== (row.operation === 'undelete')) {
      if (found.isDeleted) {
        row.fail('ENTITY_IS_DELETED', ENTITY_IS_DELETED);
      } else {
        row.fail('UNDELETE_FAILED', 'Entity is not in the recycle bin');
      }
    } else {
      row.old = found.record;
      // In a trigger a field is never "not queried": it holds a value or null.
      row.old.origin = 'saved';
    }
  }
}

/**
 * All fields where triggers, rules or the platform itself look at the record; elsewhere what the statement sets, what it
 * is checked by and what sharing goes by.
 */
function fieldsToRead(chunk: Chunk): readonly FieldDescribe[] {
  const fields = storedFields(chunk.object);
  if (chunk.isObserved) {
    return fields;
  }
  const set = new Set(chunk.rows.flatMap(({ record }) => [...record.values.keys()]).map((name) => name.toLowerCase()));
  const required = new Set(requiredFields(chunk.object));
  return fields.filter(
    (field) =>
      field.type === 'id' ||
      field.type === 'reference' ||
      field.nameField ||
      required.has(field) ||
      set.has(field.name.toLowerCase()),
  );
}
