/** Binary and prefix operators, `?:`, `??`. */
import { types, type ApexType } from '../../types';
import type { BinarySyntax, PrefixSyntax, TernarySyntax } from '../../syntax/nodes';
import type {
  BoundArithmetic,
  BoundBitwise,
  BoundComparison,
  BoundExpression,
  BoundLogical,
} from '../bound-expression';
import { asRow, convert, isAssignable, isNumeric, isPrimitive, isText, promoted } from '../conversion';
import { arithmetic, bitwise, type Operands } from './arithmetic';
import type { Body } from './body';
import { comparison, equality } from './comparison';

const BOOLEAN = types.primitive('Boolean');

export function bindBinary(body: Body, syntax: BinarySyntax): BoundExpression {
  const left = body.bind(syntax.left);
  const right = body.bind(syntax.right);
  return binary(body, syntax.operator, { position: syntax.position, left, right });
}

/** Also computes the new value of a compound assignment. */
export function binary(body: Body, operator: BinarySyntax['operator'], operands: Operands): BoundExpression {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(body, operator satisfies BoundArithmetic['operator'], operands);
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
    case '>>>':
      return bitwise(body, operator satisfies BoundBitwise['operator'], operands);
    case '&&':
    case '||':
      return logical(body, operator, operands);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(body, operator satisfies BoundComparison['operator'], operands);
    case '??':
      return coalesce(body, operands);
    default:
      return equality(body, operator, operands);
  }
}

function logical(body: Body, operator: BoundLogical['operator'], { position, left, right }: Operands): BoundExpression {
  if (left.type !== BOOLEAN || right.type !== BOOLEAN) {
    body.refuse(position, 'LOGICAL', 'Boolean');
  }
  return { kind: 'logical', position, type: BOOLEAN, operator, left, right };
}

function coalesce(body: Body, { position, left: written, right }: Operands): BoundExpression {
  const isRow = written.kind === 'soql' && written.result === 'list' && right.type.kind === 'sobject';
  const left = isRow ? asRow(written, true) : written;
  const type = joinedType(body, left.type, right.type);
  if (!type) {
    return body.refuse(position, 'COALESCE', left.type.name, right.type.name);
  }
  return { kind: 'coalesce', position, type, left: convert(left, type), right: convert(right, type) };
}

/** The type of an expression that is one of two; null when neither fits into the other's. */
function joinedType(body: Body, a: ApexType, b: ApexType): ApexType | null {
  if (isPrimitive(a, 'void') || isPrimitive(b, 'void')) {
    return null;
  }
  if (isPrimitive(a, 'null')) {
    return b;
  }
  if (isPrimitive(b, 'null')) {
    return a;
  }
  if (isNumeric(a) && isNumeric(b)) {
    return promoted(a, b);
  }
  if (isAssignable(b, a, body.table)) {
    return a;
  }
  return isAssignable(a, b, body.table) ? b : null;
}

export function bindTernary(body: Body, syntax: TernarySyntax): BoundExpression {
  const { position } = syntax;
  const condition = body.bind(syntax.condition);
  if (condition.type !== BOOLEAN) {
    body.refuse(syntax.condition.position, 'CONDITION_TYPE', condition.type.name);
  }
  const [whenTrue, whenFalse] = rowsLikeEachOther(body.bind(syntax.whenTrue), body.bind(syntax.whenFalse));
  const type = joinedType(body, whenTrue.type, whenFalse.type);
  if (!type) {
    return body.refuse(position, 'TERNARY', whenTrue.type.name, whenFalse.type.name);
  }
  const converted = { whenTrue: convert(whenTrue, type), whenFalse: convert(whenFalse, type) };
  return { kind: 'ternary', position, type, condition, ...converted };
}

/** A query beside a record is the one row it finds. */
function rowsLikeEachOther(a: BoundExpression, b: BoundExpression): readonly [BoundExpression, BoundExpression] {
  return [rowLike(a, b), rowLike(b, a)];
}

function rowLike(expression: BoundExpression, other: BoundExpression): BoundExpression {
  const isList = expression.kind === 'soql' && expression.result === 'list';
  return isList && other.type.kind === 'sobject' ? asRow(expression) : expression;
}

export function bindPrefix(body: Body, syntax: PrefixSyntax): BoundExpression {
  const { position } = syntax;
  const operand = body.bind(syntax.operand);
  const { type } = operand;
  switch (syntax.operator) {
    case '!':
      if (type !== BOOLEAN) {
        body.refuse(position, 'NOT_OPERAND', '!');
      }
      return { kind: 'not', position, type, operand };
    case '~':
      if (!isPrimitive(type, 'Integer', 'Long')) {
        body.refuse(position, 'COMPLEMENT', type.name);
      }
      return { kind: 'complement', position, type, operand };
    case '+':
      if (!isNumeric(type) && !isText(type)) {
        body.refuse(position, 'NEGATION');
      }
      return operand;
    default:
      if (!isNumeric(type)) {
        body.refuse(position, 'NEGATION');
      }
      return { kind: 'negate', position, type, operand };
  }
}
