/** Tokens and describes: `Account.Name`, `Account.SObjectType`, `Schema.SObjectType.Account.fields.Name`. */
import { types } from '../../types';
import type { Position } from '../../syntax/nodes';
import type { BoundExpression, BoundObjectDescribe } from '../bound-expression';
import type { Body } from './body';
import type { Entity } from './entity';

/** What may follow the name of an SObject type. */
export function sobjectTypeMember(body: Body, objectName: string, name: string, position: Position): Entity {
  const lower = name.toLowerCase();
  if (lower === 'sobjecttype') {
    const type = types.class('Schema.SObjectType');
    return { kind: 'value', expression: { kind: 'objectToken', position, type, objectName } };
  }
  if (lower === 'fields') {
    return { kind: 'fields', objectName, describe: null };
  }
  return { kind: 'value', expression: fieldToken(body, objectName, name, position) };
}

function fieldToken(body: Body, objectName: string, name: string, position: Position): BoundExpression {
  const fieldName = fieldNamed(body, objectName, name, position);
  return { kind: 'fieldToken', position, type: types.class('Schema.SObjectField'), objectName, fieldName };
}

/** `Schema.SObjectType.Account`; null when the name is no SObject type. */
export function objectDescribe(body: Body, name: string, position: Position): BoundObjectDescribe | null {
  const objectName = body.table.objectName(name);
  const type = types.class('Schema.DescribeSObjectResult');
  return objectName ? { kind: 'objectDescribe', position, type, objectName } : null;
}

export function describeMember(
  body: Body,
  receiver: Extract<Entity, { kind: 'fields' | 'fieldSets' }>,
  name: string,
  position: Position,
): BoundExpression {
  const { objectName } = receiver;
  if (receiver.kind === 'fieldSets') {
    return { kind: 'fieldSet', position, type: types.class('Schema.FieldSet'), objectName, name };
  }
  if (!receiver.describe) {
    return fieldToken(body, objectName, name, position);
  }
  const fieldName = fieldNamed(body, objectName, name, position);
  return { kind: 'fieldDescribe', position, type: types.class('Schema.DescribeFieldResult'), objectName, fieldName };
}

function fieldNamed(body: Body, objectName: string, name: string, position: Position): string {
  const field = body.table.schema.field(objectName, name);
  return field ? field.name : body.refuse(position, 'FIELD_DOES_NOT_EXIST', name, objectName);
}
