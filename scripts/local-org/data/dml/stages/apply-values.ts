/** Makes the record that triggers see: defaults or the stored record, and on top what the caller set. */
import { SObjectValue } from '../../../apex/runtime/sobject';
import { transaction } from '../../../apex/runtime/transaction';
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { normaliseId } from '../../storage/record-id';
import { isStored } from '../../storage/codec';
import { summaryOfNone } from '../roll-ups/summarise';
import type { DmlRow } from '../dml-row';
import { unableToCreate } from '../messages';
import { resolveForeignKey } from './foreign-keys';
import { pending, type Chunk } from './stage';

export function applyValues(chunk: Chunk): void {
  for (const row of pending(chunk)) {
    row.current = row.operation === 'insert' ? newRecord(chunk, row) : changedRecord(row);
    const refused: string[] = [];
    for (const [name, value] of row.record.values) {
      const field = chunk.object.fields.get(name.toLowerCase());
      if (!field) {
        resolveForeignKey(chunk, row, name, value);
      } else if (field.type !== 'id') {
        apply(row, field, value, refused);
      }
    }
    if (refused.length > 0) {
      row.fail('INVALID_FIELD_FOR_INSERT_UPDATE', unableToCreate(refused), refused);
    }
  }
}

/** Values that the platform has computed, in fields that nobody may write. */
export function setValues(chunk: Chunk): void {
  for (const row of pending(chunk)) {
    row.current = changedRecord(row);
    row.record.values.forEach((value, name) => row.current.values.set(name, value));
  }
}

function apply(row: DmlRow, field: FieldDescribe, value: unknown, refused: string[]): void {
  const isWritable = row.operation === 'insert' ? field.createable : field.updateable;
  if (isWritable) {
    row.current.values.set(field.name, normalise(field, value));
    return;
  }
  // A queried or saved record carries what it was read with: the platform passes over what cannot be written.
  const isChange = value !== null && row.record.origin === 'constructed' && !isAsCreated(row, field, value);
  if (isChange && isStored(field)) {
    refused.push(field.name);
  }
}

/** What is written once, such as a master or the owner of a setting, may be told again. */
function isAsCreated({ old }: DmlRow, field: FieldDescribe, value: unknown): boolean {
  return field.createable && old !== null && normalise(field, value) === (old.values.get(field.name) ?? null);
}

function newRecord(chunk: Chunk, { operation }: DmlRow): SObjectValue {
  const record = new SObjectValue(chunk.object.name, new Map(), 'saved');
  for (const field of chunk.object.fields.values()) {
    const value = operation === 'insert' ? literalDefault(field) : null;
    // Where nobody looks, what is absent is as good as null.
    if (value !== null || chunk.isObserved) {
      record.values.set(field.name, value);
    }
  }
  for (const field of fieldsWithDefaultFormula(chunk.object)) {
    const formula = chunk.engine.onSave(chunk.object, field.defaultFormula ?? '');
    record.values.set(field.name, formula.evaluate(chunk.contexts.of(chunk.object, record, null)));
  }
  if (chunk.object.fields.has('ownerid')) {
    record.values.set('OwnerId', chunk.user.id);
  }
  if (chunk.object.settingsType === 'Hierarchy') {
    record.values.set('SetupOwnerId', transaction().org.organizationId);
  }
  return record;
}

function changedRecord(row: DmlRow): SObjectValue {
  const record = new SObjectValue(row.object.name, new Map(), 'saved');
  row.old?.values.forEach((value, name) => record.values.set(name, value));
  return record;
}

function literalDefault(field: FieldDescribe): unknown {
  if (field.summary) {
    return summaryOfNone(field.summary);
  }
  return field.type === 'boolean' ? (field.defaultValue ?? false) : field.defaultValue;
}

const formulaDefaults = new WeakMap<ObjectDescribe, readonly FieldDescribe[]>();

function fieldsWithDefaultFormula(object: ObjectDescribe): readonly FieldDescribe[] {
  let fields = formulaDefaults.get(object);
  if (!fields) {
    fields = [...object.fields.values()].filter((field) => field.defaultFormula !== null);
    formulaDefaults.set(object, fields);
  }
  return fields;
}

const TRIMMED = new Set<FieldDescribe['type']>(['string', 'picklist', 'email', 'phone', 'url', 'encryptedstring']);

/** Blank text is null, surrounding blanks of a one-line text are dropped, email addresses lower-cased, ids made 18 long. */
export function normalise(field: FieldDescribe, value: unknown): unknown {
  if (typeof value !== 'string') {
    return value ?? null;
  }
  if (field.type === 'reference') {
    return value === '' ? null : (normaliseId(value) ?? value);
  }
  const text = TRIMMED.has(field.type) ? value.trim() : value;
  if (text.trim() === '') {
    return null;
  }
  return field.type === 'email' || field.name === 'Username' ? text.toLowerCase() : text;
}
