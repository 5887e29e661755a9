/** SOQL for Apex: runs a query as the current transaction's user, under its limits, with the platform's exceptions. */
import { ApexList } from '../../apex/runtime/collections';
import { throwApex } from '../../apex/runtime/exception';
import type { SObjectValue } from '../../apex/runtime/sobject';
import { transaction, type DataAccess, type LimitName, type Transaction } from '../../apex/runtime/transaction';
import { types } from '../../apex/types';
import type { FieldDescribe, Schema } from '../schema/schema';
import type { Storage } from '../storage/storage';
import { ApiQuery } from './api-query';
import type { BoundQuery } from './bind/bound';
import { SoqlError } from './error';
import { QueryPlanner } from './planner';
import { isSelectionReadable, readableQuery } from './run/access-check';
import { defineDateFunctions } from './run/local-time';
import { childLists } from './run/layout';
import { readCount, readIds, readRows } from './run/read';
import type { FormulaReferences, SqlContext } from './sql/context';

export interface SoqlEnvironment {
  readonly storage: Storage;
  readonly formulaReferences: FormulaReferences;
}

/** A query's rows as they were when it was opened: the ids are kept, the rest is read chunk by chunk. */
export interface QueryCursor {
  readonly soql: string;
  readonly binds: ReadonlyMap<string, unknown>;
  readonly access: DataAccess;
  readonly ids: readonly string[];
}

export type RowLimit = Extract<LimitName, 'queryRows' | 'queryLocatorRows' | 'apexCursorRows'>;

const NO_BINDS: ReadonlyMap<string, unknown> = new Map();
/** The REST API's queries see what their user may see. */
const API_ACCESS: DataAccess = { access: 'user', sharing: 'with' };

interface Prepared {
  readonly query: BoundQuery;
  readonly context: SqlContext;
  readonly run: Transaction;
}

export class SoqlService {
  private readonly planner = new QueryPlanner();

  constructor(private readonly environment: SoqlEnvironment) {
    defineDateFunctions(environment.storage);
  }

  /**
   * `List<Account>`, or `List<AggregateResult>`. `SELECT COUNT()` is refused: see {@link count}.
   * @throws System.QueryException, System.LimitException
   */
  query(
    soql: string,
    binds: ReadonlyMap<string, unknown>,
    access: DataAccess,
    countRowsAs: RowLimit = 'queryRows',
  ): ApexList {
    return asApex(soql, () => {
      const { query, context, run } = this.prepare(soql, binds, access);
      if (query.kind === 'count') {
        throw new SoqlError('MALFORMED_QUERY', 'A count() query gives a number: run it with Database.countQuery', 0);
      }
      const { records, counted } = readRows(query, context, this.environment.storage);
      consumeRows(query, run, countRowsAs, counted);
      const typeName = query.kind === 'aggregate' ? 'AggregateResult' : query.object.name;
      return ApexList.of(types.sobject(typeName), [...records]);
    });
  }

  /** The rows of a search, which counts against limits of its own. */
  searched(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): readonly SObjectValue[] {
    return asApex(soql, () => {
      const { query, context } = this.bound(soql, binds, access);
      return readRows(query, context, this.environment.storage).records;
    });
  }

  /** `SELECT COUNT() …`, which counts as one query row. */
  count(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): number {
    return asApex(soql, () => {
      const { query, context, run } = this.prepare(soql, binds, access);
      if (query.kind !== 'count') {
        throw new SoqlError('MALFORMED_QUERY', 'count() must be the only element in the select list', 0);
      }
      consumeRows(query, run, 'queryRows', 1);
      return readCount(query, context, this.environment.storage);
    });
  }

  /** What `Database.QueryLocator` stands for; its rows count as query locator rows. */
  openCursor(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): QueryCursor {
    return asApex(soql, () => {
      const { query, context, run } = this.prepare(soql, binds, access);
      if (query.kind !== 'rows') {
        throw new SoqlError(
          'MALFORMED_QUERY',
          'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
          0,
        );
      }
      const ids = readIds(query, context, this.environment.storage);
      consumeRows(query, run, 'queryLocatorRows', ids.length);
      return { soql, binds, access, ids };
    });
  }

  /** The rows at `offset`; those deleted since are missing. Fetching counts against no limit. */
  fetch(cursor: QueryCursor, offset: number, count: number): ApexList {
    return asApex(cursor.soql, () => {
      const run = transaction();
      const query = this.plan(cursor.soql, run);
      const context = this.context(run, cursor.binds, modeOf(query, cursor.access));
      const ids = cursor.ids.slice(offset, offset + count);
      const chunk: BoundQuery = { ...query, where: null, limit: null, offset: null };
      const { records } = readRows(chunk, context, this.environment.storage, { column: '"Id"', ids });
      const byId = new Map(records.map((record) => [record.id!, record]));
      const ordered = ids.flatMap((id) => byId.get(id) ?? []);
      return ApexList.of(types.sobject(query.object.name), ordered);
    });
  }

