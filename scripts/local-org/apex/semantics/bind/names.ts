/** Simple names: locals, fields and properties of this and the enclosing classes, then types and namespaces. */
import { types, type ApexType } from '../../types';
import type { ExpressionSyntax, NameSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { variableNamed } from '../hierarchy';
import { builtInType } from '../symbol-table';
import type { ClassSymbol, FieldSymbol, PropertySymbol } from '../symbols';
import { findUserType } from '../type-resolution';
import { isVisible } from '../visibility';
import type { Body } from './body';
import type { Entity, TypeEntity } from './entity';

export function nameEntity(body: Body, syntax: NameSyntax): Entity {
  const local = body.local(syntax.name);
  if (local) {
    return { kind: 'value', expression: { kind: 'local', position: syntax.position, type: local.type, symbol: local } };
  }
  const variable = classVariable(body, syntax);
  if (variable) {
    return { kind: 'value', expression: variable };
  }
  return typeEntity(body, syntax.name) ?? body.refuse(syntax.position, 'VARIABLE_DOES_NOT_EXIST', syntax.name);
}

/** A type, a namespace or one of the compiler's own names; null when the name is none of them. */
export function typeEntity(body: Body, name: string): Entity | null {
  const user = findUserType(name, body.table, body.owner);
  return user
    ? { kind: 'type', name: user.canonicalName, type: user.type, symbol: user, namespace: null }
    : platformEntity(body, name);
}

/** As {@link typeEntity}, whatever the user's classes are called. */
export function platformEntity(body: Body, name: string): Entity | null {
  const lower = name.toLowerCase();
  if (lower === 'trigger') {
    return { kind: 'trigger' };
  }
  if (lower === 'label') {
    return { kind: 'labels' };
  }
  if (lower === 'page') {
    return { kind: 'pages' };
  }
  const symbol = body.table.library.findImplicit(name);
  const namespace = body.table.library.isNamespace(name) ? name : null;
  const objectName = body.table.objectName(name);
  const type = builtInType(name, []) ?? symbol?.type ?? (objectName ? types.sobject(objectName) : null);
  return type || symbol || namespace ? { kind: 'type', name: type?.name ?? name, type, symbol, namespace } : null;
}

/**
 * The type that a variable of the same name hides: `Season.SPRING` beside a variable `season` means the type, because
 * the platform reads the variable only where it has the member.
 */
export function shadowedType(body: Body, receiver: ExpressionSyntax): TypeEntity | null {
  const entity = receiver.kind === 'name' ? typeEntity(body, receiver.name) : null;
  return entity?.kind === 'type' ? entity : null;
}

function classVariable(body: Body, syntax: NameSyntax): BoundExpression | null {
  let isStatic = body.kind.isStatic;
  for (let current: ClassSymbol | null = body.owner; current; current = current.outer) {
    const found = variableNamed(current.type, syntax.name, body.table);
    if (found) {
      return ownVariable(body, found.symbol, found.type, syntax, isStatic, current);
    }
    // An instance of an inner class has no outer instance.
    isStatic = true;
  }
  return null;
}

function ownVariable(
  body: Body,
  symbol: FieldSymbol | PropertySymbol,
  type: ApexType,
  syntax: NameSyntax,
  isStatic: boolean,
  from: ClassSymbol,
): BoundExpression | null {
  const { position } = syntax;
  if (!isVisible(symbol, body)) {
    body.refuse(position, 'VARIABLE_NOT_VISIBLE', syntax.name);
  }
  if (symbol.isStatic) {
    return variableExpression(body, symbol, type, null, position);
  }
  if (isStatic) {
    // The name may still be a type: an instance field `account` does not hide Account in a static method.
    if (typeEntity(body, syntax.name)) {
      return null;
    }
    return body.refuse(position, 'INSTANCE_FIELD_IN_STATIC', syntax.name, from.canonicalName);
  }
  if (body.isInChain) {
    body.refuse(position, 'INSTANCE_IN_CHAIN', syntax.name);
  }
  const self: BoundExpression = { kind: 'this', position, type: body.owner.type, isImplicit: true };
  return variableExpression(body, symbol, type, self, position);
}

/** A field or property as an expression; whether it may be read or written is asked when it is. */
export function variableExpression(
  body: Body,
  symbol: FieldSymbol | PropertySymbol,
  type: ApexType,
  receiver: BoundExpression | null,
  position: Position,
): BoundExpression {
  if (symbol.owner.origin === 'library') {
    const property = symbol as PropertySymbol;
    return receiver
      ? { kind: 'libraryProperty', position, type, receiver, property }
      : { kind: 'libraryStaticProperty', position, type, property };
  }
  if (symbol.kind === 'field') {
    return receiver
      ? { kind: 'instanceField', position, type, receiver, field: symbol }
      : { kind: 'staticField', position, type, field: symbol };
  }
  const direct = body.kind.property === symbol && (receiver === null || receiver.kind === 'this');
  return receiver
    ? { kind: 'instanceProperty', position, type, receiver, property: symbol, direct }
    : { kind: 'staticProperty', position, type, property: symbol, direct };
}
