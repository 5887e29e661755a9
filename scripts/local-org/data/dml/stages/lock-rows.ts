/** A row that another transaction holds cannot be written (see `storage/row-locks.ts`). */
import { pending, type Chunk } from './stage';

export function checkLocks(chunk: Chunk): void {
  for (const row of pending(chunk)) {
    if (row.id !== null && chunk.storage.locks.isHeld(row.id)) {
      row.fail('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${row.id}`);
    }
  }
}
