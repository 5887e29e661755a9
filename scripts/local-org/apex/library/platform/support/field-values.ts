/** Dynamic access to the fields of an SObject: names in any case, and the checks the compiler cannot make. */
import { stringToId } from '../../../runtime/conversions';
import { throwApex } from '../../../runtime/exception';
import type { SObjectValue } from '../../../runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../../runtime/temporal';
import { transaction } from '../../../runtime/transaction';
import { runtimeTypeOf } from '../../../runtime/type-test';
import { ApexDouble, isDecimal, toDecimal } from '../../../runtime/value';
import type { FieldDescribe, FieldType } from '../../../../data/schema/schema';
import { SObjectField } from '../Schema/SObjectField';

export type FieldKey = string | SObjectField;

const AGGREGATE = 'AggregateResult';

export function fieldOf(record: SObjectValue, key: FieldKey): FieldDescribe {
  const name = key instanceof SObjectField ? key.name : key;
  if (key instanceof SObjectField && key.objectName !== record.typeName && record.typeName !== AGGREGATE) {
    throwApex(
      'System.SObjectException',
      `${key.objectName}.${key.name} does not belong to SObject type ${record.typeName}`,
    );
  }
  return transaction().org.schema.field(record.typeName, name) ?? invalidField(record, name);
}

export function getField(record: SObjectValue, key: FieldKey): unknown {
  return record.typeName === AGGREGATE ? getAlias(record, key) : record.get(fieldOf(record, key).name);
}

/** Columns of an aggregate query are known by their aliases only. */
function getAlias(record: SObjectValue, key: FieldKey): unknown {
  const wanted = (key instanceof SObjectField ? key.name : key).toLowerCase();
  for (const [alias, value] of record.values) {
    if (alias.toLowerCase() === wanted) {
      return value;
    }
  }
  return invalidField(record, wanted);
}

/** Returns the value that was there before. */
export function putField(record: SObjectValue, key: FieldKey, value: unknown): unknown {
  const field = fieldOf(record, key);
  const previous = record.values.get(field.name) ?? null;
  if (!field.createable && !field.updateable && field.type !== 'id') {
    throwApex('System.SObjectException', `Field ${field.name} is not editable`);
  }
  record.set(field.name, value === null ? null : converted(field, value));
  return previous;
}

/** Puts a parent record, which must be of a type that the lookup field refers to. */
export function putParent(record: SObjectValue, key: FieldKey, parent: SObjectValue | null): unknown {
  const name = relationshipOf(record, key);
  const referenceTo = transaction().org.schema.parentRelationship(record.typeName, name)?.referenceTo ?? [];
  if (parent && referenceTo.length > 0 && !referenceTo.includes(parent.typeName)) {
    throwApex('System.SObjectException', `Illegal assignment from ${parent.typeName} to ${referenceTo.join(', ')}`);
  }
  const previous = record.values.get(name) ?? null;
  record.set(name, parent);
  return previous;
}

/** The lookup field that a relationship name, or the token of the lookup field itself, stands for. */
export function relationshipOf(record: SObjectValue, key: FieldKey): string {
  const { schema } = transaction().org;
  const field = key instanceof SObjectField ? key.described : schema.parentRelationship(record.typeName, key);
  return field?.relationshipName ?? invalidRelationship(record, key);
}

export function childRelationshipOf(record: SObjectValue, key: FieldKey): string {
  const name = (key instanceof SObjectField ? key.described.childRelationshipName : key) ?? '';
  const known = transaction()
    .org.schema.childRelationships(record.typeName)
    .find((relationship) => relationship.relationshipName.toLowerCase() === name.toLowerCase());
  return known?.relationshipName ?? invalidRelationship(record, key);
}

function invalidField(record: SObjectValue, name: string): never {
  throwApex('System.SObjectException', `Invalid field ${name} for ${record.typeName}`);
}

function invalidRelationship(record: SObjectValue, key: FieldKey): never {
  const name = key instanceof SObjectField ? key.name : key;
  throwApex('System.SObjectException', `Invalid relationship ${name} for ${record.typeName}`);
}

type Conversion = (value: unknown) => unknown;

/** Undefined for a value that the field does not take. */
const asText: Conversion = (value) => (typeof value === 'string' ? value : undefined);
const asDecimal: Conversion = (value) => {
  if (isDecimal(value)) {
    return value;
  }
  const number = value instanceof ApexDouble ? value.value : value;
  return typeof number === 'number' || typeof number === 'bigint' ? toDecimal(number) : undefined;
};
const asBoolean: Conversion = (value) => (typeof value === 'boolean' ? value : undefined);
const asInteger: Conversion = (value) => (typeof value === 'number' ? value : undefined);
const asDate: Conversion = (value) => (value instanceof ApexDate ? value : undefined);
const asDatetime: Conversion = (value) => (value instanceof ApexDatetime ? value : undefined);
const asTime: Conversion = (value) => (value instanceof ApexTime ? value : undefined);
const asBlob: Conversion = (value) => (value instanceof ApexBlob ? value : undefined);
const asAnything: Conversion = (value) => value;

/** Field types that hold something else than text, and the Apex type that the message names. */
const CONVERSIONS: Partial<Record<FieldType, readonly [apexType: string, Conversion]>> = {
  boolean: ['Boolean', asBoolean],
  int: ['Integer', asInteger],
  double: ['Decimal', asDecimal],
  currency: ['Decimal', asDecimal],
  percent: ['Decimal', asDecimal],
  date: ['Date', asDate],
  datetime: ['Datetime', asDatetime],
  time: ['Time', asTime],
  base64: ['Blob', asBlob],
  id: ['Id', asId],
  reference: ['Id', asId],
  anyType: ['Object', asAnything],
  address: ['Address', asAnything],
  location: ['Location', asAnything],
};

const TEXT = ['String', asText] as const;
function asId(value: unknown): unknown {
  return typeof value === 'string' ? stringToId(value) : undefined;
}

function converted(field: FieldDescribe, value: unknown): unknown {
  const [apexType, convert] = CONVERSIONS[field.type] ?? TEXT;
  const result = convert(value);
  if (result === undefined) {
    throwApex(
      'System.SObjectException',
      `Illegal assignment from ${runtimeTypeOf(value)?.name ?? 'null'} to ${apexType}`,
    );
  }
  return result;
}
