/**
 * What changed in a span of time: `updated`, `deleted`. Which records were viewed is not kept, so that `recent` is empty.
 * Source: REST API Developer Guide, "Get Updated", "Get Deleted".
 */
import type { ObjectDescribe } from '../../data/schema/schema';
import { ApiError } from '../api-error';
import { objectOf } from '../dml';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const OBJECT = '/services/data/:version/sobjects/:object';
const MINUTE = 60_000;
const DAYS_KEPT = 30;

export const changeRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${OBJECT}/updated`, handle: updated },
  { method: 'GET', pattern: `${OBJECT}/deleted`, handle: deleted },
  { method: 'GET', pattern: '/services/data/:version/recent', handle: () => jsonResponse(200, []) },
];

interface Span {
  readonly start: string;
  readonly end: string;
}

function updated(call: ApiCall): WireResponse {
  return jsonResponse(200, updatedIn(call, call.params.object, call.request.query));
}

function deleted(call: ApiCall): WireResponse {
  return jsonResponse(200, deletedIn(call, call.params.object, call.request.query));
}

export type Updated = Readonly<{ ids: readonly string[]; latestDateCovered: string }>;

export type Deleted = Readonly<{
  deletedRecords: readonly Readonly<{ id: string; deletedDate: string }>[];
  earliestDateAvailable: string;
  latestDateCovered: string;
}>;

/** @throws ApiError for an unknown object and for a span that is none */
export function updatedIn(call: ApiCall, objectName: string, span: Partial<Span>): Updated {
  const object = replicated(call, objectName);
  const { start, end } = wholeMinutes(span);
  const field = changeField(object);
  const soql = `SELECT Id FROM ${object.name} WHERE ${field} >= ${start} AND ${field} <= ${end}`;
  const found = call.org.query(call.user, soql);
  return { ids: found.page(0, found.length).map(({ Id }) => String(Id)), latestDateCovered: covered(end) };
}

/** @throws ApiError for an unknown object and for a span that is none */
export function deletedIn(call: ApiCall, objectName: string, span: Partial<Span>): Deleted {
  const object = replicated(call, objectName);
  const { start, end } = wholeMinutes(span);
  const field = changeField(object);
  const condition = `IsDeleted = true AND ${field} >= ${start} AND ${field} <= ${end}`;
  const isKept = object.fields.has('isdeleted');
  const rows = isKept
    ? call.org.query(call.user, `SELECT Id, ${field} FROM ${object.name} WHERE ${condition}`, true)
    : null;
  const gone = rows?.page(0, rows.length) ?? [];
  return {
    deletedRecords: gone.map((row) => ({ id: String(row.Id), deletedDate: String(row[field]) })),
    earliestDateAvailable: covered(new Date(Date.now() - DAYS_KEPT * 24 * 60 * MINUTE).toISOString()),
    latestDateCovered: covered(end),
  };
}

function replicated(call: ApiCall, name: string): ObjectDescribe {
  const object = objectOf(call, name);
  if (!object.queryable || !object.fields.has(changeField(object).toLowerCase())) {
    throw new ApiError(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support getUpdated`);
  }
  return object;
}

function changeField(object: ObjectDescribe): string {
  return object.fields.has('systemmodstamp') ? 'SystemModstamp' : 'LastModifiedDate';
}

/** Seconds do not count. */
function wholeMinutes(span: Partial<Span>): Span {
  const at = (name: keyof Span): number => {
    const text = span[name];
    // A plus sign that was not encoded is a space by now.
    const time = Date.parse((text ?? '').replace(/ (\d{2}:?\d{2})$/, '+$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (text === undefined || Number.isNaN(time)) {
      throw new ApiError(400, 'INVALID_REPLICATION_DATE', `${name} is missing or no date and time: ${text ?? ''}`);
    }
    return Math.floor(time / MINUTE) * MINUTE;
  };
  const [start, end] = [at('start'), at('end')];
  if (end <= start) {
    const message = 'endDate must chronologically follow the startDate by more than one minute';
    throw new ApiError(400, 'INVALID_REPLICATION_DATE', message);
  }
  if (start < Date.now() - (DAYS_KEPT + 1) * 24 * 60 * MINUTE) {
    throw new ApiError(400, 'INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago');
  }
  return { start: new Date(start).toISOString(), end: new Date(end + MINUTE - 1).toISOString() };
}

function covered(iso: string): string {
  return `${iso.slice(0, 16)}:00.000+0000`;
}
