/**
 * Conditions as SQL. SOQL knows true and false only: what SQL leaves unknown because a field is null counts as false, and
 * its negation as true, so `!= 'x'` and `NOT` find the rows without a value.
 */
import type { StoredValue } from '../../storage/codec';
import type { BoundComparison, BoundCondition, BoundExpression, BoundSemiJoin } from '../bind/bound';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import type { ComparisonOperator } from '../syntax/nodes';
import type { SelectBuilder } from './builder';
import { dateRange } from './date-range';
import { expressionSql } from './expression';
import { operandOf, type Operand } from './operand';
import { innerSelectSql } from './select';

export function conditionSql(condition: BoundCondition, builder: SelectBuilder): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands
        .map((operand) => {
          const sql = conditionSql(operand, builder);
          return operand.kind === 'and' || operand.kind === 'or' ? `(${sql})` : sql;
        })
        .join(condition.kind === 'and' ? ' AND ' : ' OR ');
    case 'not':
      return `(${conditionSql(condition.operand, builder)}) IS NOT TRUE`;
    case 'semiJoin':
      return semiJoinSql(condition, builder);
    case 'comparison':
      return comparisonSql(condition, builder);
  }
}

function semiJoinSql(join: BoundSemiJoin, builder: SelectBuilder): string {
  const left = expressionSql(join.left, builder);
  const inner = innerSelectSql(join.query, builder);
  return join.negated ? `(${left} IN (${inner})) IS NOT TRUE` : `${left} IN (${inner})`;
}

function comparisonSql(comparison: BoundComparison, builder: SelectBuilder): string {
  const { left, operator, value } = comparison;
  const leftSql = expressionSql(left, builder);
  if (value.kind === 'range') {
    return rangeSql(leftSql, left, operator, value, builder);
  }
  if (value.kind === 'list' && value.items.some((item) => item.kind === 'range')) {
    throw new NotEmulatedError('SOQL date literals in a list');
  }
  return COMPARISONS[operator](
    { left: leftSql, isBoolean: left.type === 'boolean', builder },
    operandOf(value, left, builder.context),
  );
}

interface Side {
  readonly left: string;
  readonly isBoolean: boolean;
  readonly builder: SelectBuilder;
}

type Comparison = (side: Side, operand: Operand) => string;

const COMPARISONS: Readonly<Record<ComparisonOperator, Comparison>> = {
  '=': equals,
  '!=': (side, operand) => (operand.kind === 'list' ? notIn(side, operand) : differs(side, operand.value)),
  '<': ordering('<'),
  '<=': ordering('<='),
  '>': ordering('>'),
  '>=': ordering('>='),
  LIKE: (side, operand) =>
    anyOf(valuesOf(operand), (pattern) => `${side.left} LIKE ${side.builder.parameter(pattern)} ESCAPE '\\'`),
  IN: isIn,
  'NOT IN': notIn,
  INCLUDES: includes,
  EXCLUDES: (side, operand) => `(${includes(side, operand)}) IS NOT TRUE`,
};

/** A collection after `=` is taken as after IN. A checkbox is never null: compared with null it is compared with false. */
function equals(side: Side, operand: Operand): string {
  if (operand.kind === 'list') {
    return isIn(side, operand);
  }
  if (operand.value !== null) {
    return `${side.left} = ${side.builder.parameter(operand.value)}`;
  }
  return side.isBoolean ? `${side.left} = 0` : `${side.left} IS NULL`;
}

function differs(side: Side, value: StoredValue): string {
  if (value !== null) {
    return `${side.left} IS NOT ${side.builder.parameter(value)}`;
  }
  return side.isBoolean ? `${side.left} = 1` : `${side.left} IS NOT NULL`;
}

function ordering(operator: string): Comparison {
  return (side, operand) => {
    const [value = null] = valuesOf(operand);
    return `${side.left} ${operator} ${side.builder.parameter(value)}`;
  };
}

/** The whole list is one parameter, so that its length changes neither the text nor SQLite's limit on parameters. */
function isIn(side: Side, operand: Operand): string {
  const values = valuesOf(operand);
  const sql = `${side.left} IN (SELECT value FROM json_each(${side.builder.parameter(toJson(values))}))`;
  return hasNull(operand) ? `(${sql} OR ${side.left} IS NULL)` : sql;
}

function notIn(side: Side, operand: Operand): string {
  return `(${isIn(side, operand)}) IS NOT TRUE`;
}

/** `INCLUDES ('a;b', 'c')`: a and b, or c. The stored value is `a;b;c`. */
function includes(side: Side, operand: Operand): string {
  return anyOf(valuesOf(operand), (choice) => {
    const parts = String(choice).split(';');
    const each = parts.map((part) => {
      const escaped = part.trim().replace(/[\\%_]/g, '\\$&');
      return `';' || ${side.left} || ';' LIKE ${side.builder.parameter(`%;${escaped};%`)} ESCAPE '\\'`;
    });
    return each.length === 1 ? each[0] : `(${each.join(' AND ')})`;
  });
}

function anyOf(values: readonly StoredValue[], sql: (value: StoredValue) => string): string {
  if (values.length === 0) {
    return 'FALSE';
  }
  return values.length === 1 ? sql(values[0]) : `(${values.map(sql).join(' OR ')})`;
}

function valuesOf(operand: Operand): readonly StoredValue[] {
  if (operand.kind === 'list') {
    return operand.values;
  }
  return operand.value === null ? [] : [operand.value];
}

function hasNull(operand: Operand): boolean {
  return operand.kind === 'list' ? operand.hasNull : operand.value === null;
}

/** JSON.stringify knows no bigint. */
function toJson(values: readonly StoredValue[]): string {
  return `[${values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value))).join(',')}]`;
}

function rangeSql(
  left: string,
  expression: BoundExpression,
  operator: ComparisonOperator,
  literal: { readonly name: string; readonly count: number | null },
  builder: SelectBuilder,
): string {
  const { now, timeZone } = builder.context;
  const range = dateRange(literal.name, literal.count, now, timeZone);
  const [start, end] = [range.start, range.end].map((moment) =>
    expression.type === 'date' ? moment.toISODate() : moment.toMillis(),
  ) as [StoredValue, StoredValue];
  const parameter = (value: StoredValue): string => builder.parameter(value);
  switch (operator) {
    case '=':
      return `(${left} >= ${parameter(start)} AND ${left} < ${parameter(end)})`;
    case '!=':
      return `(${left} >= ${parameter(start)} AND ${left} < ${parameter(end)}) IS NOT TRUE`;
    case '<':
    case '>=':
      return `${left} ${operator} ${parameter(start)}`;
    case '>':
      return `${left} >= ${parameter(end)}`;
    case '<=':
      return `${left} < ${parameter(end)}`;
    default:
      throw new NotEmulatedError(`SOQL ${operator} with a date literal`);
  }
}
