/** `sobjects`: describe, and create, read, update, delete and upsert of one record. */
import type { FieldPermission } from '../../apex/runtime/transaction';
import { TOOLING_OBJECTS } from '../../data/schema/standard/tooling';
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import { normaliseId } from '../../data/storage/record-id';
import type { ApiQuery } from '../../data/soql/api-query';
import { ApiError, notFound } from '../api-error';
import { objectDetail, objectSummary } from '../describe-json';
import { bodyObject, failure, objectOf, recordBody, write } from '../dml';
import { recordFromJson } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';
import { literal } from '../soql-text';
import { readableFields } from '../ui/record-fields';
import { readOfRecord } from './record-parts';

const DATA = '/services/data/:version/sobjects';

export const sobjectRoutes: readonly Route[] = [
  { method: 'GET', pattern: DATA, handle: describeGlobal },
  { method: 'GET', pattern: `${DATA}/:object`, handle: describeBasic },
  { method: 'GET', pattern: `${DATA}/:object/describe`, handle: describe },
  { method: 'POST', pattern: `${DATA}/:object`, handle: create },
  { method: 'GET', pattern: `${DATA}/:object/:id`, handle: read },
  { method: 'PATCH', pattern: `${DATA}/:object/:id`, handle: update },
  { method: 'DELETE', pattern: `${DATA}/:object/:id`, handle: remove },
  { method: 'GET', pattern: `${DATA}/:object/:field/:value`, handle: readByExternalId },
  { method: 'PATCH', pattern: `${DATA}/:object/:field/:value`, handle: upsert },
  { method: 'DELETE', pattern: `${DATA}/:object/:field/:value`, handle: removeByExternalId },
];

function describeGlobal({ org, version, request }: ApiCall): WireResponse {
  const isTooling = request.path.includes('/tooling/');
  const known = [...org.facts.schema.objects()].filter(({ name }) => isTooling || !(name in TOOLING_OBJECTS));
  const sobjects = known.map((object) => objectSummary(object, version));
  return jsonResponse(200, { encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

function describeBasic(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  return jsonResponse(200, { objectDescribe: objectSummary(object, call.version), recentItems: [] });
}

function describe(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const { schema } = call.org.facts;
  return jsonResponse(
    200,
    objectDetail(object, schema, call.version, (field) => accessTo(call, object, field)),
  );
}

function accessTo({ org, user }: ApiCall, object: ObjectDescribe, field: FieldDescribe): FieldPermission {
  return org.facts.permissions.field(user, object.name, field.name);
}

function create(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const record = recordFromJson(recordBody(call, object), object, call.org.facts.schema);
  const [result] = write(call, 'insert', [record]);
  return result.success ? jsonResponse(201, { id: result.id, success: true, errors: [] }) : failure(result.errors);
}

function read(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  return readWhere(call, object, 'Id', recordId(call.params.id));
}

function readByExternalId(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const { field, value } = call.params;
  const ofRecord = object.fields.has(field.toLowerCase()) ? null : normaliseId(field);
  return ofRecord === null
    ? readWhere(call, object, externalIdField(object, field), value)
    : readOfRecord(call, object, ofRecord, value);
}

function readWhere(call: ApiCall, object: ObjectDescribe, field: string, value: string): WireResponse {
  const { org, user, request } = call;
  const names = request.query.fields?.split(',') ?? readableFields(call, object).map(({ name }) => name);
  const found = org.query(
    user,
    `SELECT ${names.join(', ')} FROM ${object.name} WHERE ${field} = ${literal(value, object, field)}`,
  );
  if (found.length === 0) {
    throw notFound();
  }
  if (found.length > 1) {
    return choices(call, object, found);
  }
  return jsonResponse(200, found.page(0, 1)[0]);
}

/** An external id that several records have. */
function choices({ version }: ApiCall, { name }: ObjectDescribe, found: ApiQuery): WireResponse {
  const base = `/services/data/v${version}/sobjects/${name}`;
  return jsonResponse(
    300,
    found.page(0, found.length).map(({ Id }) => `${base}/${String(Id)}`),
  );
}

function update(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const record = recordFromJson(recordBody(call, object), object, call.org.facts.schema);
  record.values.set('Id', recordId(call.params.id));
  const [result] = write(call, 'update', [record]);
  return result.success ? NO_CONTENT : failure(result.errors);
}

function remove(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  return removeRecord(call, object, recordId(call.params.id));
}

function removeByExternalId(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const field = externalIdField(object, call.params.field);
  const condition = `${field} = ${literal(call.params.value, object, field)}`;
  const [row] = call.org.query(call.user, `SELECT Id FROM ${object.name} WHERE ${condition}`).page(0, 1);
  if (!row) {
    throw notFound();
  }
  return removeRecord(call, object, String(row.Id));
}

function removeRecord(call: ApiCall, object: ObjectDescribe, id: string): WireResponse {
  const record = recordFromJson({ Id: id }, object, call.org.facts.schema);
  const [result] = write(call, 'delete', [record]);
  return result.success ? NO_CONTENT : failure(result.errors);
}

function upsert(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const field = externalIdField(object, call.params.field);
  const body = bodyObject(call);
  const clash = Object.keys(body).find((name) => name.toLowerCase() === field.toLowerCase());
  if (clash) {
    throw new ApiError(400, 'INVALID_FIELD', `The ${field} field should not be specified in the sobject data.`, [
      field,
    ]);
  }
  const condition = `${field} = ${literal(call.params.value, object, field)}`;
  const matches = call.org.query(call.user, `SELECT Id FROM ${object.name} WHERE ${condition} LIMIT 2`);
  if (matches.length > 1) {
    return choices(call, object, matches);
  }
  const record = recordFromJson({ ...body, [field]: call.params.value }, object, call.org.facts.schema);
  const [result] = write(call, 'upsert', [record], { externalIdField: field });
  return result.success
    ? jsonResponse(result.created ? 201 : 200, { id: result.id, success: true, errors: [], created: result.created })
    : failure(result.errors);
}

function externalIdField(object: ObjectDescribe, name: string): string {
  const field = object.fields.get(name.toLowerCase());
  if (!field || !(field.externalId || field.idLookup || field.type === 'id')) {
    throw new ApiError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
  }
  return field.name;
}

function recordId(text: string): string {
  const id = normaliseId(text);
  if (id === null) {
    throw new ApiError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${text}`);
  }
  return id;
}
