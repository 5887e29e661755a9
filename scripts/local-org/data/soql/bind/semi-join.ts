/**
 * `Id IN (SELECT AccountId FROM Contact …)` and its negation, with the platform's restrictions.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm
 */
import { SoqlError } from '../error';
import type { ComparisonNode, QueryNode, SubqueryNode } from '../syntax/nodes';
import type { BoundColumn, BoundExpression, BoundQuery, BoundSemiJoin } from './bound';
import type { Position } from './condition';
import { nameOf } from './functions';
import { bindQuery } from './query';
import { findObject, Scope } from './scope';

const MAX_SEMI_JOINS = 2;

export function bindSemiJoin(
  node: ComparisonNode,
  subquery: SubqueryNode,
  left: BoundExpression,
  scope: Scope,
  position: Position,
): BoundSemiJoin {
  const { offset, query: inner } = subquery;
  checkPlace(node, offset, scope, position);
  checkClauses(inner, offset);
  if (left.kind !== 'column' || !isReference(left) || left.steps.length > 0) {
    throw refuse(`Semi join left operand must be an id or reference field, cannot use: '${nameOf(left)}'`, left.offset);
  }
  const innerScope = new Scope(
    scope.schema,
    scope.options,
    findObject(scope.schema, inner.from),
    inner.from.alias,
    'semiJoin',
  );
  const query = bindQuery(inner, innerScope);
  scope.include(innerScope);
  checkColumn(query, left, scope, offset);
  return Object.freeze({ kind: 'semiJoin', left, negated: node.operator === 'NOT IN', query });
}

function checkPlace(node: ComparisonNode, offset: number, scope: Scope, position: Position): void {
  if (node.operator !== 'IN' && node.operator !== 'NOT IN') {
    throw refuse("unexpected token: '('", offset);
  }
  if (scope.level !== 'top') {
    throw refuse('Nesting of semi join sub-selects is not supported', offset);
  }
  if (position.clause === 'having') {
    throw refuse('Semi-joins are only supported in WHERE clauses', offset);
  }
  if (position.operator === 'or' || position.operator === 'not') {
    const operator = position.operator.toUpperCase();
    throw refuse(`Semi join sub-selects are not allowed with the '${operator}' operator`, offset);
  }
  if (position.isNested) {
    throw refuse(
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
      offset,
    );
  }
  if (++scope.semiJoins > MAX_SEMI_JOINS) {
    throw refuse(`Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed`, offset);
  }
}

function checkClauses(inner: QueryNode, offset: number): void {
  const clause = inner.orderBy.length > 0 ? 'ORDER BY' : inner.limit ? 'LIMIT' : inner.lock ? 'FOR' : null;
  if (clause) {
    throw refuse(`${clause} is not supported in semi join sub-selects`, offset);
  }
}

function checkColumn(query: BoundQuery, left: BoundColumn, scope: Scope, offset: number): void {
  const [item, ...others] = query.select;
  if (others.length > 0 || item?.kind !== 'expression') {
    throw refuse('Semi join sub-selects can only query one field', offset);
  }
  const column = item.expression;
  if (column.kind !== 'column' || !isReference(column) || column.steps.length > 0) {
    throw refuse(`Semi join sub-selects can only query id fields, cannot use: '${nameOf(column)}'`, offset);
  }
  if (query.object.name === scope.object.name) {
    throw refuse('The inner and outer selects should not be on the same object type', offset);
  }
  if (!pointsTo(column).some((name) => pointsTo(left).includes(name))) {
    throw refuse(
      'The selected column in the semijoin sub-select and the left operand in the where expression in the outer query ' +
        'should point to the same object type',
      offset,
    );
  }
}

function isReference(column: BoundColumn): boolean {
  return column.type === 'id' || column.type === 'reference';
}

function pointsTo(column: BoundColumn): readonly string[] {
  return column.type === 'id' ? [column.object.name] : column.field.referenceTo;
}

function refuse(message: string, offset: number): SoqlError {
  return new SoqlError('MALFORMED_QUERY', message, offset);
}
