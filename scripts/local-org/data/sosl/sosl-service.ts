/** Runs searches: over the rows as the last commit left them, or in a test over what the test says is found. */
import { ApexList } from '../../apex/runtime/collections';
import { throwApex } from '../../apex/runtime/exception';
import { transaction, type DataAccess, type FoundObject } from '../../apex/runtime/transaction';
import { types } from '../../apex/types';
import type { ObjectDescribe } from '../schema/schema';
import type { ApiRecord } from '../soql/api-query';
import { SoqlError } from '../soql/error';
import type { SoqlService } from '../soql/soql-service';
import { columnName, hasTable, tableName } from '../storage/names';
import type { Storage } from '../storage/storage';
import { parseSearchExpression, wordsOf, type SearchExpression } from './search-expression';
import { searchableFields } from './searchable-fields';
import { SoslError } from './sosl-error';
import { FOUND_IDS, parseStatement, type ReturnedObject, type SearchStatement, type StatementValue } from './statement';

export interface SearchRun {
  readonly text: string;
  /** By lower-cased name. */
  readonly binds: ReadonlyMap<string, unknown>;
  readonly access: DataAccess;
  /** What a test has said that every search finds; null outside of tests. */
  readonly fixedIds: readonly string[] | null;
  /** Rows that the running transaction made: the index does not have them yet. */
  readonly unindexed: ReadonlySet<string>;
}

const MAXIMUM_ROWS = 2000;
const API_ACCESS: DataAccess = { access: 'user', sharing: 'with' };

export class SoslService {
  constructor(
    private readonly storage: Storage,
    private readonly soql: SoqlService,
  ) {}

  /** @throws System.SearchException, System.QueryException */
  search({ text, binds, access, fixedIds, unindexed }: SearchRun): readonly FoundObject[] {
    try {
      const statement = parseStatement(text);
      const mode = statement.mode ?? access.access;
      const effective = { ...access, access: mode };
      const expression = parseSearchExpression(String(valueOf(statement.find, binds) ?? ''));
      let left = limitOf(statement, binds);
      return returnedObjects(statement).map(({ objectName, soql }) => {
        const ids = fixedIds ?? this.find(objectName, statement, expression, mode, unindexed);
        const records = this.soql.searched(soql, withFound(binds, ids), effective).slice(0, left);
        left -= records.length;
        return { objectName: records[0]?.typeName ?? objectName, records };
      });
    } catch (error) {
      if (error instanceof SoslError) {
        throwApex('System.SearchException', error.message);
      }
      throw error;
    }
  }

  /** @throws SoslError, SoqlError */
  searchForApi(text: string): readonly ApiRecord[] {
    const statement = parseStatement(text);
    if ('bind' in statement.find) {
      throw new SoslError('No search term found. The search term must be enclosed in braces.');
    }
    const expression = parseSearchExpression(statement.find.value);
    const found: ApiRecord[] = [];
    for (const { objectName, soql } of returnedObjects(statement)) {
      const ids = this.find(objectName, statement, expression, API_ACCESS.access, new Set());
      const query = this.soql.queryForApi(soql, false, withFound(new Map(), ids));
      found.push(...query.page(0, query.length));
    }
    return found.slice(0, limitOf(statement, new Map()));
  }

  private find(
    objectName: string,
    { group }: SearchStatement,
    matches: SearchExpression,
    mode: DataAccess['access'],
    unindexed: ReadonlySet<string>,
  ): readonly string[] {
    const { org, user } = transaction();
    const object = org.schema.object(objectName);
    if (!object) {
      throw new SoqlError('INVALID_TYPE', `sObject type '${objectName}' is not supported.`, 0);
    }
    const fields = searchableFields(object, group).filter(
      ({ name }) => mode === 'system' || org.permissions.field(user, object.name, name).read,
    );
    if (!object.searchable || !hasTable(object) || fields.length === 0) {
      return [];
    }
    const columns = ['"Id"', ...fields.map(columnName)].join(', ');
    const rows = this.storage.rows(`SELECT ${columns} FROM ${tableName(object)} WHERE "IsDeleted" = 0`);
    return rows
      .filter(([id, ...values]) => !unindexed.has(id as string) && matches(values.map(indexed)))
      .map(([id]) => id as string);
  }
}

/** A telephone number is found by its digits too. */
function indexed(value: unknown): readonly string[] {
  if (typeof value !== 'string') {
    return [];
  }
  const words = wordsOf(value);
  return /^[\d\s()+./-]+$/.test(value) ? [...words, words.join('')] : words;
}

function returnedObjects({ returning }: SearchStatement): readonly ReturnedObject[] {
  return (
    returning ??
    searchableObjects().map(({ name }) => ({
      objectName: name,
      soql: `SELECT Id FROM ${name} WHERE Id IN :${FOUND_IDS}`,
    }))
  );
}

/** Those that the user may read. */
function searchableObjects(): readonly ObjectDescribe[] {
  const { org, user } = transaction();
  return [...org.schema.objects()].filter(
    (object) => object.searchable && org.permissions.object(user, object.name).read,
  );
}

function withFound(binds: ReadonlyMap<string, unknown>, ids: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map([...binds, [FOUND_IDS, new ApexList(types.list(types.primitive('Id')), [...ids])]]);
}

function limitOf({ limit }: SearchStatement, binds: ReadonlyMap<string, unknown>): number {
  return limit === null ? MAXIMUM_ROWS : Math.min(MAXIMUM_ROWS, Number(valueOf(limit, binds)));
}

function valueOf<T>(value: StatementValue<T>, binds: ReadonlyMap<string, unknown>): unknown {
  return 'bind' in value ? binds.get(value.bind.toLowerCase()) : value.value;
}
