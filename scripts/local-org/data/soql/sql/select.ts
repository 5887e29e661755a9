/** A bound query as one SQL statement. */
import type { StoredValue } from '../../storage/codec';
import { tableName } from '../../storage/names';
import type { BoundOrder, BoundQuery } from '../bind/bound';
import { checkOffset } from '../bind/query';
import { SelectBuilder, type SqlStatement } from './builder';
import { conditionSql } from './condition';
import type { SqlContext } from './context';
import { expressionSql } from './expression';
import { countOf } from './operand';
import { visibilitySql } from './visibility';

/** Narrows a query to given rows: the chunk of a cursor, or the children of the parents just read. */
export interface Restriction {
  /** SQL column of the root table, quoted. */
  readonly column: string;
  readonly ids: readonly string[];
}

/** @param columns gives the SQL of the select list, from the same builder as the rest */
export function selectStatement(
  query: BoundQuery,
  context: SqlContext,
  columns: (builder: SelectBuilder) => string,
  restriction: Restriction | null = null,
): SqlStatement {
  const builder = new SelectBuilder(context, 't');
  const list = columns(builder);
  const conditions = whereSql(query, builder, restriction);
  const group = query.groupBy.map((expression) => expressionSql(expression, builder));
  const having = query.having ? conditionSql(query.having, builder) : null;
  const order = orderSql(query, builder);
  let sql = `SELECT ${list} FROM ${tableName(query.object)} AS ${builder.root}`;
  const add = (keyword: string, parts: readonly string[], separator: string): void => {
    sql += parts.length > 0 ? `${keyword}${parts.join(separator)}` : '';
  };
  add(' ', builder.joins, ' ');
  add(' WHERE ', conditions, ' AND ');
  add(' GROUP BY ', group, ', ');
  add(' HAVING ', having ? [having] : [], '');
  add(' ORDER BY ', order, ', ');
  // A limit on children counts for each parent; the rows are cut when they are shaped.
  add(' ', restriction ? [] : pageSql(query, builder), ' ');
  return { sql, parameters: builder.parameters };
}

/** `SELECT COUNT()`: counts at most as many rows as LIMIT says. */
export function countStatement(query: BoundQuery, context: SqlContext): SqlStatement {
  const inner = selectStatement({ ...query, orderBy: [] }, context, () => '1');
  return query.limit === null && query.offset === null
    ? { sql: inner.sql.replace('SELECT 1 ', 'SELECT count(*) '), parameters: inner.parameters }
    : { sql: `SELECT count(*) FROM (${inner.sql})`, parameters: inner.parameters };
}

/** The right side of a semi-join. */
export function innerSelectSql(query: BoundQuery, outer: SelectBuilder): string {
  const builder = outer.nested();
  const [item] = query.select;
  const column = item?.kind === 'expression' ? expressionSql(item.expression, builder) : '"Id"';
  const conditions = whereSql(query, builder, null);
  const where = [...conditions, `${column} IS NOT NULL`].join(' AND ');
  return [
    `SELECT ${column} FROM ${tableName(query.object)} AS ${builder.root}`,
    ...builder.joins,
    `WHERE ${where}`,
  ].join(' ');
}

function whereSql(query: BoundQuery, builder: SelectBuilder, restriction: Restriction | null): readonly string[] {
  const conditions: string[] = [];
  if (restriction) {
    const ids = builder.parameter(JSON.stringify(restriction.ids));
    conditions.push(`${builder.root}.${restriction.column} IN (SELECT value FROM json_each(${ids}))`);
  }
  if (query.where) {
    const sql = conditionSql(query.where, builder);
    conditions.push(query.where.kind === 'or' ? `(${sql})` : sql);
  }
  if (!query.allRows) {
    conditions.push(`${builder.root}."IsDeleted" = 0`);
  }
  if (query.mineOnly && query.object.fields.has('ownerid')) {
    conditions.push(`${builder.root}."OwnerId" = ${builder.parameter(builder.context.userId)}`);
  }
  const visible = visibilitySql(query.object, builder.root, builder);
  return visible ? [...conditions, visible] : conditions;
}

/** Rows that the query leaves in any order come in the order of their creation, so that runs repeat. */
function orderSql(query: BoundQuery, builder: SelectBuilder): readonly string[] {
  const stated = query.orderBy.map((order) => orderItem(order, builder));
  return query.kind === 'rows' ? [...stated, `${builder.root}.rowid`] : stated;
}

function orderItem(order: BoundOrder, builder: SelectBuilder): string {
  const direction = order.descending ? ' DESC' : '';
  // SQLite takes null for the smallest value.
  const isDefault = order.nullsFirst === !order.descending;
  const nulls = isDefault ? '' : order.nullsFirst ? ' NULLS FIRST' : ' NULLS LAST';
  return `${expressionSql(order.expression, builder)}${direction}${nulls}`;
}

function pageSql(query: BoundQuery, builder: SelectBuilder): readonly string[] {
  const limit = query.limit === null ? null : countOf(query.limit, builder.context);
  const offset = query.offset === null ? null : checkOffset(countOf(query.offset, builder.context), 0);
  const place = (value: StoredValue): string => builder.parameter(value);
  if (limit === null && offset === null) {
    return [];
  }
  return [`LIMIT ${place(limit ?? -1)}`, ...(offset === null ? [] : [`OFFSET ${place(offset)}`])];
}
