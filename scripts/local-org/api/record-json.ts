/** Records from the bodies of REST requests. What goes out is shaped by `data/soql/api-query.ts`. */
import { SObjectValue } from '../apex/runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../apex/runtime/temporal';
import { toDecimal } from '../apex/runtime/value';
import type { FieldDescribe, FieldType, ObjectDescribe, Schema } from '../data/schema/schema';
import { normaliseId } from '../data/storage/record-id';
import { ApiError } from './api-error';

export type JsonObject = Record<string, unknown>;

/** A record to write from the body of a request. Unknown fields are refused as the platform does. */
export function recordFromJson(body: JsonObject, object: ObjectDescribe, schema: Schema): SObjectValue {
  const record = new SObjectValue(object.name);
  for (const [name, value] of Object.entries(body)) {
    if (name === 'attributes') {
      continue;
    }
    const field = object.fields.get(name.toLowerCase());
    if (field) {
      record.values.set(field.name, valueFromJson(value, field));
      continue;
    }
    const lookup = schema.parentRelationship(object.name, name);
    if (!lookup || typeof value !== 'object' || value === null) {
      throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, []);
    }
    const parentName = (value as { attributes?: { type?: string } }).attributes?.type ?? lookup.referenceTo[0];
    const parent = schema.object(parentName);
    if (!parent) {
      throw new ApiError(400, 'INVALID_TYPE', `sObject type '${parentName}' is not supported.`);
    }
    record.values.set(lookup.relationshipName ?? name, recordFromJson(value as JsonObject, parent, schema));
  }
  return record;
}

const READERS: Partial<Readonly<Record<FieldType, (value: unknown) => unknown>>> = {
  boolean: (value) => (typeof value === 'boolean' ? value : parseBoolean(value)),
  int: (value) => (Number.isInteger(Number(value)) && value !== '' ? Number(value) : undefined),
  double: readDecimal,
  currency: readDecimal,
  percent: readDecimal,
  date: (value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value));
    return match ? ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
  },
  datetime: (value) => {
    // A number is milliseconds since 1970.
    const milliseconds =
      typeof value === 'number' ? value : Date.parse(String(value).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(milliseconds) ? undefined : new ApexDatetime(milliseconds);
  },
  time: (value) => {
    const milliseconds = Date.parse(`1970-01-01T${String(value).replace(/Z?$/, 'Z')}`);
    return Number.isNaN(milliseconds) ? undefined : new ApexTime(milliseconds);
  },
  base64: (value) => (typeof value === 'string' ? new ApexBlob(Buffer.from(value, 'base64')) : undefined),
  id: readId,
  reference: readId,
};

function valueFromJson(value: unknown, field: FieldDescribe): unknown {
  if (value === null) {
    return null;
  }
  const read = READERS[field.type] ?? readText;
  const result = read(value);
  if (result === undefined) {
    throw new ApiError(
      400,
      field.type === 'id' || field.type === 'reference' ? 'MALFORMED_ID' : 'JSON_PARSER_ERROR',
      field.type === 'id' || field.type === 'reference'
        ? `${field.label}: id value of incorrect type: ${String(value)}`
        : `Cannot deserialize instance of ${field.type} from ${typeof value === 'string' ? 'VALUE_STRING' : 'VALUE'} value ${String(value)} or request may be missing a required field`,
      [field.name],
    );
  }
  return result;
}

function readText(value: unknown): unknown {
  return typeof value === 'object' ? undefined : String(value);
}

function readDecimal(value: unknown): unknown {
  const text = String(value);
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? toDecimal(text) : undefined;
}

function parseBoolean(value: unknown): unknown {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function readId(value: unknown): unknown {
  return typeof value === 'string' ? (value === '' ? null : (normaliseId(value) ?? undefined)) : undefined;
}
