/** Objects of user classes and constants of enums from JSON. No constructor and no initialiser runs. */
import type { ApexClass, ApexField } from '../../runtime/apex-class';
import { ApexList } from '../../runtime/collections';
import { libraryDeclaration } from '../../runtime/library-facts';
import { transaction } from '../../runtime/transaction';
import type { ApexEnumValue } from '../../runtime/value';
import { types, type ApexType, type ClassType } from '../../types';
import { enumConstants } from '../define';
import { jsonError } from './error';
import type { JsonReader } from './reader';
import { readTyped, type Reading } from './typed';

export function readInstance(reader: JsonReader, type: ClassType, reading: Reading): unknown {
  const apexClass = transaction().org.classes.find(type.name);
  if (!apexClass) {
    return readLibraryInstance(reader, type, reading);
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

function readConstant(
  reader: JsonReader,
  { name, constants }: { readonly name: string; readonly constants: readonly ApexEnumValue[] },
): unknown {
  const { text } = reader;
  if (reader.kind === 'START_OBJECT' || reader.kind === 'START_ARRAY') {
    jsonError('Illegal value for primitive');
  }
  const constant = constants.find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
  return constant ?? reader.fail(`The type ${name} does not have an enum value ${text}`);
}

/** What the text leaves out is null, false or an empty list, as in a result that the platform makes. */
function readLibraryInstance(reader: JsonReader, type: ClassType, reading: Reading): unknown {
  const declaration = libraryDeclaration(type.name);
  if (declaration?.kind === 'enum') {
    return readConstant(reader, { name: type.name, constants: enumConstants(declaration) });
  }
  const { json, instances } = declaration ?? {};
  if (!json || !instances) {
    return jsonError(`Apex Type unsupported in JSON: ${type.name}`);
  }
  if (reader.kind !== 'START_OBJECT') {
    jsonError("Malformed JSON: Expected '{' at the beginning of object");
  }
  const instance = Object.create(instances.prototype as object) as Record<string, unknown>;
  for (const [name, field] of Object.entries(json)) {
    instance[name] = emptyValue(field);
  }
  while (reader.next() === 'FIELD_NAME') {
    const name = reader.text;
    const field = json[name];
    reader.next();
    if (field) {
      instance[name] = readTyped(reader, field, reading);
    } else if (reading.strict) {
      jsonError(`Unknown field: ${type.name}.${name}`);
    } else {
      reader.skipChildren();
    }
  }
  return instance;
}

function emptyValue(type: ApexType): unknown {
  if (type.kind === 'list') {
    return new ApexList(type);
  }
  return type === types.primitive('Boolean') ? false : null;
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
