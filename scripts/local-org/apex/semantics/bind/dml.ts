/** DML statements. */
import { MERGEABLE, type ObjectDescribe } from '../../../data/schema/schema';
import type { ApexType } from '../../types';
import type { DmlSyntax } from '../../syntax/nodes';
import type { BoundStatement } from '../bound';
import type { BoundExpression } from '../bound-expression';
import { isGenericSObject } from '../conversion';
import type { Body } from './body';

export function bindDml(body: Body, syntax: DmlSyntax): BoundStatement {
  const { position, operation } = syntax;
  const operand = body.bind(syntax.operand);
  const record = recordType(operand.type);
  if (!record) {
    return body.refuse(syntax.operand.position, 'DML_TYPE', operand.type.name);
  }
  if (!isGenericSObject(record) && !allows(body.table.object(record.name), operation)) {
    body.refuse(position, 'DML_NOT_ALLOWED', operation.toUpperCase(), record.name);
  }
  const merged = syntax.merged ? mergedRecords(body, syntax, record) : null;
  const externalIdField = syntax.externalIdField ? externalField(body, syntax.externalIdField, record) : null;
  const access = syntax.access ?? body.source.access;
  return { kind: 'dml', position, operation, operand, merged, externalIdField, access };
}

function allows(object: ObjectDescribe | null, operation: DmlSyntax['operation']): boolean {
  if (!object || object.kind === 'customMetadata') {
    return object === null;
  }
  switch (operation) {
    case 'insert':
      return object.createable;
    case 'update':
      return object.updateable;
    case 'upsert':
      return object.createable && object.updateable;
    case 'delete':
      return object.deletable;
    default:
      return true;
  }
}

/** The SObject type of a record or of a list of records; null for anything else. */
function recordType(type: ApexType): ApexType | null {
  if (type.kind === 'sobject') {
    return type;
  }
  return type.kind === 'list' && type.element.kind === 'sobject' ? type.element : null;
}

function mergedRecords(body: Body, syntax: DmlSyntax, record: ApexType): BoundExpression | null {
  if (!syntax.merged) {
    return null;
  }
  if (isGenericSObject(record)) {
    body.refuse(syntax.operand.position, 'MERGE_CONCRETE', record.name);
  }
  if (!MERGEABLE.has(record.name)) {
    body.refuse(syntax.operand.position, 'MERGE_NOT_SUPPORTED', record.name);
  }
  const merged = body.bind(syntax.merged);
  const isIds = merged.type.name === 'Id' || merged.type.name === 'List<Id>';
  if (recordType(merged.type) !== record && !isIds) {
    body.refuse(syntax.merged.position, 'MERGE_DUPLICATES');
  }
  return merged;
}

/** `Key__c` or `Account.Key__c`. */
function externalField(body: Body, syntax: NonNullable<DmlSyntax['externalIdField']>, record: ApexType): string {
  if (isGenericSObject(record)) {
    body.refuse(syntax.position, 'UPSERT_CONCRETE');
  }
  const name = syntax.parts.at(-1) ?? '';
  const field = body.table.schema.field(record.name, name);
  if (!field) {
    return body.refuse(syntax.position, 'FIELD_DOES_NOT_EXIST', name, record.name);
  }
  if (!field.externalId && !field.idLookup && field.type !== 'id') {
    body.refuse(syntax.position, 'UPSERT_FIELD', name);
  }
  return field.name;
}
