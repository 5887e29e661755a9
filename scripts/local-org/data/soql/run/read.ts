/** Runs bound queries against the storage and shapes their rows; knows neither limits nor permissions. */
import { ApexList } from '../../../apex/runtime/collections';
import type { SObjectValue } from '../../../apex/runtime/sobject';
import { types } from '../../../apex/types';
import { quoteIdentifier } from '../../storage/names';
import type { Storage } from '../../storage/storage';
import type { BoundCount, BoundQuery, BoundSelectChildren } from '../bind/bound';
import type { SqlContext } from '../sql/context';
import { countOf } from '../sql/operand';
import { countStatement, selectStatement, type Restriction } from '../sql/select';
import { childLists, RowLayout } from './layout';

export interface QueryRows {
  readonly records: readonly SObjectValue[];
  /** Rows that count against the limit, those of child lists included. */
  readonly counted: number;
}

/** Layouts belong to a bound query, which belongs to a schema. */
const layouts = new WeakMap<BoundQuery, RowLayout>();

function layoutOf(query: BoundQuery, context: SqlContext, children: BoundSelectChildren | null): RowLayout {
  let layout = layouts.get(query);
  if (!layout) {
    layout = new RowLayout(query, context.schema, children?.lookup ?? null);
    layouts.set(query, layout);
  }
  return layout;
}

export function readRows(
  query: BoundQuery,
  context: SqlContext,
  storage: Storage,
  restriction: Restriction | null = null,
): QueryRows {
  if (query.kind === 'aggregate') {
    return readAggregate(query, context, storage);
  }
  const records = select(query, context, storage, layoutOf(query, context, null), restriction);
  return { records, counted: records.length + addChildren(query, records, context, storage) };
}

export function readCount(query: BoundQuery, context: SqlContext, storage: Storage): number {
  const { sql, parameters } = countStatement(query, context);
  return Number(storage.rows(sql, parameters)[0][0]);
}

export function readIds(query: BoundQuery, context: SqlContext, storage: Storage): readonly string[] {
  const { sql, parameters } = selectStatement(query, context, (builder) => `${builder.root}."Id"`);
  return storage.rows(sql, parameters).map((row) => row[0] as string);
}

function select(
  query: BoundQuery,
  context: SqlContext,
  storage: Storage,
  layout: RowLayout,
  restriction: Restriction | null,
): SObjectValue[] {
  const { sql, parameters } = selectStatement(query, context, (builder) => layout.columns(builder), restriction);
  const rows = storage.rows(sql, parameters, { exactIntegers: layout.exactIntegers });
  return rows.map((row) => layout.record(row, context.timeZone));
}

/**
 * COUNT counts one row a group, the other aggregate functions every row they look at: the platform's rule for the row
 * limit. A function that only groups, such as HOUR_IN_DAY, adds nothing.
 */
function readAggregate(query: BoundQuery, context: SqlContext, storage: Storage): QueryRows {
  const layout = layoutOf(query, context, null);
  const { sql, parameters } = selectStatement(query, context, (builder) => `${layout.columns(builder)}, count(*)`);
  const rows = storage.rows(sql, parameters, { exactIntegers: layout.exactIntegers });
  const records = rows.map((row) => layout.aggregate(row, context.timeZone));
  const countsOnly = query.select.every(
    (item) =>
      item.kind === 'expression' &&
      (item.expression.kind !== 'call' || !item.expression.aggregate || item.expression.name === 'COUNT'),
  );
  const counted = countsOnly ? rows.length : rows.reduce((total, row) => total + Number(row[layout.width]), 0);
  return { records, counted };
}

/** One statement per child list, for all parents at once. Returns how many rows it read. */
function addChildren(
  query: BoundQuery,
  parents: readonly SObjectValue[],
  context: SqlContext,
  storage: Storage,
): number {
  let counted = 0;
  for (const list of childLists(query)) {
    const child = list.query;
    const restriction = { column: quoteIdentifier(list.lookup.name), ids: parents.map((parent) => parent.id!) };
    const records =
      parents.length === 0 ? [] : select(child, context, storage, layoutOf(child, context, list), restriction);
    const groups = groupByParent(records, list.lookup.name);
    const kept: SObjectValue[] = [];
    for (const parent of parents) {
      const items = page(groups.get(parent.id!) ?? [], child.limit, context);
      parent.values.set(list.relationship, ApexList.of(types.sobject(child.object.name), items));
      kept.push(...items);
    }
    counted += kept.length + addChildren(child, kept, context, storage);
  }
  return counted;
}

function groupByParent(records: readonly SObjectValue[], lookup: string): ReadonlyMap<string, SObjectValue[]> {
  const groups = new Map<string, SObjectValue[]>();
  for (const record of records) {
    const id = record.values.get(lookup) as string;
    const group = groups.get(id);
    if (group) {
      group.push(record);
    } else {
      groups.set(id, [record]);
    }
  }
  return groups;
}

function page(records: SObjectValue[], limit: BoundCount, context: SqlContext): SObjectValue[] {
  return limit === null ? records : records.slice(0, countOf(limit, context));
}
