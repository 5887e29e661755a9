/** Grouping: what an aggregate query may select and sort by, and the names of its values. */
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { SoqlError } from '../error';
import type { GroupByNode } from '../syntax/nodes';
import type {
  BoundComparison,
  BoundCondition,
  BoundExpression,
  BoundOrder,
  BoundSelectExpression,
  BoundSelectItem,
  BoundSemiJoin,
} from './bound';
import { bindExpression, fieldOf, isLongText, nameOf } from './functions';
import type { Scope } from './scope';
import { expressionKey } from './select';

export function bindGroupBy(group: GroupByNode | null, scope: Scope): readonly BoundExpression[] {
  if (!group) {
    return [];
  }
  if (group.kind !== 'plain') {
    throw new NotEmulatedError(`SOQL GROUP BY ${group.kind.toUpperCase()}`);
  }
  return group.expressions.map((expression) => bindGrouping(bindExpression(expression, scope)));
}

function bindGrouping(expression: BoundExpression): BoundExpression {
  if (expression.kind === 'call') {
    if (expression.aggregate) {
      throw refuse(`Grouped field should not be aggregated: ${nameOf(expression)}`, expression.offset);
    }
    return expression;
  }
  const field = fieldOf(expression);
  if (!field.groupable || isLongText(field)) {
    throw new SoqlError('INVALID_FIELD', `field '${field.name}' can not be grouped in a query call`, expression.offset);
  }
  return expression;
}

/** Checks the list and gives every value its name: the alias, the grouped field's name, or `expr0`, `expr1`, … */
export function nameAggregates(
  items: readonly BoundSelectItem[],
  groups: readonly BoundExpression[],
): readonly BoundSelectExpression[] {
  const grouped = new Set(groups.map(expressionKey));
  const names = new Set<string>();
  let unnamed = 0;
  return items.map((item) => {
    if (item.kind === 'children') {
      throw refuse('Grouped query cannot use child relationships in the SELECT list', item.query.objects[0].offset);
    }
    const { expression } = item;
    if (!isAggregate(expression) && !grouped.has(expressionKey(expression))) {
      throw refuse(`Field must be grouped or aggregated: ${nameOf(expression)}`, expression.offset);
    }
    const alias = item.alias ?? (expression.kind === 'call' ? `expr${unnamed++}` : nameOf(expression));
    if (names.has(alias.toLowerCase())) {
      throw refuse(`duplicate alias: ${alias}`, expression.offset);
    }
    names.add(alias.toLowerCase());
    return Object.freeze({ ...item, alias });
  });
}

export function checkAggregateOrder(orders: readonly BoundOrder[], groups: readonly BoundExpression[]): void {
  const grouped = new Set(groups.map(expressionKey));
  for (const { expression } of orders) {
    if (!isAggregate(expression) && !grouped.has(expressionKey(expression))) {
      throw refuse(`Ordered field must be grouped or aggregated: ${nameOf(expression)}`, expression.offset);
    }
  }
}

export function checkHaving(condition: BoundCondition, groups: readonly BoundExpression[]): void {
  const grouped = new Set(groups.map(expressionKey));
  const visit = (node: BoundCondition): void => {
    if (node.kind === 'not') {
      visit(node.operand);
      return;
    }
    if (node.kind === 'and' || node.kind === 'or') {
      node.operands.forEach(visit);
      return;
    }
    const { left } = node as BoundComparison | BoundSemiJoin;
    if (!isAggregate(left) && !grouped.has(expressionKey(left))) {
      throw refuse(`Field must be grouped or aggregated: ${nameOf(left)}`, left.offset);
    }
  };
  visit(condition);
}

export function isAggregate(expression: BoundExpression): boolean {
  return expression.kind === 'call' && expression.aggregate;
}

function refuse(message: string, offset: number): SoqlError {
  return new SoqlError('MALFORMED_QUERY', message, offset);
}
