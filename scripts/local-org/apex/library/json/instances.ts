/** Objects of user classes and constants of enums from JSON. No constructor and no initialiser runs. */
import type { ApexClass, ApexField } from '../../runtime/apex-class';
import { transaction } from '../../runtime/transaction';
import type { ClassType } from '../../types';
import { jsonError } from './error';
import type { JsonReader } from './reader';
import { readTyped, type Reading } from './typed';

export function readInstance(reader: JsonReader, type: ClassType, reading: Reading): unknown {
  const apexClass = transaction().org.classes.find(type.name);
  if (!apexClass) {
    return jsonError(`Apex Type unsupported in JSON: ${type.name}`);
  }
  if (apexClass.kind === 'enum') {
    return readConstant(reader, apexClass);
  }
  if (reader.kind !== 'START_OBJECT') {
    jsonError("Malformed JSON: Expected '{' at the beginning of object");
  }
  if (apexClass.kind === 'interface' || apexClass.isAbstract) {
    jsonError(`Type cannot be constructed: ${apexClass.name}`);
  }
  const instance = apexClass.allocate();
  const fields = fieldsOf(apexClass);
  while (reader.next() === 'FIELD_NAME') {
    readField(reader, instance, apexClass, fields, reading);
  }
  return instance;
}

function readField(
  reader: JsonReader,
  instance: object,
  apexClass: ApexClass,
  fields: ReadonlyMap<string, ApexField>,
  reading: Reading,
): void {
  const name = reader.text;
  const field = fields.get(name.toLowerCase());
  reader.next();
  if (!field || field.transient) {
    if (!field && reading.strict) {
      jsonError(`Unknown field: ${apexClass.name}.${name}`);
    }
    reader.skipChildren();
    return;
  }
  (instance as Record<string, unknown>)[field.slot] = readTyped(reader, field.type, reading);
}

function readConstant(reader: JsonReader, apexClass: ApexClass): unknown {
  const { text } = reader;
  if (reader.kind === 'START_OBJECT' || reader.kind === 'START_ARRAY') {
    jsonError('Illegal value for primitive');
  }
  const constant = apexClass.constants.find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
  return constant ?? reader.fail(`The type ${apexClass.name} does not have an enum value ${text}`);
}

const fieldsByClass = new WeakMap<ApexClass, ReadonlyMap<string, ApexField>>();

/** Fields of the class and its superclasses by their lower-cased names. */
export function fieldsOf(apexClass: ApexClass): ReadonlyMap<string, ApexField> {
  let fields = fieldsByClass.get(apexClass);
  if (!fields) {
    const own = apexClass.fields.map((field) => [field.name.toLowerCase(), field] as const);
    const parent = apexClass.superclass ? transaction().org.classes.find(apexClass.superclass.name) : null;
    fields = new Map([
      ...own,
      ...(parent ? [...fieldsOf(parent)].filter(([name]) => !own.some(([mine]) => mine === name)) : []),
    ]);
    fieldsByClass.set(apexClass, fields);
  }
  return fields;
}
