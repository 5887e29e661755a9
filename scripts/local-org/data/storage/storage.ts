/** The database of one org: opening, statements, savepoints, ids. Knows tables and SQL, not the rules of DML. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { ObjectDescribe, Schema } from '../schema/schema';
import type { StoredValue } from './codec';
import { COUNTER_TABLE, migrate, PREFIX_TABLE } from './migrate';
import { hasTable, quoteIdentifier, tableName } from './names';
import { counterOf, formatId } from './record-id';
import { RowLocks } from './row-locks';
import { StorageError } from './storage-error';

/** Raised whenever the layout of the file changes in a way that `migrate` cannot follow. */
export const STORAGE_VERSION = 1;

const MEMORY = ':memory:';

/** Updates of other fields each time and queries with their values written into the text would otherwise grow without end. */
const MAX_STATEMENTS = 2000;

type Statements = Map<string, Database.Statement<StoredValue[]>>;

export class Storage {
  /** Asked before a row is written or read `FOR UPDATE`. */
  readonly locks = new RowLocks();
  /** By text: those that read integers as numbers, and those that read them as they are. */
  private readonly statements: Statements = new Map();
  private readonly exactStatements: Statements = new Map();
  private readonly counters = new Map<string, number>();
  private currentSchema: Schema;

  private constructor(
    private readonly database: Database.Database,
    schema: Schema,
  ) {
    this.currentSchema = schema;
    this.applySchema(schema);
  }

  /**
   * @param file path of the database, created with its folder when absent; none for one that lives in memory
   * @throws StorageError `STALE_DATABASE` for a file of another version, `NOT_A_DATABASE` for something else
   */
  static open(schema: Schema, file: string = MEMORY): Storage {
    if (file !== MEMORY) {
      mkdirSync(dirname(file), { recursive: true });
    }
    const database = new Database(file);
    try {
      checkVersion(database, file);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
    } catch (error) {
      database.close();
      throw error;
    }
    return new Storage(database, schema);
  }

  get schema(): Schema {
    return this.currentSchema;
  }

  /** The key prefixes in an existing file, for `buildSchema`; empty when there is no file yet. */
  static keyPrefixesIn(file: string): ReadonlyMap<string, string> {
    if (!existsSync(file)) {
      return new Map();
    }
    const database = new Database(file, { readonly: true });
    try {
      checkVersion(database, file);
      return readKeyPrefixes(database);
    } finally {
      database.close();
    }
  }

  keyPrefixes(): ReadonlyMap<string, string> {
    return readKeyPrefixes(this.database);
  }

  /** Called again on every deploy. */
  applySchema(schema: Schema): void {
    this.database.transaction(() => migrate(this.database, schema))();
    this.currentSchema = schema;
    this.forgetStatements();
  }

  /** Rows as positional arrays, in the order of the select list. */
  rows(
    sql: string,
    parameters: readonly StoredValue[] = [],
    options: { readonly exactIntegers?: boolean } = {},
  ): StoredValue[][] {
    return this.statement(sql, options.exactIntegers ?? false).all(...parameters) as StoredValue[][];
  }

  /** Runs a statement that returns no rows; returns how many it changed. */
  run(sql: string, parameters: readonly StoredValue[] = []): number {
    return this.statement(sql, false).run(...parameters).changes;
  }

  /** Makes `work` callable from SQL; it must be pure. Arguments and result are stored values. */
  defineFunction(name: string, work: (...args: StoredValue[]) => StoredValue): void {
    this.database.function(name, { varargs: true, deterministic: false }, (...args: unknown[]) =>
      work(...(args as StoredValue[])),
    );
  }

  begin(): void {
    this.database.exec('BEGIN');
  }

  commit(): void {
    this.database.exec('COMMIT');
  }

  rollback(): void {
    this.database.exec('ROLLBACK');
  }

  get inTransaction(): boolean {
    return this.database.inTransaction;
  }

  savepoint(name: string): void {
    this.database.exec(`SAVEPOINT ${quoteIdentifier(name)}`);
  }

  /** Undoes what happened since; the savepoint itself stays. */
  rollbackTo(name: string): void {
    this.database.exec(`ROLLBACK TO ${quoteIdentifier(name)}`);
  }

  release(name: string): void {
    this.database.exec(`RELEASE ${quoteIdentifier(name)}`);
  }

  /** Ids grow, so that they sort in the order of creation; one that was rolled back is not used again. */
  nextId(object: ObjectDescribe): string {
    const counter = (this.counters.get(object.name) ?? this.highestCounter(object)) + 1;
    this.counters.set(object.name, counter);
    return formatId(object.keyPrefix, counter);
  }

  /** The first of the next `count` numbers of an auto-number field; those of a rolled-back transaction are given again. */
  nextAutoNumbers(objectName: string, fieldName: string, count = 1): number {
    const name = `${objectName}.${fieldName}`;
    const sql = `INSERT INTO ${COUNTER_TABLE} VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + ? RETURNING value`;
    const [[last]] = this.rows(sql, [name, count, count]);
    return Number(last) - count + 1;
  }

  close(): void {
    this.forgetStatements();
    this.database.close();
  }

  private highestCounter(object: ObjectDescribe): number {
    if (!hasTable(object)) {
      return 0;
    }
    const [[highest]] = this.rows(`SELECT max("Id") FROM ${tableName(object)}`);
    return typeof highest === 'string' ? counterOf(highest) : 0;
  }

  private statement(sql: string, exactIntegers: boolean): Database.Statement<StoredValue[]> {
    const statements = exactIntegers ? this.exactStatements : this.statements;
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size >= MAX_STATEMENTS) {
        statements.clear();
      }
      statement = this.database.prepare<StoredValue[]>(sql);
      if (statement.reader) {
        statement.raw().safeIntegers(exactIntegers);
      }
      statements.set(sql, statement);
    }
    return statement;
  }

  private forgetStatements(): void {
    this.statements.clear();
    this.exactStatements.clear();
  }
}

function readKeyPrefixes(database: Database.Database): ReadonlyMap<string, string> {
  const rows = database.prepare(`SELECT object, prefix FROM ${PREFIX_TABLE}`).raw().all() as [string, string][];
  return new Map(rows);
}

function checkVersion(database: Database.Database, file: string): void {
  let version: unknown;
  try {
    version = database.pragma('user_version', { simple: true });
  } catch (error) {
    throw new StorageError(
      'NOT_A_DATABASE',
      `${file} is not a database of the local org: ${(error as Error).message}.`,
    );
  }
  const isNew = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
  if (isNew) {
    database.pragma(`user_version = ${STORAGE_VERSION}`);
  } else if (version !== STORAGE_VERSION) {
    throw new StorageError(
      'STALE_DATABASE',
      `${file} was written by another version of the local org (${String(version)}, this one is ${STORAGE_VERSION}). Start with --fresh to begin anew.`,
    );
  }
}
