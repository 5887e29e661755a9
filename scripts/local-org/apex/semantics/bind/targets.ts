/** Assignment, compound assignment, `++` and `--`: what may be written, and where. */
import type { AssignSyntax, ExpressionSyntax, IncrementSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression, BoundTarget } from '../bound-expression';
import { isNumeric } from '../conversion';
import { isSubtype } from '../hierarchy';
import type { FieldSymbol, PropertySymbol } from '../symbols';
import { isVisible } from '../visibility';
import type { Body } from './body';
import { entityValue } from './entity-value';
import { binary } from './operators';
import { requireReadable } from './readable';

export function bindAssign(body: Body, syntax: AssignSyntax): BoundExpression {
  const { position } = syntax;
  const target = bindTarget(body, syntax.target);
  const { type } = target;
  if (syntax.operator === null) {
    return { kind: 'assign', position, type, target, value: body.bindTo(syntax.value, type) };
  }
  requireReadable(body, target);
  const old = body.temporary(type);
  const left: BoundExpression = { kind: 'local', position, type, symbol: old };
  const value = binary(body, syntax.operator, { position, left, right: body.bind(syntax.value) });
  return { kind: 'compoundAssign', position, type, target, old, computed: body.convertTo(value, type, position) };
}

export function bindIncrement(body: Body, syntax: IncrementSyntax): BoundExpression {
  const { position, isPrefix, operator } = syntax;
  const target = bindTarget(body, syntax.operand);
  requireReadable(body, target);
  if (!isNumeric(target.type)) {
    const prefix = operator === '++' ? 'PREFIX_INCREMENT' : 'PREFIX_DECREMENT';
    body.refuse(position, isPrefix ? prefix : 'POSTFIX', target.type.name);
  }
  return { kind: 'increment', position, type: target.type, target, delta: operator === '++' ? 1 : -1, isPrefix };
}

const TARGETS: ReadonlySet<BoundExpression['kind']> = new Set<BoundTarget['kind']>([
  'local',
  'staticField',
  'instanceField',
  'staticProperty',
  'instanceProperty',
  'libraryStaticProperty',
  'libraryProperty',
  'element',
  'sobjectField',
]);

function bindTarget(body: Body, syntax: ExpressionSyntax): BoundTarget {
  const links = body.safeLinks.length;
  const target = entityValue(body, body.entity(syntax), syntax.position);
  if (!TARGETS.has(target.kind) || body.safeLinks.length > links) {
    return body.refuse(syntax.position, 'NOT_ASSIGNABLE');
  }
  requireWritable(body, target as BoundTarget, syntax.position);
  return target as BoundTarget;
}

function requireWritable(body: Body, target: BoundTarget, position: Position): void {
  switch (target.kind) {
    case 'local':
      if (target.symbol.isFinal) {
        body.refuse(position, 'FINAL_ASSIGNMENT', target.symbol.name);
      }
      return;
    case 'staticField':
    case 'instanceField':
      return requireNotFinal(body, target.field, position);
    case 'staticProperty':
    case 'instanceProperty':
    case 'libraryStaticProperty':
    case 'libraryProperty':
      return requireSetter(body, target.property, 'direct' in target && target.direct, position);
    case 'sobjectField':
      return requireWritableField(body, target.objectName, target.name, target.member, position);
    case 'element':
  }
}

function requireNotFinal(body: Body, field: FieldSymbol, position: Position): void {
  // A constructor may give what its superclass leaves open.
  const isHeir =
    body.kind.kind === 'constructor' && !field.isStatic && isSubtype(body.owner.type, field.owner.type, body.table);
  const isAtHome = body.owner === field.owner && (body.kind.kind === 'constructor' || body.kind.kind === 'initialiser');
  if (field.isFinal && !isAtHome && !isHeir) {
    body.refuse(position, 'FINAL_ASSIGNMENT', field.name);
  }
}

function requireSetter(body: Body, property: PropertySymbol, isDirect: boolean, position: Position): void {
  if (isDirect) {
    return;
  }
  if (property.setterAccess === null) {
    body.refuse(position, 'NOT_WRITABLE', property.name, property.owner.canonicalName);
  }
  if (!isVisible(property, body, property.setterAccess)) {
    body.refuse(position, 'VARIABLE_NOT_VISIBLE', property.name);
  }
  requireNotFinalProperty(body, property, position);
}

function requireNotFinalProperty(body: Body, property: PropertySymbol, position: Position): void {
  const isHeir = body.kind.kind === 'constructor' && isSubtype(body.owner.type, property.owner.type, body.table);
  if (property.isFinal && !isHeir) {
    body.refuse(position, 'FINAL_ASSIGNMENT', property.name);
  }
}

/** Formulas, auto numbers and system fields are read only; records of custom metadata are built in memory. */
export function requireWritableField(
  body: Body,
  objectName: string,
  name: string,
  member: 'field' | 'parent' | 'children',
  position: Position,
): void {
  const object = body.table.object(objectName);
  const field = member === 'field' ? object?.fields.get(name.toLowerCase()) : undefined;
  const isReadOnlyField = field && !field.createable && !field.updateable && field.type !== 'id';
  if (member === 'children' || (isReadOnlyField && object?.kind !== 'customMetadata')) {
    body.refuse(position, 'FIELD_NOT_WRITEABLE', `${objectName}.${name}`);
  }
}
