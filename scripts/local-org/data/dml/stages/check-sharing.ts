/**
 * Sharing in DML. Update and delete need a record that the user may edit; what a lookup newly points to he must be able
 * to read, a master to edit.
 * Sources: Salesforce Help, "Organization-Wide Sharing Defaults" and "Considerations for Relationships" (to create or edit
 * a detail takes Read/Write on its master unless the relationship asks for Read Only, which is not emulated; to relate a
 * record takes Read on the related one); SOAP API Developer Guide, INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY.
 */
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { hasTable } from '../../storage/names';
import { readRecords } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { accessible, isRestricted, type RecordAccess } from './record-access';
import { pending, valueIn, type Chunk } from './stage';

export function checkSharing(chunk: Chunk): void {
  if (!isRestricted(chunk)) {
    return;
  }
  const rows = pending(chunk);
  const records = rows.flatMap((row) => row.old ?? []);
  const allowed = accessible(chunk, chunk.object, records, 'edit');
  for (const row of rows) {
    if (row.id !== null && !allowed.has(row.id)) {
      row.fail('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
  }
}

/** A lookup that a row sets or changes. */
interface Use {
  readonly row: DmlRow;
  readonly field: FieldDescribe;
  readonly id: string;
}

export function checkRelatedSharing(chunk: Chunk): void {
  if (!isRestricted(chunk)) {
    return;
  }
  for (const access of ['read', 'edit'] as const) {
    refuseUnreachable(
      chunk,
      pending(chunk).flatMap((row) => usesIn(row, access === 'edit')),
      access,
    );
  }
}

function usesIn(row: DmlRow, ofMasters: boolean): Use[] {
  return row.changed
    .filter(({ type, masterDetail }) => type === 'reference' && masterDetail === ofMasters)
    .flatMap((field) => {
      const id = valueIn(row.current, field.name) as string | null;
      return id === null ? [] : [{ row, field, id }];
    });
}

function refuseUnreachable(chunk: Chunk, uses: readonly Use[], access: RecordAccess): void {
  const byTarget = new Map<ObjectDescribe, Use[]>();
  for (const use of uses) {
    const target = chunk.engine.schema.objectByKeyPrefix(use.id.slice(0, 3));
    if (target && hasTable(target)) {
      const ofTarget = byTarget.get(target) ?? [];
      byTarget.set(target, ofTarget);
      ofTarget.push(use);
    }
  }
  for (const [target, ofTarget] of byTarget) {
    const found = readRecords(chunk.storage, target, new Set(ofTarget.map(({ id }) => id)));
    const records = [...found.values()].map(({ record }) => record);
    const allowed = accessible(chunk, target, records, access);
    for (const { row, id } of ofTarget.filter((use) => !allowed.has(use.id))) {
      row.fail(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id: ${id}`,
      );
    }
  }
}
