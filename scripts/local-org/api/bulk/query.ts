/** Bulk API 2.0, query: the rows as CSV, in pages. */
import type { ShapeValue } from '../../data/soql/analyse';
import type { ApiRecord, ApiValue } from '../../data/soql/api-query';
import { ApiError } from '../api-error';
import { writeCsv } from '../csv';
import { bodyObject } from '../dml';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';
import { formatOf, jobsOf, newJob, requireJob, type QueryJob } from './jobs';

const JOBS = '/services/data/:version/jobs/query';
const PAGE = 50_000;

export const bulkQueryRoutes: readonly Route[] = [
  { method: 'POST', pattern: JOBS, handle: create },
  { method: 'GET', pattern: `${JOBS}/:id`, handle: (call) => jsonResponse(200, toJson(jobOf(call))) },
  { method: 'PATCH', pattern: `${JOBS}/:id`, handle: abort },
  { method: 'DELETE', pattern: `${JOBS}/:id`, handle: remove },
  { method: 'GET', pattern: `${JOBS}/:id/results`, handle: results },
];

/** The query runs at once; what it refuses, refuses the job. */
function create(call: ApiCall): WireResponse {
  const body = bodyObject(call);
  const operation = body.operation === 'queryAll' ? 'queryAll' : 'query';
  const soql = String(body.query ?? '');
  const { object, rows } = queryRows(call, soql, operation === 'queryAll');
  const job: QueryJob = {
    ...newJob(call, body),
    state: 'JobComplete',
    object,
    operation,
    query: soql,
    rows,
  };
  jobsOf(call.org).query.set(job.id, job);
  return jsonResponse(200, { ...toJson(job), state: 'UploadComplete' });
}

/**
 * The result of a query as rows of text, header first.
 * @throws ApiError for what SOQL refuses and for queries that do not come to plain rows
 */
export function queryRows(
  call: ApiCall,
  soql: string,
  allRows: boolean,
): { readonly object: string; readonly rows: readonly (readonly string[])[] } {
  const found = call.org.query(call.user, soql, allRows);
  const { shape } = found;
  if (shape.kind !== 'rows' || shape.fields.some(({ kind }) => kind === 'children')) {
    throw new ApiError(400, 'API_ERROR', 'Aggregate queries and nested queries are not supported in Bulk Query');
  }
  const columns = shape.fields
    .filter((field): field is ShapeValue => field.kind !== 'children')
    .map(({ path }) => path);
  const rows = found.page(0, found.length).map((record) => columns.map((path) => cell(record, path)));
  return { object: shape.objectName, rows: [columns.map((path) => path.join('.')), ...rows] };
}

function cell(record: ApiRecord, path: readonly string[]): string {
  const value = path.reduce<ApiValue | undefined>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as ApiRecord)[name] : null),
    record,
  );
  return value === null || value === undefined ? '' : String(value);
}

/** `locator` is the position of the next row; the last page has none. */
function results(call: ApiCall): WireResponse {
  const job = jobOf(call);
  const [header, ...rows] = job.rows;
  const { locator = '0', maxRecords } = call.request.query;
  const from = Number(locator);
  if (!Number.isInteger(from) || from < 0) {
    throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  const page = rows.slice(from, from + Math.min(PAGE, Number(maxRecords ?? PAGE)));
  const next = from + page.length;
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv',
      'sforce-numberofrecords': String(page.length),
      'sforce-locator': next < rows.length ? String(next) : 'null',
    },
    body: writeCsv([header, ...page], formatOf(job)),
  };
}

function abort(call: ApiCall): WireResponse {
  const job = jobOf(call);
  throw new ApiError(400, 'INVALIDJOBSTATE', `Aborting already ${job.state} Job not allowed`);
}

function remove(call: ApiCall): WireResponse {
  jobsOf(call.org).query.delete(jobOf(call).id);
  return NO_CONTENT;
}

function jobOf(call: ApiCall): QueryJob {
  return requireJob(jobsOf(call.org).query, call);
}

function toJson({ rows, errorMessage, ...facts }: QueryJob): JsonObject {
  return {
    ...facts,
    ...(errorMessage === null ? {} : { errorMessage }),
    systemModstamp: facts.createdDate,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    jobType: 'V2Query',
    retries: 0,
    totalProcessingTime: 0,
    numberRecordsProcessed: rows.length - 1,
  };
}
