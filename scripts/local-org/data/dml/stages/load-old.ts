/** Reads the stored records that an update, delete or undelete is about. */
import { ENTITY_IS_DELETED, INVALID_ID } from '../messages';
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
  const stored = readRecords(
    chunk.storage,
    chunk.object,
    rows.map((row) => row.id ?? ''),
  );
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
