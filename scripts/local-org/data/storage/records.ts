/** Whole records in and out of their tables; DML and the seeding of system rows go through here. */
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import type { SObjectValue } from '../../apex/runtime/sobject';
import { encodeValue, needsExactIntegers, readRow, writeRow, type StoredValue } from './codec';
import { columnName, storedFields, tableName } from './names';
import type { Storage } from './storage';

/** A parameter for `IN (SELECT value FROM json_each(?))`, so that the statement does not depend on how many. */
export function listParameter(values: Iterable<StoredValue>): string {
  const texts = [...values].map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value)));
  return `[${texts.join(',')}]`;
}

export const IN_LIST = 'IN (SELECT value FROM json_each(?))';

function columnList(fields: readonly FieldDescribe[]): string {
  return fields.map(columnName).join(', ');
}

/**
 * Records by id, deleted ones too; an id without a row is absent.
 * @param fields that they hold, `Id` among them; every stored field when absent
 */
export function readRecords(
  storage: Storage,
  object: ObjectDescribe,
  ids: Iterable<string>,
  fields: readonly FieldDescribe[] = storedFields(object),
): Map<string, { readonly record: SObjectValue; readonly isDeleted: boolean }> {
  const found = new Map<string, { record: SObjectValue; isDeleted: boolean }>();
  const sql = `SELECT "IsDeleted", ${columnList(fields)} FROM ${tableName(object)} WHERE "Id" ${IN_LIST}`;
  for (const row of storage.rows(sql, [listParameter(ids)], { exactIntegers: needsExactIntegers(fields) })) {
    const record = readRow(object, fields, row, 1);
    found.set(record.values.get('Id') as string, { record, isDeleted: Number(row[0]) !== 0 });
  }
  return found;
}

/** Ids of the rows, not deleted, whose `field` holds one of `values`, with the value found. */
export function findByValue(
  storage: Storage,
  object: ObjectDescribe,
  field: FieldDescribe,
  values: Iterable<StoredValue>,
): { readonly id: string; readonly value: StoredValue }[] {
  const column = columnName(field);
  const sql = `SELECT "Id", ${column} FROM ${tableName(object)} WHERE ${column} ${IN_LIST} AND "IsDeleted" = 0 ORDER BY "Id"`;
  const wanted = [...values];
  // What was encoded as a whole number of steps comes back as one.
  const exactIntegers = wanted.some((value) => typeof value === 'bigint');
  return storage
    .rows(sql, [listParameter(wanted)], { exactIntegers })
    .map(([id, value]) => ({ id: id as string, value }));
}

interface InsertPlan {
  readonly sql: string;
  readonly fields: readonly FieldDescribe[];
  /** Position of `IsDeleted` in the row; -1 where the object has none and the column's default serves. */
  readonly deletedAt: number;
}

const insertPlans = new WeakMap<ObjectDescribe, InsertPlan>();

function insertPlan(object: ObjectDescribe): InsertPlan {
  let plan = insertPlans.get(object);
  if (!plan) {
    const fields = storedFields(object);
    const marks = fields.map(() => '?').join(', ');
    plan = {
      sql: `INSERT INTO ${tableName(object)} (${columnList(fields)}) VALUES (${marks})`,
      fields,
      deletedAt: fields.findIndex((field) => field.name === 'IsDeleted'),
    };
    insertPlans.set(object, plan);
  }
  return plan;
}

/** Writes a new row with every field of `values`; the Id is part of them. */
export function insertRow(storage: Storage, object: ObjectDescribe, values: ReadonlyMap<string, unknown>): void {
  const { sql, fields, deletedAt } = insertPlan(object);
  const row = writeRow(fields, values);
  if (deletedAt >= 0) {
    row[deletedAt] ??= 0;
  }
  storage.run(sql, row);
}

/** Writes the fields given and no others. */
export function updateRow(
  storage: Storage,
  object: ObjectDescribe,
  id: string,
  changes: ReadonlyMap<string, unknown>,
): void {
  const fields = storedFields(object).filter((field) => changes.has(field.name) && field.type !== 'id');
  new RowUpdates(storage, object).write(id, fields, changes);
}

/** Updates of row after row: the statement is made anew only where the list of fields is another one than before. */
export class RowUpdates {
  private fields: readonly FieldDescribe[] = [];
  private sql = '';

  constructor(
    private readonly storage: Storage,
    private readonly object: ObjectDescribe,
  ) {}

  /** @param values holds the new values of `fields`, and may hold more */
  write(id: string, fields: readonly FieldDescribe[], values: ReadonlyMap<string, unknown>): void {
    if (fields.length === 0) {
      return;
    }
    if (fields !== this.fields) {
      this.fields = fields;
      const assignments = fields.map((field) => `${columnName(field)} = ?`).join(', ');
      this.sql = `UPDATE ${tableName(this.object)} SET ${assignments} WHERE "Id" = ?`;
    }
    const row: StoredValue[] = fields.map((field) => encodeValue(field, values.get(field.name)));
    row.push(id);
    this.storage.run(this.sql, row);
  }
}

export function removeRows(storage: Storage, object: ObjectDescribe, ids: Iterable<string>): void {
  storage.run(`DELETE FROM ${tableName(object)} WHERE "Id" ${IN_LIST}`, [listParameter(ids)]);
}

export function markDeleted(storage: Storage, object: ObjectDescribe, ids: Iterable<string>, deleted: boolean): void {
  storage.run(`UPDATE ${tableName(object)} SET "IsDeleted" = ? WHERE "Id" ${IN_LIST}`, [
    deleted ? 1 : 0,
    listParameter(ids),
  ]);
}
