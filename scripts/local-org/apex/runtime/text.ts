/** Apex values as text: what string concatenation, `System.debug` and `String.valueOf(Object)` show. */
import { types, type ApexType } from '../types';
import { findCallback } from './call';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexException } from './exception';
import { SObjectValue } from './sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from './temporal';
import { transaction } from './transaction';
import { ApexDouble, ApexEnumValue, isDecimal } from './value';

/** What the platform prints for an object that is already being printed further out. */
const ALREADY_PRINTED = '(already output)';

/**
 * @param type static type of the value; needed only to tell a Double from an Integer
 */
export function apexToString(value: unknown, type: ApexType | null = null): string {
  return print(value, type, new Set());
}

function print(value: unknown, type: ApexType | null, open: Set<object>): string {
  if (typeof value === 'number') {
    return type !== null && type.kind === 'primitive' && type.name === 'Double' ? doubleToString(value) : String(value);
  }
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  if (open.has(value)) {
    return ALREADY_PRINTED;
  }
  open.add(value);
  try {
    return printObject(value, open);
  } finally {
    open.delete(value);
  }
}

function printObject(value: object, open: Set<object>): string {
  if (isDecimal(value)) {
    return value.toString();
  }
  if (value instanceof ApexDouble) {
    return doubleToString(value.value);
  }
  if (value instanceof ApexEnumValue) {
    return value.name;
  }
  if (value instanceof ApexDatetime) {
    return gmtText(value.milliseconds);
  }
  if (value instanceof ApexDate) {
    return `${value.toIso()} 00:00:00`;
  }
  if (value instanceof ApexTime) {
    return timeText(value.milliseconds);
  }
  if (value instanceof ApexBlob) {
    return `Blob[${value.bytes.length}]`;
  }
  if (value instanceof ApexList) {
    return `(${printAll(value, value.$type.element, open)})`;
  }
  if (value instanceof ApexSet) {
    return `{${printAll(value, value.$type.element, open)}}`;
  }
  if (value instanceof ApexMap) {
    const { key: keyType, value: valueType } = value.$type;
    const entries = [...value.entries()].map(
      ([key, entry]) => `${print(key, keyType, open)}=${print(entry, valueType, open)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  if (value instanceof SObjectValue) {
    const fields = [...value.values].map(([name, field]) => `${name}=${print(field, null, open)}`);
    return `${value.typeName}:{${fields.join(', ')}}`;
  }
  const toString = findCallback(value, 'toString', 0);
  if (toString) {
    return print(toString(), null, open);
  }
  if (value instanceof ApexException) {
    return `${value.$type.name}: ${value.apexMessage ?? 'Script-thrown exception'}`;
  }
  return printInstance(value, open);
}

function printAll(values: Iterable<unknown>, type: ApexType, open: Set<object>): string {
  return [...values].map((item) => print(item, type, open)).join(', ');
}

/** `Name:[field=value, other=null]` */
function printInstance(instance: object, open: Set<object>): string {
  const typeName = (instance as { $type?: ApexType }).$type?.name ?? types.primitive('Object').name;
  const fields: string[] = [];
  let apexClass = transaction().org.classes.find(typeName);
  const name = apexClass ? (apexClass.name.split('.').at(-1) ?? typeName) : typeName;
  while (apexClass) {
    for (const field of apexClass.fields) {
      const value = (instance as Record<string, unknown>)[field.slot] ?? null;
      fields.push(`${field.name}=${print(value, field.type, open)}`);
    }
    apexClass = apexClass.superclass ? transaction().org.classes.find(apexClass.superclass.name) : null;
  }
  return `${name}:[${fields.join(', ')}]`;
}

/** As Java prints a double: `1.0`, `1.0E10`, `NaN`. */
export function doubleToString(value: number): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const magnitude = Math.abs(value);
  if (magnitude === 0) {
    return Object.is(value, -0) ? '-0.0' : '0.0';
  }
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** `2026-01-31 10:00:00`, in GMT. */
export function gmtText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** `10:00:00.000Z` */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11);
}
