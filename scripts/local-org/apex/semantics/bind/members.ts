/** `receiver.name`, whatever the receiver turns out to be. */
import { types } from '../../types';
import type { MemberAccessSyntax } from '../../syntax/nodes';
import type { BoundExpression, BoundTriggerVariable } from '../bound-expression';
import { asRow } from '../conversion';
import type { BoundSObjectField } from '../bound-schema';
import { sobjectMember } from '../field-types';
import { variableNamed } from '../hierarchy';
import type { FieldSymbol, PropertySymbol } from '../symbols';
import { UNKNOWN_TYPE } from '../unknown-type';
import { isTypeVisible, isVisible } from '../visibility';
import type { Body } from './body';
import type { Entity, TypeEntity } from './entity';
import { platformEntity, shadowedType, variableExpression } from './names';
import { receiverValue } from './receiver';
import { describeMember, objectDescribe, sobjectTypeMember } from './schema-members';

export function memberEntity(body: Body, syntax: MemberAccessSyntax): Entity {
  const { name, position } = syntax;
  const receiver = body.entity(syntax.receiver);
  switch (receiver.kind) {
    case 'value': {
      const hidden = hasMember(body, receiver.expression, name) ? null : shadowedType(body, syntax.receiver);
      return hidden
        ? typeMember(body, hidden, syntax)
        : valueMember(body, receiverValue(body, receiver.expression, syntax.isSafe), syntax);
    }
    case 'type':
      return typeMember(body, receiver, syntax);
    case 'super':
      return valueMember(
        body,
        { kind: 'this', position, type: body.owner.superclass ?? body.owner.type, isSuper: true },
        syntax,
      );
    case 'trigger':
      return value(triggerVariable(body, syntax));
    case 'labels':
      requireComponent(body, 'CustomLabel', syntax);
      return value({ kind: 'label', position, type: types.primitive('String'), name });
    case 'pages':
      requireComponent(body, 'ApexPage', syntax);
      return value({ kind: 'page', position, type: types.class('System.PageReference'), name });
    case 'fields':
    case 'fieldSets':
      return value(describeMember(body, receiver, name, position));
  }
}

const MISSING = { ApexPage: 'PAGE_DOES_NOT_EXIST', CustomLabel: 'LABEL_DOES_NOT_EXIST' } as const;

function requireComponent(body: Body, type: keyof typeof MISSING, { name, position }: MemberAccessSyntax): void {
  if (!body.table.schema.hasComponent(type, name)) {
    body.refuse(position, MISSING[type], name);
  }
}

function value(expression: BoundExpression): Entity {
  return { kind: 'value', expression };
}

function hasMember(body: Body, { type }: BoundExpression, name: string): boolean {
  return type.kind === 'sobject'
    ? sobjectMember(type.name, name, body.table) !== null
    : variableNamed(type, name, body.table) !== null;
}

function valueMember(body: Body, receiver: BoundExpression, syntax: MemberAccessSyntax): Entity {
  const { name, position } = syntax;
  const kind = name.toLowerCase();
  if (receiver.kind === 'objectDescribe' && kind === 'fieldsets') {
    return { kind: 'fieldSets', objectName: receiver.objectName, describe: receiver };
  }
  if ((receiver.kind === 'objectDescribe' || receiver.kind === 'objectToken') && kind === 'fields') {
    const describe = receiver.kind === 'objectDescribe' ? receiver : null;
    return { kind: 'fields', objectName: receiver.objectName, describe };
  }
  if (receiver.kind === 'fieldToken' && receiver.fieldName === 'RowCause') {
    // `Account__Share.RowCause.Team__c`: the reason's name, which is what the field holds.
    return value({ kind: 'string', position, type: types.primitive('String'), value: name });
  }
  return value(instanceMember(body, receiver, name, position));
}

export function instanceMember(
  body: Body,
  receiver: BoundExpression,
  name: string,
  position: MemberAccessSyntax['position'],
): BoundExpression {
  if (receiver.kind === 'soql' && receiver.result === 'list') {
    return instanceMember(body, asRow(receiver), name, position);
  }
  const { type } = receiver;
  if (type.kind === 'sobject') {
    const member = sobjectMember(type.name, name, body.table);
    if (!member) {
      return body.refuse(position, 'FIELD_DOES_NOT_EXIST', name, type.name);
    }
    const nullPropagates = readsNullOfNull(receiver, member);
    const objectName = type.name;
    return { kind: 'sobjectField', position, receiver, objectName, nullPropagates, ...member };
  }
  const found = variableNamed(type, name, body.table);
  if (!found) {
    const isUnknown = type === UNKNOWN_TYPE;
    return body.refuse(position, 'VARIABLE_DOES_NOT_EXIST', isUnknown ? UNKNOWN_TYPE.name : name);
  }
  requireVisible(body, found.symbol, name, position);
  if (found.symbol.isStatic) {
    body.refuse(position, 'STATIC_FIELD_ON_INSTANCE', name, found.symbol.owner.canonicalName);
  }
  return variableExpression(body, found.symbol, found.type, receiver, position);
}

/**
 * Of a parent that is null every member is null, and so is that of a null record in a member of an object (`this.account`,
 * `wrapper.account`), but for its Id; a bare `account` is dereferenced.
 *
 * https://salesforce.stackexchange.com/questions/135750/strange-behavior-with-null-sobject-in-apex-class
 */
