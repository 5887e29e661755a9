/** Deletes and undeletes, with what the platform does to the children of a deleted record. */
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { columnName, hasTable, tableName } from '../../storage/names';
import { IN_LIST, listParameter, markDeleted, removeRows } from '../../storage/records';
import { RECYCLE_TABLE } from '../../storage/migrate';
import type { DmlRow } from '../dml-row';
import { pending, type Chunk } from './stage';

interface ChildField {
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
}

/** Objects without `IsDeleted` have no recycle bin. */
export function hasRecycleBin(object: ObjectDescribe): boolean {
  return object.fields.has('isdeleted');
}

export function checkRestrictions(chunk: Chunk): void {
  const rows = pending(chunk);
  const restricting = childFieldsInUse(chunk, idsOf(rows), ({ field }) => field.restrictedDelete);
  for (const row of rows) {
    for (const child of restricting) {
      const [found] = childIds(chunk, child, [row.id ?? '']);
      if (found && !row.failed) {
        row.fail('DELETE_FAILED', associated(row, chunk.object, child.object));
      }
    }
  }
}

function associated(row: DmlRow, object: ObjectDescribe, child: ObjectDescribe): string {
  const name = String(row.old?.values.get('Name') ?? row.id);
  return `Your attempt to delete ${name} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${object.label}`;
}

export function remove(chunk: Chunk): void {
  const ids = idsOf(pending(chunk));
  if (childFieldsInUse(chunk, ids).length === 0) {
    bury(chunk, chunk.object, ids, null);
    return;
  }
  for (const id of ids) {
    removeTree(chunk, chunk.object, [id], id, new Set());
  }
}

function idsOf(rows: readonly DmlRow[]): string[] {
  return rows.map((row) => row.id ?? '');
}

/** The fields through which any of these records of the chunk has children: most have none, so one look saves many. */
function childFieldsInUse(
  chunk: Chunk,
  ids: readonly string[],
  isWanted: (child: ChildField) => boolean = () => true,
): ChildField[] {
  const parents = listParameter(ids);
  return childFields(chunk, chunk.object).filter((child) => isWanted(child) && hasChildren(chunk, child, parents));
}

/** Takes records without children away. @param root what they were deleted with; null when each is its own */
function bury(chunk: Chunk, object: ObjectDescribe, ids: readonly string[], root: string | null): void {
  if (!hasRecycleBin(object)) {
    removeRows(chunk.storage, object, ids);
    return;
  }
  markDeleted(chunk.storage, object, ids, true);
  const sql = `INSERT OR REPLACE INTO ${RECYCLE_TABLE} SELECT value, ?, coalesce(?, value) FROM json_each(?)`;
  chunk.storage.run(sql, [object.name, root, listParameter(ids)]);
}

function removeTree(
  chunk: Chunk,
  object: ObjectDescribe,
  ids: readonly string[],
  root: string,
  seen: Set<string>,
): void {
  const fresh = ids.filter((id) => !seen.has(id));
  if (fresh.length === 0) {
    return;
  }
  fresh.forEach((id) => seen.add(id));
  for (const child of childFields(chunk, object)) {
    const children = childIds(chunk, child, fresh);
    if (children.length === 0) {
      continue;
    }
    if (child.field.cascadeDelete) {
      removeTree(chunk, child.object, children, root, seen);
    } else if (child.field.nillable) {
      clear(chunk, child, children);
    }
  }
  bury(chunk, object, fresh, root);
}

/** A lookup that neither cascades nor restricts is emptied, without firing triggers. */
function clear(chunk: Chunk, { object, field }: ChildField, ids: readonly string[]): void {
  const sql = `UPDATE ${tableName(object)} SET ${columnName(field)} = NULL WHERE "Id" ${IN_LIST}`;
  chunk.storage.run(sql, [listParameter(ids)]);
}

function childFields(chunk: Chunk, object: ObjectDescribe): ChildField[] {
  return chunk.engine.schema.childRelationships(object.name).flatMap(({ childObject, field: fieldName }) => {
    const child = chunk.engine.schema.object(childObject);
    const field = chunk.engine.schema.field(childObject, fieldName);
    const isOwn = field && (field.custom || field.childRelationshipName !== null || field.cascadeDelete);
    return child && field && isOwn && hasTable(child) ? [{ object: child, field }] : [];
  });
}

/** @param parents as `listParameter` gives it */
function hasChildren({ storage }: Chunk, { object, field }: ChildField, parents: string): boolean {
  const sql = `SELECT 1 FROM ${tableName(object)} WHERE ${columnName(field)} ${IN_LIST} AND "IsDeleted" = 0 LIMIT 1`;
  return storage.rows(sql, [parents]).length > 0;
}

function childIds(chunk: Chunk, { object, field }: ChildField, parents: readonly string[]): string[] {
  const sql = `SELECT "Id" FROM ${tableName(object)} WHERE ${columnName(field)} ${IN_LIST} AND "IsDeleted" = 0`;
  return chunk.storage.rows(sql, [listParameter(parents)]).map(([id]) => id as string);
}

/** Brings back the rows and what was deleted with them. */
export function restore(chunk: Chunk): void {
  for (const row of pending(chunk)) {
    row.current = row.old?.copy() ?? row.current;
    const sql = `SELECT id, object FROM ${RECYCLE_TABLE} WHERE root = ? OR id = ?`;
    for (const [id, objectName] of chunk.storage.rows(sql, [row.id, row.id])) {
      const object = chunk.engine.schema.object(objectName as string);
      if (object) {
        markDeleted(chunk.storage, object, [id as string], false);
      }
    }
    chunk.storage.run(`DELETE FROM ${RECYCLE_TABLE} WHERE root = ? OR id = ?`, [row.id, row.id]);
  }
}
