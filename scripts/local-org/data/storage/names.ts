/** How objects and fields are named in SQL, and which of them have a table or a column. */
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import { isStored } from './codec';

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quoted names: every statement asks for those of many fields. */
const quoted = new WeakMap<ObjectDescribe | FieldDescribe, string>();

function quotedName(describe: ObjectDescribe | FieldDescribe): string {
  let name = quoted.get(describe);
  if (name === undefined) {
    name = quoteIdentifier(describe.name);
    quoted.set(describe, name);
  }
  return name;
}

export function tableName(object: ObjectDescribe): string {
  return quotedName(object);
}

export function columnName(field: FieldDescribe): string {
  return quotedName(field);
}

/** Platform events are published, not stored. */
export function hasTable(object: ObjectDescribe): boolean {
  return object.kind !== 'platformEvent';
}

const storedFieldsByObject = new WeakMap<ObjectDescribe, readonly FieldDescribe[]>();

/** The fields with a column, `Id` first, then in the order of the describe. */
export function storedFields(object: ObjectDescribe): readonly FieldDescribe[] {
  let fields = storedFieldsByObject.get(object);
  if (!fields) {
    const stored = [...object.fields.values()].filter(isStored);
    fields = [...stored.filter((field) => field.type === 'id'), ...stored.filter((field) => field.type !== 'id')];
    storedFieldsByObject.set(object, fields);
  }
  return fields;
}
