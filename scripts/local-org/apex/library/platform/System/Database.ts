import { type ApexList, type ApexMap } from '../../../runtime/collections';
import { transaction, type Caller } from '../../../runtime/transaction';
import type { SObjectValue } from '../../../runtime/sobject';
import { defineClass, referencePage, type LibraryFunction } from '../../define';
import { Cursor } from '../Database/Cursor';
import { PaginationCursor } from '../Database/PaginationCursor';
import { DeleteResult } from '../Database/DeleteResult';
import { EmptyRecycleBinResult } from '../Database/EmptyRecycleBinResult';
import { QueryLocator } from '../Database/QueryLocator';
import { SaveResult } from '../Database/SaveResult';
import { UndeleteResult } from '../Database/UndeleteResult';
import { UpsertResult } from '../Database/UpsertResult';
import { checkBatch, DEFAULT_SCOPE } from '../support/batch';
import { dmlOverloads } from '../support/dml-calls';
import { listOf } from '../support/lists';
import { markUncommittedWork, releaseSavepoint, rollback, setSavepoint } from '../support/uncommitted-work';
import { effectiveAccess, type AccessLevel } from './AccessLevel';

type Binds = ReadonlyMap<string, unknown>;

/** `queryWithBinds` and its kin: the map's keys are the names that follow the colon. */
function bindsOf(map: ApexMap): Binds {
  return new Map([...map.entries()].map(([name, value]) => [String(name).toLowerCase(), value]));
}

function query(soql: string, binds: Binds, level: AccessLevel | null, caller: Caller): ApexList {
  return transaction().database.query(soql, binds, effectiveAccess(level, caller));
}

function count(soql: string, binds: Binds, level: AccessLevel | null, caller: Caller): number {
  return transaction().database.count(soql, binds, effectiveAccess(level, caller));
}

function locator(soql: string, binds: Binds, level: AccessLevel | null, caller: Caller): QueryLocator {
  return new QueryLocator(soql, binds, effectiveAccess(level, caller));
}

function cursor(soql: string, binds: Binds, level: AccessLevel | null, caller: Caller): Cursor {
  return new Cursor(transaction().database.query(soql, binds, effectiveAccess(level, caller), 'apexCursorRows'));
}

function paginationCursor(soql: string, binds: Binds, level: AccessLevel | null, caller: Caller): PaginationCursor {
  const rows = transaction().database.query(soql, binds, effectiveAccess(level, caller), 'apexCursorRows');
  return new PaginationCursor(rows);
}

/** The three ways to bind: variables in scope, the same with an access level, a map with an access level. */
function queryOverloads<T>(
  name: string,
  result: string,
  run: (soql: string, binds: Binds, level: AccessLevel | null, caller: Caller) => T,
): Record<string, LibraryFunction> {
  return {
    [`static ${result} ${name}(String query)`]: (soql: string, caller: Caller) =>
      run(soql, caller.variables(), null, caller),
    [`static ${result} ${name}(String query, AccessLevel accessLevel)`]: (
      soql: string,
      level: AccessLevel,
      caller: Caller,
    ) => run(soql, caller.variables(), level, caller),
    [`static ${result} ${name}WithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)`]: (
      soql: string,
      binds: ApexMap,
      level: AccessLevel,
      caller: Caller,
    ) => run(soql, bindsOf(binds), level, caller),
  };
}

function executeBatch(batch: object, scope: number): string {
  checkBatch(batch, scope);
  markUncommittedWork();
  return transaction().jobs.executeBatch(batch, scope);
}

function emptyRecycleBin(records: readonly SObjectValue[]): EmptyRecycleBinResult[] {
  return transaction()
    .database.emptyRecycleBin(records)
    .map((row) => new EmptyRecycleBinResult(row));
}

export const DatabaseClass = defineClass({
  namespace: 'System',
  name: 'Database',
  reference: referencePage('apex_methods_system_database'),
  receivesCaller: true,
  methods: {
    ...dmlOverloads({
      operation: 'insert',
      resultType: 'Database.SaveResult',
      resultClass: SaveResult,
      takesIds: false,
      takesOptions: true,
      takesExternalId: false,
    }),
    ...dmlOverloads({
      operation: 'update',
      resultType: 'Database.SaveResult',
      resultClass: SaveResult,
      takesIds: false,
      takesOptions: true,
      takesExternalId: false,
    }),
    ...dmlOverloads({
      operation: 'upsert',
      resultType: 'Database.UpsertResult',
      resultClass: UpsertResult,
      takesIds: false,
      takesOptions: false,
      takesExternalId: true,
    }),
    ...dmlOverloads({
      operation: 'delete',
      resultType: 'Database.DeleteResult',
      resultClass: DeleteResult,
      takesIds: true,
      takesOptions: false,
      takesExternalId: false,
    }),
    ...dmlOverloads({
      operation: 'undelete',
      resultType: 'Database.UndeleteResult',
      resultClass: UndeleteResult,
      takesIds: true,
      takesOptions: false,
      takesExternalId: false,
    }),
    ...dmlOverloads({
      operation: 'insert',
      immediate: true,
      resultType: 'Database.SaveResult',
      resultClass: SaveResult,
      takesIds: false,
      takesOptions: false,
      takesExternalId: false,
    }),
    ...dmlOverloads({
      operation: 'delete',
      immediate: true,
      resultType: 'Database.DeleteResult',
      resultClass: DeleteResult,
      takesIds: false,
      takesOptions: false,
      takesExternalId: false,
    }),
    ...queryOverloads('query', 'List<SObject>', query),
    ...queryOverloads('countQuery', 'Integer', count),
    ...queryOverloads('getQueryLocator', 'Database.QueryLocator', locator),
    ...queryOverloads('getCursor', 'Database.Cursor', cursor),
    ...queryOverloads('getPaginationCursor', 'Database.PaginationCursor', paginationCursor),
    'static Database.QueryLocator getQueryLocator(List<SObject> listOfQueries)': (rows: ApexList, caller: Caller) =>
      QueryLocator.over(rows, effectiveAccess(null, caller)),
    'static Database.QueryLocator getQueryLocator(List<SObject> listOfQueries, AccessLevel accessLevel)': (
      rows: ApexList,
      level: AccessLevel,
      caller: Caller,
    ) => QueryLocator.over(rows, effectiveAccess(level, caller)),
    'static Id executeBatch(Object batchable)': (batch: object) => executeBatch(batch, DEFAULT_SCOPE),
    'static Id executeBatch(Object batchable, Integer scope)': (batch: object, scope: number) =>
      executeBatch(batch, scope),
    'static Savepoint setSavepoint()': () => setSavepoint(),
    'static void rollback(Savepoint savepoint)': rollback,
    'static void releaseSavepoint(Savepoint savepoint)': releaseSavepoint,
    'static Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': (record: SObjectValue) =>
      emptyRecycleBin([record])[0],
    'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)': (records: ApexList) =>
      listOf('Database.EmptyRecycleBinResult', emptyRecycleBin(records.items as SObjectValue[])),
  },
});
