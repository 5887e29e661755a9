/** Casts and `instanceof`. */
import { types, type ApexType } from '../../types';
import type { CastSyntax, InstanceOfSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import {
  castConversion,
  conversionNode,
  convert,
  isAssignable,
  isGenericSObject,
  isNumeric,
  isPrimitive,
  rowOf,
} from '../conversion';
import { isSubtype } from '../hierarchy';
import type { Body } from './body';

/** The type of a lookup that may lead to several objects. */
const ANY_TARGET = 'Name';

export function bindCast(body: Body, syntax: CastSyntax): BoundExpression {
  const to = body.type(syntax.type);
  const bound = body.bind(syntax.operand);
  const operand = rowOf(bound, to) ?? bound;
  const from = operand.type;
  const numeric = castConversion(from, to);
  if (numeric) {
    return conversionNode(operand, numeric, to);
  }
  if (isAssignable(from, to, body.table) && !isLooseCollection(from, to)) {
    return convert(operand, to);
  }
  if (!mayBe(body, from, to)) {
    body.refuse(syntax.position, 'CAST', from.name, to.name);
  }
  if (isPrimitive(to, 'Double')) {
    return conversionNode(operand, 'unboxDouble', to);
  }
  return { kind: 'cast', position: syntax.position, type: to, operand };
}

/** `List<SObject>` passes for `List<Account>`; the cast still asks what the list was made for. */
function isLooseCollection(from: ApexType, to: ApexType): boolean {
  return from !== to && from.kind === to.kind && (from.kind === 'list' || from.kind === 'set' || from.kind === 'map');
}

/** Whether a value of static type `from` may be one of `to` at run time. */
function mayBe(body: Body, from: ApexType, to: ApexType): boolean {
  if (isPrimitive(from, 'void') || isPrimitive(to, 'void')) {
    return false;
  }
  if (isPrimitive(from, 'Object', 'null') || isPrimitive(to, 'Object')) {
    return true;
  }
  if (from.kind === 'primitive' || to.kind === 'primitive') {
    return (
      from === to || (isNumeric(from) && isNumeric(to)) || (isPrimitive(from, 'Datetime') && isPrimitive(to, 'Date'))
    );
  }
  if (from.kind === 'sobject' && to.kind === 'sobject') {
    return from === to || isGenericSObject(from) || isGenericSObject(to) || from.name === ANY_TARGET;
  }
  if (from.kind === 'list' && to.kind === 'list') {
    return mayBe(body, from.element, to.element);
  }
  if (from.kind === 'set' && to.kind === 'set') {
    return mayBe(body, from.element, to.element);
  }
  if (from.kind === 'map' && to.kind === 'map') {
    return mayBe(body, from.key, to.key) && mayBe(body, from.value, to.value);
  }
  return classMayBe(body, from, to);
}

function classMayBe(body: Body, from: ApexType, to: ApexType): boolean {
  if (isSubtype(from, to, body.table) || isSubtype(to, from, body.table)) {
    return true;
  }
  const fromClass = body.table.classOf(from);
  const toClass = body.table.classOf(to);
  if (fromClass?.kind === 'interface' || toClass?.kind === 'interface') {
    return true;
  }
  // Two views of one generic library type, for example Iterable<Object> and Iterable<String>.
  return fromClass !== null && fromClass === toClass && fromClass.typeParameters.length > 0;
}

export function bindInstanceOf(body: Body, syntax: InstanceOfSyntax): BoundExpression {
  const operand = body.bind(syntax.operand);
  const tested = body.type(syntax.type);
  const { position } = syntax;
  const from = operand.type;
  if (isSubtype(from, tested, body.table) && !isPrimitive(from, 'null')) {
    body.refuse(position, 'INSTANCEOF_TRUE', from.name, tested.name);
  }
  if (!mayBe(body, from, tested) && !isAssignable(from, tested, body.table)) {
    body.refuse(position, 'INSTANCEOF_FALSE', from.name, tested.name);
  }
  return { kind: 'instanceof', position, type: types.primitive('Boolean'), operand, tested };
}
