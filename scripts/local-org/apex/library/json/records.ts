/** SObjects from JSON: `attributes`, fields, parents and child lists. */
import type { ChildRelationship, FieldDescribe, FieldType, Schema } from '../../../data/schema/schema';
import { NAMED_OBJECTS } from '../../../data/schema/named-objects';
import { ApexList } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { transaction } from '../../runtime/transaction';
import { types, type PrimitiveName, type SObjectType } from '../../types';
import { jsonError } from './error';
import type { JsonReader } from './reader';
import { readScalar } from './scalars';
import type { Reading } from './typed';

/** The Apex type of a field by the type that its describe tells. */
const APEX_TYPES: Partial<Record<FieldType, PrimitiveName>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob',
};

export function readRecord(reader: JsonReader, type: SObjectType, reading: Reading): SObjectValue | null {
  if (reader.kind === 'VALUE_NULL') {
    return null;
  }
  if (reader.kind !== 'START_OBJECT') {
    jsonError("Malformed JSON: Expected '{' at the beginning of object");
  }
  let record = type.name === 'SObject' ? null : new SObjectValue(type.name);
  while (reader.next() === 'FIELD_NAME') {
    const name = reader.text;
    reader.next();
    if (name === 'attributes') {
      const typeName = readTypeName(reader);
      record ??= typeName === null ? null : new SObjectValue(objectName(typeName));
    } else if (record) {
      readField(reader, record, name, reading);
    } else {
      jsonError('SObject type is missing: attributes must come first');
    }
  }
  return record;
}

/** What an aggregate query calls otherwise cannot be written in JSON. */
const AGGREGATE = 'AggregateResult';

function objectName(typeName: string): string {
  if (typeName.toLowerCase() === AGGREGATE.toLowerCase()) {
    return AGGREGATE;
  }
  return transaction().org.schema.object(typeName)?.name ?? jsonError(`Invalid type: ${typeName}`);
}

/** `attributes.type` */
function readTypeName(reader: JsonReader): string | null {
  if (reader.kind !== 'START_OBJECT') {
    return null;
  }
  let typeName: string | null = null;
  while (reader.next() === 'FIELD_NAME') {
    const isType = reader.text === 'type';
    reader.next();
    typeName = isType ? reader.text : typeName;
    reader.skipChildren();
  }
  return typeName;
}

function readField(reader: JsonReader, record: SObjectValue, name: string, reading: Reading): void {
  const { schema } = transaction().org;
  if (record.typeName === AGGREGATE && name.toLowerCase() === 'id') {
    record.values.set('Id', readScalar(reader, 'Id'));
    return;
  }
  const field = schema.field(record.typeName, name);
  if (field) {
    const isName = field.type === 'id' && NAMED_OBJECTS.has(record.typeName);
    record.values.set(field.name, readScalar(reader, isName ? 'String' : apexTypeOf(field)));
    return;
  }
  const parent = schema.parentRelationship(record.typeName, name);
  if (parent?.relationshipName) {
    const parentType = parent.referenceTo.length === 1 ? parent.referenceTo[0]! : 'SObject';
    record.values.set(parent.relationshipName, readRecord(reader, types.sobject(parentType), reading));
    return;
  }
  const child = findChild(schema, record.typeName, name);
  if (child) {
    record.values.set(child.relationshipName, readChildren(reader, types.sobject(child.childObject), reading));
    return;
  }
  if (reading.strict) {
    jsonError(`No such column '${name}' on sobject of type ${record.typeName}`);
  }
  reader.skipChildren();
}

export function apexTypeOf(field: FieldDescribe): PrimitiveName {
  return APEX_TYPES[field.type] ?? 'String';
}

function findChild(schema: Schema, objectName: string, relationshipName: string): ChildRelationship | undefined {
  const wanted = relationshipName.toLowerCase();
  return schema.childRelationships(objectName).find((child) => child.relationshipName.toLowerCase() === wanted);
}

/** `{"totalSize": 1, "done": true, "records": [...]}` */
function readChildren(reader: JsonReader, type: SObjectType, reading: Reading): ApexList | null {
  if (reader.kind === 'VALUE_NULL') {
    return null;
  }
  const records: unknown[] = [];
  if (reader.kind !== 'START_OBJECT') {
    jsonError("Malformed JSON: Expected '{' at the beginning of object");
  }
  while (reader.next() === 'FIELD_NAME') {
    const isRecords = reader.text === 'records';
    reader.next();
    if (isRecords && reader.kind === ('START_ARRAY' as string)) {
      while (reader.next() !== 'END_ARRAY') {
        records.push(readRecord(reader, type, reading));
      }
    } else {
      reader.skipChildren();
    }
  }
  return ApexList.of(type, records);
}
