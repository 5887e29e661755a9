/** Binds a whole query: clause by clause, then what the platform checks across clauses. */
import type { Schema } from '../../schema/schema';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { SoqlError } from '../error';
import type { CountNode, OrderNode, QueryNode } from '../syntax/nodes';
import { bindGroupBy, checkAggregateOrder, checkHaving, isAggregate, nameAggregates } from './aggregate';
import type { BoundCount, BoundOrder, BoundQuery, BoundSelectItem } from './bound';
import { bindCondition, TOP_OF_HAVING } from './condition';
import { bindExpression, fieldOf, isLongText } from './functions';
import { findObject, Scope, type BindOptions } from './scope';
import { bindSelect } from './select';
import { checkStorageRules } from './storage-rules';

const MAX_OFFSET = 2000;
/** From this version on `WITH SECURITY_ENFORCED` no longer compiles. */
const USER_MODE_VERSION = 67;

/** @throws SoqlError for what the platform refuses */
export function bindTopQuery(node: QueryNode, schema: Schema, options: BindOptions): BoundQuery {
  const scope = new Scope(schema, options, findObject(schema, node.from), node.from.alias, 'top');
  const query = bindQuery(node, scope);
  checkStorageRules(query, node.from.offset);
  return query;
}

export function bindQuery(node: QueryNode, scope: Scope): BoundQuery {
  scope.objects.push({ object: scope.object, offset: node.from.offset });
  const isCount = isCountQuery(node);
  const items = isCount ? [] : bindSelect(node, scope);
  const where = node.where ? bindCondition(node.where, scope) : null;
  const groupBy = bindGroupBy(node.groupBy, scope);
  const having = node.having ? bindCondition(node.having, scope, TOP_OF_HAVING) : null;
  const orderBy = node.orderBy.map((order) => bindOrder(order, scope));
  const isGrouped =
    groupBy.length > 0 || items.some((item) => item.kind === 'expression' && isAggregate(item.expression));
  if (isGrouped) {
    checkAggregateOrder(orderBy, groupBy);
    if (having) {
      checkHaving(having, groupBy);
    }
  }
  checkClauses(node, isCount, isGrouped);
  const limit = bindCount(node.limit, scope);
  const offset = bindCount(node.offsetRows, scope);
  return Object.freeze({
    kind: isCount ? 'count' : isGrouped ? 'aggregate' : 'rows',
    object: scope.object,
    select: isGrouped ? nameAggregates(items, groupBy) : withoutAliases(items),
    where,
    groupBy,
    having,
    orderBy,
    limit,
    offset: checkOffset(offset, node.offsetRows?.offset ?? 0),
    allRows: node.allRows,
    mineOnly: bindScope(node),
    mode: bindMode(node, scope),
    securityEnforced: node.with?.mode === 'SECURITY_ENFORCED',
    lock: node.lock?.kind ?? null,
    binds: scope.binds,
    objects: scope.objects,
    references: scope.references,
  });
}

/** `SELECT COUNT() FROM …`, which gives a number and stands alone. */
function isCountQuery(node: QueryNode): boolean {
  const count = node.select.find(
    (item) => item.kind === 'expression' && item.expression.kind === 'function' && item.expression.argument === null,
  );
  if (count && (node.select.length > 1 || node.groupBy)) {
    throw new SoqlError('MALFORMED_QUERY', 'count() must be the only element in the select list', node.offset);
  }
  return count !== undefined;
}

function withoutAliases(items: readonly BoundSelectItem[]): readonly BoundSelectItem[] {
  for (const item of items) {
    // A function that only changes how a value looks may carry an alias; FORMAT of a field needs one when both are selected.
    if (item.kind === 'expression' && item.alias !== null && item.expression.kind !== 'call') {
      throw new SoqlError('MALFORMED_QUERY', 'only aggregate expressions use field aliasing', item.expression.offset);
    }
  }
  return items;
}

function bindOrder(order: OrderNode, scope: Scope): BoundOrder {
  const expression = bindExpression(order.expression, scope);
  if (expression.kind !== 'call') {
    const field = fieldOf(expression);
    if (!field.sortable || isLongText(field)) {
      throw new SoqlError(
        'INVALID_FIELD',
        `field '${field.name}' can not be sorted in a query call`,
        expression.offset,
      );
    }
  }
  // "By default, null values are sorted first", whatever the direction.
  return Object.freeze({ expression, descending: order.descending, nullsFirst: order.nulls !== 'LAST' });
}

function bindCount(node: CountNode | null, scope: Scope): BoundCount {
  if (!node || typeof node.value === 'number') {
    return node ? (node.value as number) : null;
  }
  scope.binds.push(Object.freeze({ node: node.value, role: 'count', type: 'int' }));
  return node.value;
}

export function checkOffset<T extends BoundCount>(offset: T, place: number): T {
  if (typeof offset === 'number' && offset > MAX_OFFSET) {
    throw new SoqlError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`, place);
  }
  return offset;
}

function checkClauses(node: QueryNode, isCount: boolean, isGrouped: boolean): void {
  if (node.having && !node.groupBy) {
    throw new SoqlError('MALFORMED_QUERY', "unexpected token: 'HAVING'", node.offset);
  }
  if (isCount && node.orderBy.length > 0) {
    throw new SoqlError('MALFORMED_QUERY', 'count() cannot be used with ORDER BY', node.offset);
  }
  if (isGrouped && !node.groupBy && node.limit) {
    throw new SoqlError(
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
      node.limit.offset,
    );
  }
  if (node.lock?.kind === 'UPDATE' && node.orderBy.length > 0) {
    throw new SoqlError('MALFORMED_QUERY', 'FOR UPDATE cannot be used with ORDER BY', node.lock.offset);
  }
  if (node.lock?.kind === 'UPDATE' && (isGrouped || isCount)) {
    throw new SoqlError('MALFORMED_QUERY', 'FOR UPDATE cannot be used with aggregate queries', node.lock.offset);
  }
}

function bindScope(node: QueryNode): boolean {
  if (node.scope === null || node.scope === 'everything') {
    return false;
  }
  if (node.scope !== 'mine') {
    throw new NotEmulatedError(`SOQL USING SCOPE ${node.scope}`);
  }
  return true;
}

function bindMode(node: QueryNode, scope: Scope): BoundQuery['mode'] {
  const clause = node.with;
  if (!clause) {
    return null;
  }
  if (clause.mode === 'USER_MODE' || clause.mode === 'SYSTEM_MODE') {
    return clause.mode === 'USER_MODE' ? 'user' : 'system';
  }
  if (clause.mode === 'SECURITY_ENFORCED' && scope.options.apiVersion >= USER_MODE_VERSION) {
    throw new SoqlError(
      'MALFORMED_QUERY',
      `WITH SECURITY_ENFORCED is not supported in API version ${USER_MODE_VERSION}.0 and later. Use WITH USER_MODE instead.`,
      clause.offset,
    );
  }
  if (clause.mode === 'SECURITY_ENFORCED') {
    return null;
  }
  throw new NotEmulatedError('SOQL WITH clause');
}
