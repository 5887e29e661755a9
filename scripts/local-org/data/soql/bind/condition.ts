/** WHERE and HAVING: what may be compared with what. */
import type { FieldType } from '../../schema/schema';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { SoqlError } from '../error';
import type { ComparisonNode, ComparisonOperator, ConditionNode, ScalarNode, ValueNode } from '../syntax/nodes';
import type { BoundComparison, BoundCondition, BoundExpression, BoundValue } from './bound';
import { bindExpression, fieldOf, isLongText, nameOf } from './functions';
import { literalValue } from './literal';
import type { Scope } from './scope';
import { bindSemiJoin } from './semi-join';

const TEXT: ReadonlySet<FieldType> = new Set(['string', 'textarea', 'picklist', 'email', 'phone', 'url', 'anyType']);
const LISTS: ReadonlySet<ComparisonOperator> = new Set(['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES']);
const ORDERING: ReadonlySet<ComparisonOperator> = new Set(['<', '<=', '>', '>=']);

/** Where a comparison stands: semi-joins are not allowed everywhere. */
export interface Position {
  readonly clause: 'where' | 'having';
  /** What joins it with its neighbours; null for the only condition. */
  readonly operator: 'and' | 'or' | 'not' | null;
  /** True inside parentheses that hold more than one condition. */
  readonly isNested: boolean;
}

const TOP_OF_WHERE: Position = { clause: 'where', operator: null, isNested: false };
export const TOP_OF_HAVING: Position = { clause: 'having', operator: null, isNested: false };

export function bindCondition(node: ConditionNode, scope: Scope, position = TOP_OF_WHERE): BoundCondition {
  if (node.kind === 'comparison') {
    return bindComparison(node, scope, position);
  }
  const inner: Position = { ...position, operator: node.kind, isNested: position.operator !== null };
  if (node.kind === 'not') {
    return Object.freeze({ kind: 'not', operand: bindCondition(node.operand, scope, inner) });
  }
  return Object.freeze({
    kind: node.kind,
    operands: node.operands.map((operand) => bindCondition(operand, scope, inner)),
  });
}

function bindComparison(node: ComparisonNode, scope: Scope, position: Position): BoundCondition {
  const left = bindExpression(node.left, scope);
  if (position.clause === 'where') {
    checkFilterable(left);
  }
  checkOperator(node.operator, left, node.offset);
  if (node.value.kind === 'subquery') {
    return bindSemiJoin(node, node.value, left, scope, position);
  }
  return Object.freeze({
    kind: 'comparison',
    left,
    operator: node.operator,
    value: bindValue(node.value, node.operator, left, scope),
    offset: node.offset,
  });
}

function checkFilterable(left: BoundExpression): void {
  if (left.kind === 'call') {
    if (left.name === 'TOLABEL') {
      throw new NotEmulatedError('SOQL toLabel in WHERE');
    }
    if (left.aggregate || left.name === 'FORMAT') {
      throw new SoqlError('MALFORMED_QUERY', "unexpected token: '('", left.offset + left.name.length);
    }
    if (left.argument) {
      checkFilterable(left.argument);
    }
    return;
  }
  const field = fieldOf(left);
  if (!field.filterable || isLongText(field)) {
    throw new SoqlError('INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`, left.offset);
  }
}

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm */
function checkOperator(operator: ComparisonOperator, left: BoundExpression, offset: number): void {
  const { type } = left;
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    refuseUnless(type === 'multipicklist', 'includes/excludes operators only valid on multipicklist field', offset);
  } else if (operator === 'LIKE') {
    refuseUnless(type !== 'id' && type !== 'reference', `invalid operator on id field`, offset);
    refuseUnless(TEXT.has(type), `invalid operator on ${type} field`, offset);
  } else if (ORDERING.has(operator)) {
    refuseUnless(type !== 'boolean', 'invalid operator on boolean field', offset);
    refuseUnless(type !== 'multipicklist', 'invalid operator on multipicklist field', offset);
  } else if (operator === 'IN' || operator === 'NOT IN') {
    refuseUnless(type !== 'boolean', 'invalid operator on boolean field', offset);
  }
}

function refuseUnless(valid: boolean, message: string, offset: number): void {
  if (!valid) {
    throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', message, offset);
  }
}

function bindValue(
  node: Exclude<ValueNode, { kind: 'subquery' }>,
  operator: ComparisonOperator,
  left: BoundExpression,
  scope: Scope,
): BoundComparison['value'] {
  const takesList = LISTS.has(operator);
  if (node.kind === 'list') {
    refuseList(takesList, node.offset);
    return Object.freeze({ kind: 'list', items: node.items.map((item) => bindScalar(item, left, 'value', scope)) });
  }
  if (takesList && node.kind !== 'bind') {
    throw new SoqlError('MALFORMED_QUERY', `unexpected token: '${tokenOf(node)}'`, node.offset);
  }
  return bindScalar(node, left, takesList ? 'list' : 'value', scope);
}

function refuseList(takesList: boolean, offset: number): void {
  if (!takesList) {
    throw new SoqlError('MALFORMED_QUERY', "unexpected token: '('", offset);
  }
}

function tokenOf(node: ScalarNode): string {
  return node.kind === 'dateLiteral' ? node.name : node.text;
}

function bindScalar(node: ScalarNode, left: BoundExpression, role: 'value' | 'list', scope: Scope): BoundValue {
  if (node.kind === 'bind') {
    scope.binds.push(Object.freeze({ node, role, type: left.type }));
    return Object.freeze({ kind: 'bind', node });
  }
  if (node.kind === 'dateLiteral') {
    if (left.type !== 'date' && left.type !== 'datetime') {
      // The wording is the one that a quoted value gets; it comes from the same check.
      literalValue({ kind: 'date', text: node.name, offset: node.offset }, left.type, nameOf(left));
    }
    return Object.freeze({ kind: 'range', name: node.name, count: node.count });
  }
  const value = literalValue(node, left.type, nameOf(left));
  checkId(value, left, node.offset);
  return Object.freeze({ kind: 'constant', value });
}

function checkId(value: unknown, left: BoundExpression, offset: number): void {
  const isId = left.type === 'id' || left.type === 'reference';
  if (isId && typeof value === 'string' && !/^([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(value)) {
    throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`, offset);
  }
}
