import { callbackName, callMethod } from '../../../runtime/call';
import type { ApexList } from '../../../runtime/collections';
import { transaction, type DataAccess } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';
import { QueryLocatorIterator } from './QueryLocatorIterator';

/**
 * A query whose rows a batch job walks. The text and binds stay with it, so that the batch can read a chunk's rows
 * again when the chunk runs; what the query found is read once and counts as query locator rows.
 */
export class QueryLocator {
  private found: ApexList | null = null;

  constructor(
    readonly query: string,
    readonly binds: ReadonlyMap<string, unknown>,
    readonly access: DataAccess,
  ) {}

  rows(): ApexList {
    this.found ??= transaction().database.query(this.query, this.binds, this.access, 'queryLocatorRows');
    return this.found;
  }

  /** A locator over a static query, whose rows are already there. */
  static over(rows: ApexList, access: DataAccess): QueryLocator {
    const locator = new QueryLocator('', new Map(), access);
    locator.found = rows;
    return locator;
  }

  [callbackName('iterator', 0)](): QueryLocatorIterator {
    return new QueryLocatorIterator(this.rows());
  }
}

export const QueryLocatorClass = defineClass({
  namespace: 'Database',
  name: 'QueryLocator',
  reference: referencePage('apex_methods_system_database_query_locator'),
  instances: QueryLocator,
  methods: {
    ...getters<QueryLocator>({ 'String getQuery()': 'query' }),
    'Database.QueryLocatorIterator iterator()': (self: QueryLocator) => callMethod(self, 'iterator'),
  },
});
