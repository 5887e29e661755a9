/** `== != === !== < <= > >=`: in which type two values are compared. */
import { types, type ApexType } from '../../types';
import type { BinaryOperator } from '../../syntax/nodes';
import type { BoundComparison, BoundExpression, ComparedAs } from '../bound-expression';
import { convert, isAssignable, isNumeric, isPrimitive, isText, promoted } from '../conversion';
import type { Operands } from './arithmetic';
import type { Body } from './body';

/** The type both sides are converted to, and how values of it compare. */
interface Common {
  readonly type: ApexType;
  readonly comparedAs: ComparedAs;
}

const PRIMITIVES: Readonly<Record<string, ComparedAs>> = {
  Boolean: 'boolean',
  Integer: 'integer',
  Long: 'long',
  Double: 'double',
  Decimal: 'decimal',
  String: 'string',
  Id: 'id',
  Date: 'date',
  Datetime: 'datetime',
  Time: 'time',
  Blob: 'blob',
  Object: 'object',
};

export function equality(body: Body, operator: BinaryOperator, operands: Operands): BoundExpression {
  const { position } = operands;
  const exact = operator === '===' || operator === '!==';
  const common = commonType(body, operands);
  if (!common) {
    return body.refuse(position, 'COMPARISON', operands.left.type.name, operands.right.type.name);
  }
  if (exact && isPrimitive(common.type, 'Integer', 'Long', 'Double', 'Decimal', 'Boolean')) {
    body.refuse(position, 'EXACT_EQUALITY', common.type.name);
  }
  return {
    kind: 'equality',
    position,
    type: types.primitive('Boolean'),
    negated: operator.startsWith('!'),
    exact,
    comparedAs: common.comparedAs,
    left: convert(operands.left, common.type),
    right: convert(operands.right, common.type),
  };
}

function commonType(body: Body, { left, right }: Operands): Common | null {
  const a = left.type;
  const b = right.type;
  if (isPrimitive(a, 'void') || isPrimitive(b, 'void')) {
    return null;
  }
  if (isPrimitive(a, 'null') || isPrimitive(b, 'null')) {
    return { type: isPrimitive(a, 'null') ? b : a, comparedAs: 'null' };
  }
  if (isPrimitive(a, 'Object') || isPrimitive(b, 'Object')) {
    return { type: types.primitive('Object'), comparedAs: 'object' };
  }
  if (isNumeric(a) && isNumeric(b)) {
    return primitive(promoted(a, b));
  }
  if (isText(a) && isText(b)) {
    return primitive(isPrimitive(a, 'Id') || isPrimitive(b, 'Id') ? types.primitive('Id') : a);
  }
  if (isPrimitive(a, 'Date', 'Datetime') && isPrimitive(b, 'Date', 'Datetime')) {
    return primitive(a === b ? a : types.primitive('Datetime'));
  }
  if (a.kind === 'primitive' || b.kind === 'primitive') {
    return a === b ? primitive(a) : null;
  }
  return referenceType(body, a, b);
}

function primitive(type: ApexType): Common | null {
  const comparedAs = PRIMITIVES[type.name];
  return comparedAs ? { type, comparedAs } : null;
}

function referenceType(body: Body, a: ApexType, b: ApexType): Common | null {
  const type = isAssignable(a, b, body.table) ? b : isAssignable(b, a, body.table) ? a : null;
  if (type) {
    return { type, comparedAs: comparedReferences(body, type) };
  }
  // An interface on either side may hold an object of the other's class.
  const isInterface = [a, b].some((side) => body.table.classOf(side)?.kind === 'interface');
  return isInterface && a.kind === 'class' && b.kind === 'class'
    ? { type: types.primitive('Object'), comparedAs: 'object' }
    : null;
}

function comparedReferences(body: Body, type: ApexType): ComparedAs {
  switch (type.kind) {
    case 'sobject':
      return 'sobject';
    case 'list':
    case 'set':
    case 'map':
      return 'collection';
    default:
      return body.table.classOf(type)?.kind === 'enum' ? 'enum' : 'object';
  }
}

/** What has an order. */
const ORDERED: readonly ComparedAs[] = [
  'integer',
  'long',
  'double',
  'decimal',
  'string',
  'id',
  'date',
  'datetime',
  'time',
  'null',
];

export function comparison(body: Body, operator: BoundComparison['operator'], operands: Operands): BoundExpression {
  const { position, left, right } = operands;
  const common = commonType(body, operands);
  if (!common) {
    return body.refuse(position, 'COMPARISON', left.type.name, right.type.name);
  }
  const ordered = common.comparedAs === 'null' ? primitive(common.type) : common;
  if (!ordered || !ORDERED.includes(ordered.comparedAs)) {
    return body.refuse(position, 'INEQUALITY', common.type.name);
  }
  return {
    kind: 'comparison',
    position,
    type: types.primitive('Boolean'),
    operator,
    comparedAs: ordered.comparedAs,
    left: convert(left, ordered.type),
    right: convert(right, ordered.type),
  };
}
