/** `new …`: objects, SObjects, collections. */
import type { ApexType, ClassType, ListType, MapType, SetType, SObjectType } from '../../types';
import { types } from '../../types';
import type { ExpressionSyntax, NewSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { isAssignable, isGenericSObject, isPrimitive } from '../conversion';
import { typeList } from '../display';
import { sobjectMember } from '../field-types';
import { iterableElement } from '../hierarchy';
import type { Body } from './body';
import { constructorCall } from './constructor-calls';
import { requireWritableField } from './targets';

export function bindNew(body: Body, syntax: NewSyntax): BoundExpression {
  const type = body.type(syntax.type);
  switch (syntax.form) {
    case 'size':
      return newList(body, syntax, types.list(type));
    case 'array':
      return listLiteral(body, syntax, types.list(type));
    case 'arguments':
      return withArguments(body, syntax, type);
    default:
      return collectionLiteral(body, syntax, type);
  }
}

function withArguments(body: Body, syntax: NewSyntax, type: ApexType): BoundExpression {
  switch (type.kind) {
    case 'sobject':
      return newSObject(body, syntax, type);
    case 'list':
      return newList(body, syntax, type);
    case 'set':
      return newSet(body, syntax, type);
    case 'map':
      return newMap(body, syntax, type);
    case 'class':
      return newObject(body, syntax, type);
    default:
      return body.refuse(syntax.position, 'NOT_CONSTRUCTABLE', type.name);
  }
}

function newObject(body: Body, syntax: NewSyntax, type: ClassType): BoundExpression {
  const { position } = syntax;
  const symbol = body.table.classOf(type);
  if (!symbol || symbol.kind !== 'class') {
    return body.refuse(position, 'NOT_CONSTRUCTABLE', type.name);
  }
  if (symbol.isAbstract) {
    body.refuse(position, 'ABSTRACT_CONSTRUCTED', type.name);
  }
  if (syntax.arguments.some((argument) => argument.kind === 'assign' && argument.target.kind === 'name')) {
    refuseNameValue(body, syntax, type);
  }
  const { constructor_, args } = constructorCall(body, type, syntax.arguments, position);
  return symbol.origin === 'user'
    ? { kind: 'newObject', position, type, constructor_, arguments: args }
    : { kind: 'libraryNew', position, type, constructor_, arguments: args };
}

/** `new Foo(x = 1)` with a local `x` is an argument that assigns; without one it is the syntax of SObjects. */
function refuseNameValue(body: Body, syntax: NewSyntax, type: ApexType): void {
  for (const argument of syntax.arguments) {
    if (argument.kind === 'assign' && argument.target.kind === 'name' && !body.local(argument.target.name)) {
      body.refuse(syntax.position, 'NAME_VALUE_NOT_SOBJECT', type.name);
    }
  }
}

function newSObject(body: Body, syntax: NewSyntax, type: SObjectType): BoundExpression {
  const { position } = syntax;
  if (isGenericSObject(type) || type.name === 'AggregateResult') {
    body.refuse(position, 'SOBJECT_NOT_CONSTRUCTABLE', type.name);
  }
  const seen = new Set<string>();
  const fields = syntax.arguments.map((argument) => {
    if (argument.kind !== 'assign' || argument.operator !== null || argument.target.kind !== 'name') {
      return body.refuse(position, 'NAME_VALUE_REQUIRED', type.name);
    }
    const { target } = argument;
    const member = sobjectMember(type.name, target.name, body.table);
    if (!member) {
      return body.refuse(target.position, 'FIELD_DOES_NOT_EXIST', target.name, type.name);
    }
    requireWritableField(body, type.name, member.name, member.member, target.position);
    if (seen.has(member.name)) {
      body.refuse(target.position, 'DUPLICATE_FIELD_INIT', member.name);
    }
    seen.add(member.name);
    return { name: member.name, value: body.bindTo(argument.value, member.type) };
  });
  return { kind: 'newSObject', position, type, fields };
}

function newList(body: Body, syntax: NewSyntax, type: ListType): BoundExpression {
  const argument = onlyArgument(body, syntax, type);
  const { position } = syntax;
  if (!argument) {
    return { kind: 'newCollection', position, type, source: 'none', argument: null };
  }
  if (isPrimitive(argument.type, 'Integer')) {
    return { kind: 'newCollection', position, type, source: 'size', argument };
  }
  const element = iterableElement(argument.type, body.table);
  if (!element || !isAssignable(types.list(element), type, body.table)) {
    body.refuse(position, 'LIST_INITIALIZER', argument.type.name, type.element.name);
  }
  return { kind: 'newCollection', position, type, source: 'copy', argument };
}

function newSet(body: Body, syntax: NewSyntax, type: SetType): BoundExpression {
  const argument = onlyArgument(body, syntax, type);
  const { position } = syntax;
  if (!argument) {
    return { kind: 'newCollection', position, type, source: 'none', argument: null };
  }
  if (isPrimitive(argument.type, 'Integer')) {
    return { kind: 'newCollection', position, type, source: 'none', argument: null };
  }
  const element = iterableElement(argument.type, body.table);
  if (!element || !isAssignable(types.list(element), types.list(type.element), body.table)) {
    body.refuse(position, 'SET_INITIALIZER', argument.type.name, type.element.name);
  }
  return { kind: 'newCollection', position, type, source: 'copy', argument };
}

function newMap(body: Body, syntax: NewSyntax, type: MapType): BoundExpression {
  const argument = onlyArgument(body, syntax, type);
  const { position } = syntax;
  if (!argument) {
    return { kind: 'newCollection', position, type, source: 'none', argument: null };
  }
  const isKeyedById = isPrimitive(type.key, 'Id', 'String') && type.value.kind === 'sobject';
  if (argument.type.kind === 'list' && isKeyedById && isAssignable(argument.type.element, type.value, body.table)) {
    return { kind: 'newCollection', position, type, source: 'records', argument };
  }
  const isRecordList = argument.type.kind === 'list' && isKeyedById && isGenericSObject(argument.type.element);
  if (isRecordList) {
    return { kind: 'newCollection', position, type, source: 'records', argument };
  }
  if (!isAssignable(argument.type, type, body.table)) {
    body.refuse(position, 'MAP_INITIALIZER', argument.type.name, type.key.name, type.value.name);
  }
  return { kind: 'newCollection', position, type, source: 'copy', argument };
}

function onlyArgument(body: Body, syntax: NewSyntax, type: ApexType): BoundExpression | null {
  const args = syntax.arguments.map((argument) => body.bind(argument));
  const [only = null, second] = args;
  if (second) {
    const list = typeList(args.map((arg) => arg.type));
    body.refuse(syntax.position, 'CONSTRUCTOR_NOT_DEFINED', type.name, list);
  }
  return only;
}

function collectionLiteral(body: Body, syntax: NewSyntax, type: ApexType): BoundExpression {
  const { position } = syntax;
  if (type.kind === 'list' && syntax.form !== 'entries') {
    return listLiteral(body, syntax, type);
  }
  if (type.kind === 'set' && syntax.form !== 'entries') {
    return { kind: 'newSet', position, type, elements: elements(body, syntax.arguments, type.element) };
  }
  if (type.kind === 'map' && syntax.form !== 'elements') {
    const entries = syntax.arguments.map((key, index) => ({
      key: element(body, key, type.key, 'MAP_KEY', type),
      value: element(body, syntax.values[index] ?? key, type.value, 'MAP_VALUE', type),
    }));
    return { kind: 'newMap', position, type, entries };
  }
  return body.refuse(position, 'NOT_CONSTRUCTABLE', type.name);
}

function listLiteral(body: Body, syntax: NewSyntax, type: ListType): BoundExpression {
  const { position } = syntax;
  return { kind: 'newList', position, type, elements: elements(body, syntax.arguments, type.element) };
}

function elements(body: Body, list: readonly ExpressionSyntax[], type: ApexType): BoundExpression[] {
  return list.map((item) => {
    const bound = body.bind(item);
    const isRow = bound.kind === 'soql' && type.kind === 'sobject';
    if (!isRow && !isAssignable(bound.type, type, body.table)) {
      body.refuse(item.position, 'LIST_ELEMENT', type.name, bound.type.name);
    }
    return body.convertTo(bound, type, item.position);
  });
}

function element(
  body: Body,
  syntax: ExpressionSyntax,
  type: ApexType,
  code: 'MAP_KEY' | 'MAP_VALUE',
  map: MapType,
): BoundExpression {
  const bound = body.bind(syntax);
  const isRow = bound.kind === 'soql' && type.kind === 'sobject';
  if (!isRow && !isAssignable(bound.type, type, body.table)) {
    body.refuse(syntax.position, code, bound.type.name, map.name);
  }
  return body.convertTo(bound, type, syntax.position);
}
