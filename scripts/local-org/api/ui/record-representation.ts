/**
 * A record as the User Interface API gives it: every field with its value and what is shown for it, parents as records
 * of their own.
 * Source: User Interface API Developer Guide, "Record" response body.
 */
import { createHash } from 'node:crypto';
import type { ApiRecord, ApiValue } from '../../data/soql/api-query';
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import type { JsonObject } from '../record-json';
import type { ApiCall } from '../route';
import { displayValue } from './display-value';
import { parentOf, type FieldPath } from './record-fields';

/** What every record says of itself. */
const OWN_FIELDS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

/** The columns of the query that `representation` reads. */
export function columnsOf(call: ApiCall, object: ObjectDescribe, paths: readonly FieldPath[]): readonly string[] {
  const { schema } = call.org.facts;
  const columns = new Set(OWN_FIELDS.filter((name) => object.fields.has(name.toLowerCase())));
  for (const path of paths) {
    columns.add(path.join('.'));
    let current: ObjectDescribe | null = object;
    for (let depth = 1; depth < path.length; depth++) {
      const lookup: FieldDescribe | null = current && schema.parentRelationship(current.name, path[depth - 1]);
      current = lookup ? schema.object(parentOf(lookup)) : null;
      const prefix = path.slice(0, depth).join('.');
      columns.add(`${prefix}.Id`);
      const nameField = current && nameFieldOf(current);
      if (nameField) {
        columns.add(`${prefix}.${nameField}`);
      }
    }
  }
  return [...columns];
}

export function representation(
  call: ApiCall,
  object: ObjectDescribe,
  record: ApiRecord,
  paths: readonly FieldPath[],
): JsonObject {
  const modified = typeof record.SystemModstamp === 'string' ? record.SystemModstamp : null;
  return {
    apiName: object.name,
    childRelationships: {},
    eTag: createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 32),
    fields: fieldsOf(call, object, record, paths),
    id: record.Id ?? null,
    lastModifiedById: record.LastModifiedById ?? null,
    lastModifiedDate: record.LastModifiedDate ?? null,
    recordTypeId: record.RecordTypeId ?? null,
    recordTypeInfo: recordTypeInfo(object, record.RecordTypeId ?? null),
    systemModstamp: modified,
    weakEtag: modified === null ? 0 : Date.parse(modified.replace('+0000', 'Z')),
  };
}

function fieldsOf(
  call: ApiCall,
  object: ObjectDescribe,
  record: ApiRecord,
  paths: readonly FieldPath[],
): Record<string, JsonObject> {
  const fields: Record<string, JsonObject> = {};
  const parents = new Map<string, FieldPath[]>();
  for (const [name, ...rest] of paths as [string, ...string[]][]) {
    if (rest.length > 0) {
      parents.set(name, [...(parents.get(name) ?? []), rest]);
      continue;
    }
    const value = record[name] ?? null;
    const field = object.fields.get(name.toLowerCase());
    fields[name] = { displayValue: field ? displayValue(value, field, call.user) : null, value };
  }
  for (const [relationship, inner] of parents) {
    fields[relationship] = parentField(call, object, relationship, record[relationship] ?? null, inner);
  }
  return fields;
}

function parentField(
  call: ApiCall,
  object: ObjectDescribe,
  relationship: string,
  value: ApiValue,
  paths: readonly FieldPath[],
): JsonObject {
  const lookup = call.org.facts.schema.parentRelationship(object.name, relationship);
  const parent = lookup ? call.org.facts.schema.object(parentOf(lookup)) : null;
  if (!parent || typeof value !== 'object' || value === null) {
    return { displayValue: null, value: null };
  }
  const record = value as ApiRecord;
  const nameField = nameFieldOf(parent);
  return {
    displayValue: nameField === null ? null : (record[nameField] ?? null),
    value: representation(call, parent, record, paths),
  };
}

export function nameFieldOf(object: ObjectDescribe): string | null {
  return [...object.fields.values()].find(({ nameField }) => nameField)?.name ?? null;
}

function recordTypeInfo({ recordTypes }: ObjectDescribe, id: ApiValue): JsonObject | null {
  const type = recordTypes.find((candidate) => candidate.id === id);
  return type
    ? { available: type.active, defaultRecordTypeMapping: false, master: false, name: type.name, recordTypeId: type.id }
    : null;
}
