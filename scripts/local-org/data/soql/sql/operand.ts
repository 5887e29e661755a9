/** The right side of a comparison when the query runs: binds looked up, checked and encoded as their column is. */
import type { FieldDescribe, FieldType } from '../../schema/schema';
import { ApexList, ApexSet } from '../../../apex/runtime/collections';
import { SObjectValue } from '../../../apex/runtime/sobject';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { ApexDouble, isDecimal } from '../../../apex/runtime/value';
import { encodeOperand, type StoredValue } from '../../storage/codec';
import { normaliseId } from '../../storage/record-id';
import type { BoundExpression, BoundValue } from '../bind/bound';
import { SoqlError } from '../error';
import type { BindNode } from '../syntax/nodes';
import type { SqlContext } from './context';

export type Operand =
  | { readonly kind: 'scalar'; readonly value: StoredValue }
  | { readonly kind: 'list'; readonly values: readonly StoredValue[]; readonly hasNull: boolean };

type Value = Exclude<BoundValue, { kind: 'range' }>;

export function operandOf(value: Value, left: BoundExpression, context: SqlContext): Operand {
  if (value.kind === 'list') {
    const values = value.items.map((item) => scalarOf(operandOf(item as Value, left, context)));
    return list(values);
  }
  const raw = value.kind === 'bind' ? bindValue(value.node, context) : value.value;
  const offset = value.kind === 'bind' ? value.node.offset : left.offset;
  if (raw instanceof ApexList || raw instanceof ApexSet) {
    return list([...raw].map((item) => encode(item, left, offset)));
  }
  return { kind: 'scalar', value: encode(raw, left, offset) };
}

/** Names are case-insensitive, as everywhere in Apex. */
export function bindValue(node: BindNode, context: SqlContext): unknown {
  const { binds } = context;
  if (binds.has(node.text)) {
    return binds.get(node.text);
  }
  const wanted = node.text.toLowerCase();
  for (const [name, value] of binds) {
    if (name.toLowerCase() === wanted) {
      return value;
    }
  }
  throw new SoqlError('MALFORMED_QUERY', `Variable does not exist: ${node.text}`, node.offset);
}

/** Integer value of LIMIT or OFFSET. */
export function countOf(count: number | BindNode, context: SqlContext): number {
  const value = typeof count === 'number' ? count : bindValue(count, context);
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number') {
    throw new SoqlError(
      'MALFORMED_QUERY',
      'Limit and offset must be numbers',
      typeof count === 'number' ? 0 : count.offset,
    );
  }
  if (number < 0) {
    throw new SoqlError(
      'MALFORMED_QUERY',
      `Invalid limit or offset: ${number}`,
      typeof count === 'number' ? 0 : count.offset,
    );
  }
  return number;
}

function list(values: readonly StoredValue[]): Operand {
  return { kind: 'list', values: values.filter((value) => value !== null), hasNull: values.includes(null) };
}

function scalarOf(operand: Operand): StoredValue {
  return operand.kind === 'scalar' ? operand.value : null;
}

function encode(value: unknown, left: BoundExpression, offset: number): StoredValue {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  if (left.type === 'id' || left.type === 'reference') {
    return encodeId(value, offset);
  }
  if (!ACCEPTS[left.type](value)) {
    throw new SoqlError(
      'INVALID_FIELD',
      `Invalid bind expression type of ${typeName(value)} for column of type ${COLUMN_TYPES[left.type] ?? 'String'}`,
      offset,
    );
  }
  const field = scaledField(left);
  return field ? encodeOperand(field, value) : plain(value);
}

function encodeId(value: unknown, offset: number): StoredValue {
  const text = value instanceof SObjectValue ? value.id : String(value);
  const id = text === null ? null : normaliseId(text);
  if (text !== null && id === null) {
    throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, offset);
  }
  return id;
}

/** The field whose encoding the left side has; null where a function gives a value of its own. */
export function scaledField(expression: BoundExpression): FieldDescribe | null {
  switch (expression.kind) {
    case 'column':
      return expression.field;
    case 'polymorphic':
      return null;
    case 'call':
      return KEEPS_ENCODING.has(expression.name) && expression.argument ? scaledField(expression.argument) : null;
  }
}

/** Functions whose result is stored as their argument is. */
const KEEPS_ENCODING = new Set(['SUM', 'AVG', 'MIN', 'MAX', 'CONVERTTIMEZONE', 'FORMAT', 'TOLABEL']);

function plain(value: unknown): StoredValue {
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (isDecimal(value)) {
    return value.numberValue();
  }
  return value instanceof ApexDouble ? value.value : (value as StoredValue);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || isDecimal(value) || value instanceof ApexDouble;
const isDay = (value: unknown): boolean => value instanceof ApexDate || value instanceof ApexDatetime;

const ACCEPTS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  id: isText,
  reference: isText,
  string: isText,
  textarea: isText,
  picklist: isText,
  multipicklist: isText,
  email: isText,
  phone: isText,
  url: isText,
  encryptedstring: isText,
  anyType: isText,
  base64: isText,
  address: isText,
  location: isText,
  boolean: (value) => typeof value === 'boolean',
  int: isNumber,
  double: isNumber,
  currency: isNumber,
  percent: isNumber,
  date: isDay,
  datetime: isDay,
  time: (value) => value instanceof ApexTime,
};

const COLUMN_TYPES: Partial<Readonly<Record<FieldType, string>>> = {
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
};

function typeName(value: unknown): string {
  const simple = { string: 'String', boolean: 'Boolean', number: 'Integer', bigint: 'Long' } as const;
  if ((typeof value) in simple) {
    return simple[typeof value as keyof typeof simple];
  }
  if (isDecimal(value)) {
    return 'Decimal';
  }
  return (value as { readonly $type?: { readonly name: string } }).$type?.name ?? 'Object';
}
