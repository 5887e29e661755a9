/** `composite/sobjects`: up to 200 records in one call, also of different types. */
import type { DmlOperation, DmlRowResult } from '../../apex/runtime/transaction';
import type { ObjectDescribe } from '../../data/schema/schema';
import { normaliseId } from '../../data/storage/record-id';
import { ApiError } from '../api-error';
import { bodyObject, errorsToJson, objectOf, write } from '../dml';
import { givenRecord, writeGiven, type GivenRecord } from '../given-records';
import { recordFromJson, type JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';
import { quoted } from '../soql-text';

const COLLECTIONS = '/services/data/:version/composite/sobjects';
const MAXIMUM = 200;
const MAXIMUM_RETRIEVED = 2000;

export const collectionRoutes: readonly Route[] = [
  { method: 'POST', pattern: COLLECTIONS, handle: (call) => writeMany(call, 'insert') },
  { method: 'PATCH', pattern: COLLECTIONS, handle: (call) => writeMany(call, 'update') },
  { method: 'DELETE', pattern: COLLECTIONS, handle: removeMany },
  { method: 'PATCH', pattern: `${COLLECTIONS}/:object/:field`, handle: upsertMany },
  { method: 'GET', pattern: `${COLLECTIONS}/:object`, handle: retrieveFromQuery },
  { method: 'POST', pattern: `${COLLECTIONS}/:object`, handle: retrieveFromBody },
];

function writeMany(call: ApiCall, operation: DmlOperation): WireResponse {
  const { allOrNone, records } = recordsOf(call, null);
  return jsonResponse(
    200,
    writeGiven(call, operation, records, { allOrNone }).map((result) => toJson(result, false)),
  );
}

function upsertMany(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const { allOrNone, records } = recordsOf(call, object);
  const results = writeGiven(call, 'upsert', records, { allOrNone, externalIdField: call.params.field });
  return jsonResponse(
    200,
    results.map((result) => toJson(result, true)),
  );
}

function removeMany(call: ApiCall): WireResponse {
  const ids = (call.request.query.ids ?? '').split(',').filter((id) => id !== '');
  refuseTooMany(ids.length, MAXIMUM);
  const { schema } = call.org.facts;
  const records = ids.map((id) => {
    const object = schema.objectByKeyPrefix(id.slice(0, 3));
    if (!object) {
      throw new ApiError(400, 'MALFORMED_ID', `bad id ${id}`);
    }
    return recordFromJson({ Id: id }, object, schema);
  });
  const allOrNone = call.request.query.allOrNone === 'true';
  return jsonResponse(
    200,
    write(call, 'delete', records, { allOrNone }).map((result) => toJson(result, false)),
  );
}

function recordsOf(call: ApiCall, only: ObjectDescribe | null): { allOrNone: boolean; records: GivenRecord[] } {
  const body = bodyObject(call);
  const given = Array.isArray(body.records) ? (body.records as JsonObject[]) : [];
  refuseTooMany(given.length, MAXIMUM);
  const records = given.map((record) => {
    const type = (record.attributes as { type?: string } | undefined)?.type;
    if (type === undefined && !only) {
      throw new ApiError(400, 'INVALID_INPUT', 'Each record needs attributes with a type.');
    }
    const object = only ?? objectOf(call, type ?? '');
    return givenRecord(call, object, lowerId(record));
  });
  return { allOrNone: body.allOrNone === true, records };
}

/** The API takes `id` for `Id`. */
function lowerId(record: JsonObject): JsonObject {
  return 'id' in record ? { ...record, Id: record.id } : record;
}

function toJson({ success, id, created, errors }: DmlRowResult, isUpsert: boolean): JsonObject {
  return {
    ...(id !== null && success ? { id } : {}),
    success,
    errors: errorsToJson(errors),
    // Of a record that was refused it tells what it would have been.
    ...(isUpsert ? { created: success ? created : id === null } : {}),
  };
}

function retrieveFromQuery(call: ApiCall): WireResponse {
  const { ids = '', fields = '' } = call.request.query;
  return retrieve(call, ids.split(','), fields.split(','));
}

function retrieveFromBody(call: ApiCall): WireResponse {
  const body = bodyObject(call) as { ids?: string[]; fields?: string[] };
  return retrieve(call, body.ids ?? [], body.fields ?? []);
}

/** Positional: null for a record that is not there. */
function retrieve(call: ApiCall, ids: readonly string[], fields: readonly string[]): WireResponse {
  refuseTooMany(ids.length, MAXIMUM_RETRIEVED);
  const { org, user, params } = call;
  const object = objectOf(call, params.object);
  const names = new Set(['Id', ...fields.map((field) => field.trim()).filter((field) => field !== '')]);
  const wanted = ids.map((id) => normaliseId(id.trim()) ?? id);
  const list = wanted.map(quoted).join(', ');
  const found = org.query(user, `SELECT ${[...names].join(', ')} FROM ${object.name} WHERE Id IN (${list})`);
  const byId = new Map(found.page(0, found.length).map((record) => [record.Id, record]));
  return jsonResponse(
    200,
    wanted.map((id) => byId.get(id) ?? null),
  );
}

function refuseTooMany(count: number, maximum: number): void {
  if (count > maximum) {
    throw new ApiError(400, 'LIMIT_EXCEEDED', `Record size limit exceeded: ${count} of at most ${maximum}.`);
  }
}
