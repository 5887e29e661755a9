/** `ui-api/records`: what `lightning/uiRecordApi` reads and writes. */
import type { ObjectDescribe } from '../../data/schema/schema';
import { normaliseId } from '../../data/storage/record-id';
import { ApiError, notFound } from '../api-error';
import { bodyObject, objectOf, write } from '../dml';
import { recordFromJson, type JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { quoted } from '../soql-text';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';
import { fieldPaths, readableFields, type WantedFields } from './record-fields';
import { columnsOf, representation } from './record-representation';
import { noAccessToRecord, recordFailure } from './ui-error';

const RECORDS = '/services/data/:version/ui-api/records';
const MAXIMUM_BATCH = 200;

export const uiRecordRoutes: readonly Route[] = [
  { method: 'POST', pattern: RECORDS, handle: create },
  { method: 'GET', pattern: `${RECORDS}/batch/:ids`, handle: readMany },
  { method: 'GET', pattern: `${RECORDS}/:id`, handle: (call) => jsonResponse(200, read(call, call.params.id)) },
  { method: 'PATCH', pattern: `${RECORDS}/:id`, handle: update },
  { method: 'DELETE', pattern: `${RECORDS}/:id`, handle: remove },
];

function readMany(call: ApiCall): WireResponse {
  const ids = call.params.ids.split(',');
  if (ids.length > MAXIMUM_BATCH) {
    throw new ApiError(400, 'LIMIT_EXCEEDED', `A batch holds at most ${MAXIMUM_BATCH} records.`);
  }
  const results = ids.map((id) => {
    try {
      return { result: read(call, id), statusCode: 200 };
    } catch (error) {
      if (error instanceof ApiError) {
        return { result: [error.fault], statusCode: error.status };
      }
      throw error;
    }
  });
  return jsonResponse(200, { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}

function read(call: ApiCall, text: string): JsonObject {
  const { object, id } = identified(call, text);
  const { query } = call.request;
  return readRecord(call, object, id, {
    fields: listed(query.fields),
    optionalFields: listed(query.optionalFields),
    layout: (query.layoutTypes ?? '') !== '',
  });
}

function readRecord(call: ApiCall, object: ObjectDescribe, id: string, wanted: WantedFields): JsonObject {
  if (!call.org.facts.permissions.object(call.user, object.name).read) {
    throw noAccessToRecord();
  }
  const paths = fieldPaths(call, object, wanted);
  const columns = columnsOf(call, object, paths).join(', ');
  const [record] = call.org
    .query(call.user, `SELECT ${columns} FROM ${object.name} WHERE Id = ${quoted(id)}`)
    .page(0, 1);
  if (!record) {
    throw exists(call, object, id) ? noAccessToRecord() : notFound();
  }
  return representation(call, object, record, paths);
}

/** Whether there is such a record that the user may not see. */
function exists({ org }: ApiCall, object: ObjectDescribe, id: string): boolean {
  return org.query(org.administrator, `SELECT Id FROM ${object.name} WHERE Id = ${quoted(id)}`).length > 0;
}

function create(call: ApiCall): WireResponse {
  const { apiName, fields = {} } = bodyObject(call) as { apiName?: string; fields?: JsonObject };
  const object = objectOf(call, apiName ?? '');
  const [result] = write(call, 'insert', [recordFromJson(fields, object, call.org.facts.schema)]);
  return result.success
    ? jsonResponse(201, written(call, object, result.id ?? '', fields))
    : recordFailure('create', object, result.errors);
}

function update(call: ApiCall): WireResponse {
  const { object, id } = identified(call, call.params.id);
  const { fields = {} } = bodyObject(call) as { fields?: JsonObject };
  const record = recordFromJson({ ...fields, Id: id }, object, call.org.facts.schema);
  const since = call.request.headers['if-modified-since'];
  if (since !== undefined && changedSince(call, object, id, Date.parse(since))) {
    throw new ApiError(412, 'CONFLICT', 'The record has been changed since it was read. Refresh it and try again.');
  }
  const [result] = write(call, 'update', [record]);
  return result.success
    ? jsonResponse(200, written(call, object, id, fields))
    : recordFailure('update', object, result.errors);
}

/** The time has whole seconds, as HTTP has them. */
function changedSince({ org, user }: ApiCall, object: ObjectDescribe, id: string, since: number): boolean {
  const [record] = org.query(user, `SELECT LastModifiedDate FROM ${object.name} WHERE Id = ${quoted(id)}`).page(0, 1);
  const modified = Date.parse(String(record?.LastModifiedDate ?? '').replace('+0000', 'Z'));
  return Math.floor(modified / 1000) > Math.floor(since / 1000);
}

/** The record as it is now, with the fields that were given and may be read. */
function written(call: ApiCall, object: ObjectDescribe, id: string, fields: JsonObject): JsonObject {
  const optionalFields = ['Id', ...Object.keys(fields)].map((name) => `${object.name}.${name}`);
  const isReadable = readableFields(call, object).length > 0;
  return isReadable
    ? readRecord(call, object, id, { fields: [], optionalFields, layout: false })
    : { apiName: object.name, id, fields: {} };
}

function remove(call: ApiCall): WireResponse {
  const { object, id } = identified(call, call.params.id);
  const [result] = write(call, 'delete', [recordFromJson({ Id: id }, object, call.org.facts.schema)]);
  return result.success ? NO_CONTENT : recordFailure('delete', object, result.errors);
}

function identified(call: ApiCall, text: string): { object: ObjectDescribe; id: string } {
  const id = normaliseId(text);
  const object = id === null ? null : call.org.facts.schema.objectByKeyPrefix(id.slice(0, 3));
  if (id === null || !object) {
    throw notFound();
  }
  return { object: objectOf(call, object.name), id };
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
