/** The conditions of WHERE and HAVING. */
import type {
  ComparisonOperatorContext,
  ConditionalExpressionContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  WhereConditionalExpressionContext,
  WhereLogicalExpressionContext,
} from '@apexdevtools/apex-parser';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import type { ComparisonNode, ComparisonOperator, ConditionNode } from './nodes';
import { readExpression } from './read-select';
import { readValue } from './read-value';

export function readWhere(tree: WhereLogicalExpressionContext): ConditionNode {
  return combine(tree, tree.whereConditionalExpression_list().map(readWhereOperand));
}

export function readCondition(tree: LogicalExpressionContext): ConditionNode {
  return combine(tree, tree.conditionalExpression_list().map(readOperand));
}

function combine(
  tree: WhereLogicalExpressionContext | LogicalExpressionContext,
  operands: readonly ConditionNode[],
): ConditionNode {
  if (tree.NOT()) {
    return Object.freeze({ kind: 'not', operand: operands[0] });
  }
  if (operands.length === 1) {
    return operands[0];
  }
  return Object.freeze({ kind: tree.SOQLOR_list().length > 0 ? 'or' : 'and', operands });
}

function readWhereOperand(tree: WhereConditionalExpressionContext): ConditionNode {
  const nested = tree.whereLogicalExpression() as WhereLogicalExpressionContext | null;
  if (nested) {
    return readWhere(nested);
  }
  const field = tree.whereFieldExpression().fieldExpression() as FieldExpressionContext | null;
  if (!field) {
    throw new NotEmulatedError('SOQL function FORMULA');
  }
  return readComparison(field);
}

function readOperand(tree: ConditionalExpressionContext): ConditionNode {
  const nested = tree.logicalExpression() as LogicalExpressionContext | null;
  return nested ? readCondition(nested) : readComparison(tree.fieldExpression());
}

function readComparison(tree: FieldExpressionContext): ComparisonNode {
  return Object.freeze({
    kind: 'comparison',
    left: readExpression(tree.fieldName() ?? tree.soqlFunction()),
    operator: readOperator(tree.comparisonOperator()),
    value: readValue(tree.value()),
    offset: tree.start.start,
  });
}

function readOperator(tree: ComparisonOperatorContext): ComparisonOperator {
  const text = tree.getText().toUpperCase();
  if (text === '<>') {
    return '!=';
  }
  return (text === 'NOTIN' ? 'NOT IN' : text) as ComparisonOperator;
}
