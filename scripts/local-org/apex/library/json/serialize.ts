/** Apex values as JSON. */
import type { ApexClass } from '../../runtime/apex-class';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { apexToString, doubleToString, timeText } from '../../runtime/text';
import { libraryDeclaration } from '../../runtime/library-facts';
import { transaction } from '../../runtime/transaction';
import { ApexDouble, ApexEnumValue, isDecimal, type ApexObject } from '../../runtime/value';
import type { ApexType } from '../../types';
import type { LibraryClass } from '../define';
import { jsonError } from './error';
import { ApexUuid } from '../UUID';
import { fieldsOf } from './instances';
import { writeRecord } from './record-writer';
import type { JsonWriter } from './writer';

export interface Writing {
  /** Leaves out the null fields of user classes. */
  readonly suppressNulls: boolean;
}

/** @param type static type where it is known; a Double is told from an Integer by it */
export function writeValue(writer: JsonWriter, value: unknown, type: ApexType | null, writing: Writing): void {
  switch (typeof value) {
    case 'string':
      return writer.string(value);
    case 'number':
      return writer.raw(type?.kind === 'primitive' && type.name === 'Double' ? doubleToString(value) : String(value));
    case 'bigint':
    case 'boolean':
      return writer.raw(String(value));
    default:
      return value === null || value === undefined ? writer.raw('null') : writeObject(writer, value as object, writing);
  }
}

function writeObject(writer: JsonWriter, value: object, writing: Writing): void {
  if (value instanceof ApexMap) {
    return writeMap(writer, value, writing);
  }
  if (value instanceof ApexList || value instanceof ApexSet) {
    return writeItems(writer, value, value.$type.element, writing);
  }
  if (isDecimal(value)) {
    return writer.raw(value.toString());
  }
  if (value instanceof ApexDouble) {
    return writer.raw(doubleToString(value.value));
  }
  const text = scalarText(value);
  if (text !== null) {
    return writer.string(text);
  }
  if (value instanceof SObjectValue) {
    return writeRecord(writer, value, (field) => writeValue(writer, field, null, writing));
  }
  writeInstance(writer, value, writing);
}

/** Values that are strings in JSON. */
function scalarText(value: object): string | null {
  if (value instanceof ApexDatetime) {
    return new Date(value.milliseconds).toISOString();
  }
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexTime) {
    return timeText(value.milliseconds);
  }
  if (value instanceof ApexBlob) {
    return Buffer.from(value.bytes).toString('base64');
  }
  if (value instanceof ApexUuid) {
    return value.text;
  }
  return value instanceof ApexEnumValue ? value.name : null;
}

function writeItems(writer: JsonWriter, items: Iterable<unknown>, type: ApexType, writing: Writing): void {
  writer.start('array');
  for (const item of items) {
    writeValue(writer, item, type, writing);
  }
  writer.end();
}

function writeMap(writer: JsonWriter, map: ApexMap, writing: Writing): void {
  writer.start('object');
  for (const [key, value] of map.entries()) {
    writer.name(keyText(key, map.$type.key));
    writeValue(writer, value, map.$type.value, writing);
  }
  writer.end();
}

/** Types whose objects stand for a name. */
const NAMED_KEYS: ReadonlySet<string> = new Set(['Schema.SObjectField', 'Schema.SObjectType', 'System.Type']);

function keyText(key: unknown, type: ApexType): string {
  if (typeof key === 'string') {
    return key;
  }
  if (key === null) {
    jsonError('Null key for a Map not allowed in JSON (use a converting NullKeySerializer?)');
  }
  if (typeof key === 'object') {
    const text = NAMED_KEYS.has(type.name) ? apexToString(key) : scalarText(key as object);
    if (text !== null) {
      return text;
    }
    if (!isDecimal(key) && !(key instanceof ApexDouble)) {
      jsonError(`Apex Type unsupported as key in JSON: ${type.name}`);
    }
  }
  return apexToString(key, type);
}

const open = new Set<object>();

function writeInstance(writer: JsonWriter, instance: object, writing: Writing): void {
  const typeName = (instance as Partial<ApexObject>).$type?.name ?? 'Object';
  const apexClass = transaction().org.classes.find(typeName);
  if (!apexClass) {
    return writeLibraryInstance(writer, instance, typeName, writing);
  }
  if (open.has(instance)) {
    jsonError('Direct self-reference leading to cycle');
  }
  open.add(instance);
  try {
    writer.start('object');
    writeFields(writer, instance, apexClass, writing);
    writer.end();
  } finally {
    open.delete(instance);
  }
}

function writeLibraryInstance(writer: JsonWriter, instance: object, typeName: string, writing: Writing): void {
  const json: LibraryClass['json'] = libraryDeclaration(typeName)?.json;
  if (!json) {
    return jsonError(`Apex Type unsupported in JSON: ${typeName}`);
  }
  writer.start('object');
  for (const [name, type] of Object.entries(json)) {
    writer.name(name);
    writeValue(writer, (instance as Record<string, unknown>)[name] ?? null, type, writing);
  }
  writer.end();
}

function writeFields(writer: JsonWriter, instance: object, apexClass: ApexClass, writing: Writing): void {
  for (const field of fieldsOf(apexClass).values()) {
    const value = (instance as Record<string, unknown>)[field.slot] ?? null;
    if (!field.transient && !(value === null && writing.suppressNulls)) {
      writer.name(field.name);
      writeValue(writer, value, field.type, writing);
    }
  }
}
