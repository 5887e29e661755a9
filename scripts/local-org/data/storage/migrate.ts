/** Brings the tables of a database in line with a schema: new tables, columns and indexes, rescaled numbers. */
import type Database from 'better-sqlite3';
import type { FieldDescribe, ObjectDescribe, Schema } from '../schema/schema';
import { columnType } from './codec';
import { columnName, hasTable, quoteIdentifier, storedFields, tableName } from './names';
import { StorageError } from './storage-error';

/** Remembers how each column was written, so that a later schema can tell what changed. */
export const COLUMN_TABLE = 'stagelink_column';
/** Key prefixes as given to objects. */
export const PREFIX_TABLE = 'stagelink_prefix';
/** What was deleted together with which record, so that it comes back with it. */
export const RECYCLE_TABLE = 'stagelink_recycle_bin';
/** Counters of auto-number fields. */
export const COUNTER_TABLE = 'stagelink_counter';

export function migrate(database: Database.Database, schema: Schema): void {
  database.exec(
    `CREATE TABLE IF NOT EXISTS ${COLUMN_TABLE} (object TEXT, field TEXT, encoding TEXT, PRIMARY KEY (object, field)) WITHOUT ROWID;
     CREATE TABLE IF NOT EXISTS ${PREFIX_TABLE} (object TEXT PRIMARY KEY, prefix TEXT) WITHOUT ROWID;
     CREATE TABLE IF NOT EXISTS ${RECYCLE_TABLE} (id TEXT PRIMARY KEY, object TEXT, root TEXT) WITHOUT ROWID;
     CREATE TABLE IF NOT EXISTS ${COUNTER_TABLE} (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;`,
  );
  const known = knownEncodings(database);
  const remember = database.prepare(`INSERT OR REPLACE INTO ${COLUMN_TABLE} VALUES (?, ?, ?)`);
  const rememberPrefix = database.prepare(`INSERT OR REPLACE INTO ${PREFIX_TABLE} VALUES (?, ?)`);
  for (const object of schema.objects()) {
    rememberPrefix.run(object.name, object.keyPrefix);
    if (!hasTable(object)) {
      continue;
    }
    const columns = known.get(object.name);
    if (columns) {
      alterTable(database, object, columns);
    } else {
      database.exec(createTable(object));
    }
    for (const field of storedFields(object)) {
      if (columns?.get(field.name) !== encodingOf(field)) {
        remember.run(object.name, field.name, encodingOf(field));
      }
    }
    database.exec(createIndexes(object).join(';'));
  }
}

/** Column type and scale: what decides whether stored values can be read as the field now says. */
function encodingOf(field: FieldDescribe): string {
  const isScaled = field.type === 'double' || field.type === 'currency' || field.type === 'percent';
  return isScaled ? `${columnType(field)} scale ${field.scale}` : `${columnType(field)} ${field.type}`;
}

function knownEncodings(database: Database.Database): Map<string, Map<string, string>> {
  const known = new Map<string, Map<string, string>>();
  const rows = database.prepare(`SELECT object, field, encoding FROM ${COLUMN_TABLE}`).raw().all() as string[][];
  for (const [object, field, encoding] of rows) {
    known.set(object, (known.get(object) ?? new Map()).set(field, encoding));
  }
  return known;
}

export function createTable(object: ObjectDescribe): string {
  const columns = storedFields(object)
    .filter((field) => field.name !== 'IsDeleted')
    .map((field) => `${columnName(field)} ${columnType(field)}${field.type === 'id' ? ' PRIMARY KEY' : ''}`);
  return `CREATE TABLE ${tableName(object)} (${[...columns, '"IsDeleted" INTEGER NOT NULL DEFAULT 0'].join(', ')})`;
}

function alterTable(database: Database.Database, object: ObjectDescribe, known: ReadonlyMap<string, string>): void {
  for (const field of storedFields(object)) {
    const before = known.get(field.name);
    const now = encodingOf(field);
    if (before === now || field.name === 'IsDeleted') {
      continue;
    }
    if (before === undefined) {
      const fallback = field.type === 'boolean' ? ' DEFAULT 0' : '';
      database.exec(`ALTER TABLE ${tableName(object)} ADD COLUMN ${columnName(field)} ${columnType(field)}${fallback}`);
    } else {
      changeColumn(database, object, field, before, now);
    }
  }
}

function changeColumn(
  database: Database.Database,
  object: ObjectDescribe,
  field: FieldDescribe,
  before: string,
  now: string,
): void {
  const [, scaleBefore] = /scale (\d+)$/.exec(before) ?? [];
  const [, scaleNow] = /scale (\d+)$/.exec(now) ?? [];
  const column = columnName(field);
  if (scaleBefore !== undefined && scaleNow !== undefined) {
    const shift = Number(scaleNow) - Number(scaleBefore);
    const rescaled = shift > 0 ? `${column} * ${10 ** shift}` : `CAST(ROUND(${column} / ${10 ** -shift}.0) AS INTEGER)`;
    database.exec(`UPDATE ${tableName(object)} SET ${column} = ${rescaled}`);
    return;
  }
  // Text stays text whatever the field's type is called; the collation of the old column is kept.
  if (before.startsWith('TEXT') && now.startsWith('TEXT')) {
    return;
  }
  throw new StorageError(
    'COLUMN_TYPE_CHANGED',
    `${object.name}.${field.name} was stored as ${before} and is now ${now}. Start with --fresh, or give the field a new name.`,
  );
}

/** Lookups, external ids, unique and name fields are what queries and DML search by. */
export function createIndexes(object: ObjectDescribe): string[] {
  const indexed = storedFields(object).filter(
    (field) =>
      field.type === 'reference' ||
      field.externalId ||
      field.unique ||
      field.name === 'SystemModstamp' ||
      field.nameField,
  );
  return indexed.map(
    (field) =>
      `CREATE INDEX IF NOT EXISTS ${quoteIdentifier(`${object.name}.${field.name}`)} ON ${tableName(object)} (${columnName(field)})`,
  );
}