function readsNullOfNull(receiver: BoundExpression, member: Pick<BoundSObjectField, 'member' | 'name'>): boolean {
  if (receiver.kind === 'sobjectField') {
    return receiver.member === 'parent';
  }
  const isMember = receiver.kind === 'instanceField' || receiver.kind === 'instanceProperty';
  const isWritten = isMember && !(receiver.receiver.kind === 'this' && receiver.receiver.isImplicit);
  return isWritten && member.member !== 'children' && member.name !== 'Id';
}

function requireVisible(
  body: Body,
  symbol: FieldSymbol | PropertySymbol,
  name: string,
  position: MemberAccessSyntax['position'],
): void {
  if (!isVisible(symbol, body)) {
    body.refuse(position, 'VARIABLE_NOT_VISIBLE', name);
  }
}

function typeMember(body: Body, receiver: TypeEntity, syntax: MemberAccessSyntax): Entity {
  return (
    staticMember(body, receiver, syntax) ??
    innerType(body, receiver, syntax) ??
    namespaceMember(body, receiver, syntax) ??
    objectMember(body, receiver, syntax) ??
    body.refuse(syntax.position, 'VARIABLE_DOES_NOT_EXIST', receiver.type ? syntax.name : receiver.name)
  );
}

function staticMember(body: Body, receiver: TypeEntity, syntax: MemberAccessSyntax): Entity | null {
  const { name, position } = syntax;
  const { symbol, type } = receiver;
  if (type?.kind === 'sobject') {
    return sobjectTypeMember(body, type.name, name, position);
  }
  if (!symbol || !type) {
    return null;
  }
  if (symbol.canonicalName === 'Schema.SObjectType') {
    const describe = objectDescribe(body, name, position);
    if (describe) {
      return value(describe);
    }
  }
  const ordinal = symbol.constants.findIndex((constant) => constant.toLowerCase() === name.toLowerCase());
  const constant = symbol.constants[ordinal];
  if (constant !== undefined) {
    return value({ kind: 'enumConstant', position, type: symbol.type, owner: symbol, name: constant, ordinal });
  }
  const found = variableNamed(type, name, body.table);
  // An inner type may bear the name of an instance field: of the two only the type can stand here.
  if (!found || (!found.symbol.isStatic && body.table.innerClass(symbol, name))) {
    return null;
  }
  requireVisible(body, found.symbol, name, position);
  if (!found.symbol.isStatic) {
    body.refuse(position, 'INSTANCE_FIELD_IN_STATIC', name, symbol.canonicalName);
  }
  return value(variableExpression(body, found.symbol, found.type, null, position));
}

/** `BusinessHours.SObjectType`, although `BusinessHours` is a class, too. */
function objectMember(body: Body, { symbol }: TypeEntity, { name, position }: MemberAccessSyntax): Entity | null {
  const objectName = symbol?.origin === 'library' ? body.table.objectName(symbol.name) : null;
  return objectName ? sobjectTypeMember(body, objectName, name, position) : null;
}

function innerType(body: Body, receiver: TypeEntity, syntax: MemberAccessSyntax): Entity | null {
  const inner = receiver.symbol && body.table.innerClass(receiver.symbol, syntax.name);
  if (!inner) {
    return null;
  }
  if (!isTypeVisible(inner, body.owner, body.table)) {
    body.refuse(syntax.position, 'TYPE_NOT_VISIBLE', inner.canonicalName);
  }
  return { kind: 'type', name: inner.canonicalName, type: inner.type, symbol: inner, namespace: null };
}

function namespaceMember(body: Body, receiver: TypeEntity, syntax: MemberAccessSyntax): Entity | null {
  const { namespace } = receiver;
  const isOwn = namespace !== null && /^(system|schema)$/i.test(namespace);
  if (namespace === null) {
    return null;
  }
  const symbol = body.table.library.find(namespace, syntax.name);
  if (symbol) {
    return { kind: 'type', name: symbol.canonicalName, type: symbol.type, symbol, namespace: null };
  }
  // `System.Label`, `System.Trigger`, `System.String`, `Schema.Account`: never a user's class.
  return isOwn ? platformEntity(body, syntax.name) : null;
}

const TRIGGER_TYPES = {
  isexecuting: ['isExecuting', types.primitive('Boolean')],
  isinsert: ['isInsert', types.primitive('Boolean')],
  isupdate: ['isUpdate', types.primitive('Boolean')],
  isdelete: ['isDelete', types.primitive('Boolean')],
  isundelete: ['isUndelete', types.primitive('Boolean')],
  isbefore: ['isBefore', types.primitive('Boolean')],
  isafter: ['isAfter', types.primitive('Boolean')],
  size: ['size', types.primitive('Integer')],
  operationtype: ['operationType', types.class('System.TriggerOperation')],
} as const;

/** Inside a trigger the records have its object's type, elsewhere they are SObjects. */
function triggerVariable(body: Body, syntax: MemberAccessSyntax): BoundTriggerVariable {
  const { position } = syntax;
  const name = syntax.name.toLowerCase();
  const record = types.sobject(body.source.triggerObject ?? 'SObject');
  if (name === 'new' || name === 'old') {
    return { kind: 'triggerVariable', position, type: types.list(record), name };
  }
  if (name === 'newmap' || name === 'oldmap') {
    const type = types.map(types.primitive('Id'), record);
    return { kind: 'triggerVariable', position, type, name: name === 'newmap' ? 'newMap' : 'oldMap' };
  }
  if (!(name in TRIGGER_TYPES)) {
    return body.refuse(position, 'VARIABLE_DOES_NOT_EXIST', syntax.name);
  }
  const [canonical, type] = TRIGGER_TYPES[name as keyof typeof TRIGGER_TYPES];
  return { kind: 'triggerVariable', position, type, name: canonical };
}