  /**
   * A query of the REST API in the current transaction, as its user.
   * @param allRows `queryAll`: deleted rows too
   * @throws SoqlError
   */
  queryForApi(soql: string, allRows = false, binds: ReadonlyMap<string, unknown> = NO_BINDS): ApiQuery {
    const run = transaction();
    const { schema, permissions, apiVersion } = run.org;
    const planned = this.planner.plan(soql, schema, { surface: 'api', apiVersion });
    const readable = readableQuery(planned, run.user, permissions);
    const query: BoundQuery = allRows ? { ...readable, allRows } : readable;
    const context = { ...this.context(run, binds, API_ACCESS), wholeCompounds: true };
    if (query.kind === 'count') {
      return new ApiQuery(query, [], readCount(query, context, this.environment.storage), apiVersion);
    }
    const { records } = readRows(query, context, this.environment.storage);
    return new ApiQuery(query, records, records.length, apiVersion);
  }

  /** See `DatabaseService.displayTexts`. */
  displayTexts(objectName: string, id: string, paths: readonly string[]): ReadonlyMap<string, string> {
    const run = transaction();
    const known = paths.flatMap((path) => {
      const field = fieldAt(run.org.schema, objectName, path);
      return field ? [{ path, shows: field.type === 'picklist' ? 'toLabel' : 'FORMAT' }] : [];
    });
    if (known.length === 0) {
      return new Map();
    }
    const columns = known.map(({ path, shows }, index) => `${shows}(${path}) shown${index}`).join(', ');
    const soql = `SELECT ${columns} FROM ${objectName} WHERE Id = :id`;
    const query = this.planner.plan(soql, run.org.schema, { surface: 'api', apiVersion: run.org.apiVersion });
    const context = this.context(run, new Map([['id', id]]), { access: 'system', sharing: 'without' });
    const [record] = readRows(query, context, this.environment.storage).records;
    return new Map(
      known.flatMap(({ path }, index) => {
        const text = record?.values.get(`shown${index}`) ?? null;
        return text === null ? [] : [[path, String(text)] as const];
      }),
    );
  }

  /** Bound, and counted as a query. */
  private prepare(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): Prepared {
    const prepared = this.bound(soql, binds, access);
    if (!isConfiguration(prepared.query)) {
      prepared.run.limits.consume('queries');
    }
    return prepared;
  }

  private bound(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): Prepared {
    const run = transaction();
    const planned = this.plan(soql, run);
    const effective = modeOf(planned, access);
    if (planned.securityEnforced && !isSelectionReadable(planned, run.user, run.org.permissions)) {
      throwApex('System.QueryException', 'Insufficient permissions: secure query included inaccessible field');
    }
    const query = effective.access === 'user' ? readableQuery(planned, run.user, run.org.permissions) : planned;
    return { query, context: this.context(run, binds, effective), run };
  }

  private plan(soql: string, run: Transaction): BoundQuery {
    // The compiler has checked static SOQL against its own version; what is dynamic follows the org's.
    return this.planner.plan(soql, run.org.schema, { surface: 'apex', apiVersion: run.org.apiVersion });
  }

  private context(run: Transaction, binds: ReadonlyMap<string, unknown>, access: DataAccess): SqlContext {
    const { user, org } = run;
    // `inherited` has come to its end without a caller that shares: all rows are seen.
    const isRestricted = (access.access === 'user' || access.sharing === 'with') && !user.isSystemAdministrator;
    return {
      schema: org.schema,
      formulaReferences: this.environment.formulaReferences,
      binds,
      userId: user.id,
      timeZone: user.timeZone,
      now: run.clock.now(),
      visibility: isRestricted
        ? { userId: user.id, seesAll: (object) => org.permissions.object(user, object.name).viewAll }
        : null,
    };
  }
}

function fieldAt(schema: Schema, objectName: string, path: string): FieldDescribe | null {
  const parts = path.split('.');
  let current = objectName;
  for (const part of parts.slice(0, -1)) {
    const [target] = schema.parentRelationship(current, part)?.referenceTo ?? [];
    if (target === undefined) {
      return null;
    }
    current = target;
  }
  return schema.field(current, parts[parts.length - 1]);
}

/** What the query states goes before what the code around it does. User mode includes the user's sharing. */
function modeOf(query: BoundQuery, access: DataAccess): DataAccess {
  return query.mode === null ? access : { ...access, access: query.mode };
}

/** SOQL on custom metadata counts against no limit. */
function isConfiguration(query: BoundQuery): boolean {
  return query.object.kind === 'customMetadata';
}

function consumeRows(query: BoundQuery, run: Transaction, limit: RowLimit, rows: number): void {
  if (isConfiguration(query)) {
    return;
  }
  const lists = childLists(query).length;
  if (lists > 0) {
    run.limits.consume('aggregateQueries', lists);
  }
  run.limits.consume(limit, rows);
}

function asApex<T>(soql: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SoqlError) {
      throwApex('System.QueryException', error.asApex(soql));
    }
    throw error;
  }
}
