/** The right side of a comparison. */
import type { BoundExpressionContext, DateFormulaContext, ValueContext } from '@apexdevtools/apex-parser';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { SoqlError } from '../error';
import type { BindNode, DateLiteralNode, ListNode, LiteralNode, ScalarNode, ValueNode } from './nodes';
import { readSubquery } from './read-query';
import { unescapeLiteral } from './text';

export function readValue(tree: ValueContext): ValueNode {
  const offset = tree.start.start;
  const query = tree.subQuery();
  if (query) {
    return Object.freeze({ kind: 'subquery', query: readSubquery(query), offset });
  }
  const list = tree.valueList();
  return list ? readList(list.value_list(), offset) : readScalar(tree);
}

export function readBind(tree: BoundExpressionContext): BindNode {
  return Object.freeze({ kind: 'bind', text: tree.expression().getText(), offset: tree.start.start });
}

function readList(items: readonly ValueContext[], offset: number): ListNode {
  return Object.freeze({ kind: 'list', items: items.map(readListItem), offset });
}

function readListItem(tree: ValueContext): ScalarNode {
  if (tree.subQuery() || tree.valueList()) {
    throw new SoqlError('MALFORMED_QUERY', "unexpected token: '('", tree.start.start);
  }
  return readScalar(tree);
}

function readScalar(tree: ValueContext): ScalarNode {
  const bind = tree.boundExpression();
  if (bind) {
    return readBind(bind);
  }
  const formula = tree.dateFormula();
  return formula ? readDateLiteral(formula) : readLiteral(tree);
}

function readDateLiteral(tree: DateFormulaContext): DateLiteralNode {
  const count = tree.signedInteger();
  return Object.freeze({
    kind: 'dateLiteral',
    name: tree.start.text.toUpperCase(),
    count: count ? Number(count.getText()) : null,
    offset: tree.start.start,
  });
}

function readLiteral(tree: ValueContext): LiteralNode {
  const text = tree.getText();
  const offset = tree.start.start;
  const literal = (kind: LiteralNode['kind'], value = text): LiteralNode =>
    Object.freeze({ kind, text: value, offset });
  if (tree.NULL()) {
    return literal('null');
  }
  if (tree.StringLiteral()) {
    return literal('string', unescapeLiteral(text));
  }
  if (tree.BooleanLiteral()) {
    return literal('boolean', text.toLowerCase());
  }
  if (tree.signedNumber()) {
    return literal('number');
  }
  if (tree.DateLiteral()) {
    return literal('date');
  }
  if (tree.TimeLiteral()) {
    return literal('time');
  }
  if (tree.DateTimeLiteral()) {
    return literal('datetime');
  }
  throw new NotEmulatedError(`SOQL literal ${text}`);
}
