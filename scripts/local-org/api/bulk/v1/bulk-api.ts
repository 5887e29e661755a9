/**
 * The first Bulk API: jobs as XML or JSON, batches as CSV, XML or JSON, each run as it comes in. Zipped batches, PK
 * chunking and transformation specs are not emulated.
 * Source: Bulk API 2.0 and Bulk API Developer Guide, "Bulk API".
 */
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { isSameId } from '../../../data/storage/record-id';
import { ApiError } from '../../api-error';
import { writeCsv } from '../../csv';
import { objectOf } from '../../dml';
import { parseBody, xmlOf, type XmlObject } from '../../soap/envelope';
import type { ApiCall, Route } from '../../route';
import { toApiError } from '../../to-api-error';
import { jsonResponse, type WireResponse } from '../../wire';
import { mayHardDelete, NO_HARD_DELETE } from '../ingest-records';
import * as table from './jobs';
import type { BulkBatch, BulkJob } from './jobs';
import { runBatch } from './run-batch';

const JOBS = '/services/async/:asyncVersion/job';
const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const OPERATIONS = ['insert', 'update', 'upsert', 'delete', 'hardDelete', 'query', 'queryAll'] as const;

export const bulkV1Routes: readonly Route[] = [
  route('POST', JOBS, create),
  route('GET', `${JOBS}/:id`, (call) => answer(call, 200, 'jobInfo', jobInfo(table.requireBulkJob(call)))),
  route('POST', `${JOBS}/:id`, changeState),
  route('POST', `${JOBS}/:id/batch`, addBatch),
  route('GET', `${JOBS}/:id/batch`, listBatches),
  route('GET', `${JOBS}/:id/batch/:batch`, (call) => {
    const { job, batch } = table.requireBatch(call);
    return answer(call, 200, 'batchInfo', batchInfo(job, batch));
  }),
  route('GET', `${JOBS}/:id/batch/:batch/request`, (call) => {
    const { job, batch } = table.requireBatch(call);
    return { status: 200, headers: { 'content-type': MEDIA_TYPES[job.contentType] }, body: batch.request };
  }),
  route('GET', `${JOBS}/:id/batch/:batch/result`, results),
  route('GET', `${JOBS}/:id/batch/:batch/result/:result`, queryResult),
];

const MEDIA_TYPES = { CSV: 'text/csv', XML: 'application/xml', JSON: 'application/json' } as const;

/** The session stands in a header of its own; errors have a shape of their own. */
function route(method: string, pattern: string, handle: (call: ApiCall) => WireResponse): Route {
  return {
    method,
    pattern,
    isOpen: true,
    handle: (call) => {
      try {
        return handle(authenticated(call));
      } catch (thrown) {
        const { status, errorCode, message } = toApiError(thrown);
        const error = { exceptionCode: errorCode, exceptionMessage: message };
        return isJson(call) ? jsonResponse(status, error) : xml(status, 'error', error);
      }
    },
  };
}

function authenticated(call: ApiCall): ApiCall {
  const token = call.request.headers['x-sfdc-session'];
  const userId = token ? call.org.sessions.userOf(token) : null;
  const user = userId === null ? null : call.org.user(userId);
  if (!user) {
    throw new ApiError(400, 'InvalidSessionId', 'Invalid session id');
  }
  if (!/^\d+\.\d$/.test(call.params.asyncVersion)) {
    throw new ApiError(400, 'InvalidVersion', `Invalid version: ${call.params.asyncVersion}`);
  }
  return { ...call, user, version: call.params.asyncVersion };
}

function create(call: ApiCall): WireResponse {
  const given = jobBody(call);
  const operation = OPERATIONS.find((known) => known === given.operation);
  if (!operation) {
    throw new ApiError(400, 'InvalidJob', `Unknown operation: ${given.operation ?? ''}`);
  }
  if (operation === 'hardDelete' && !mayHardDelete(call)) {
    throw new ApiError(400, 'FeatureNotEnabled', NO_HARD_DELETE);
  }
  const contentType = table.CONTENT_TYPES.find((known) => known === (given.contentType ?? 'XML'));
  if (!contentType) {
    throw new NotEmulatedError(`The content type ${given.contentType ?? ''} of the first Bulk API`);
  }
  const externalIdFieldName = given.externalIdFieldName ?? null;
  if (operation === 'upsert' && externalIdFieldName === null) {
    throw new ApiError(400, 'InvalidJob', 'External ID was blank for upsert');
  }
  const jobs = table.bulkJobs(call.org);
  const job: BulkJob = {
    id: jobs.nextId('750'),
    operation,
    object: objectName(call, given.object ?? ''),
    externalIdFieldName,
    contentType,
    concurrencyMode: given.concurrencyMode ?? 'Parallel',
    apiVersion: call.version,
    createdById: call.user.id,
    createdDate: new Date().toISOString(),
    state: 'Open',
    batches: [],
  };
  jobs.byId.set(job.id, job);
  return answer(call, 201, 'jobInfo', jobInfo(job));
}

function objectName(call: ApiCall, name: string): string {
  try {
    return objectOf(call, name).name;
  } catch {
    throw new ApiError(400, 'InvalidJob', `Unable to find object: ${name}`);
  }
}

function changeState(call: ApiCall): WireResponse {
  const job = table.requireBulkJob(call);
  const { state } = jobBody(call);
  if (job.state !== 'Open' || (state !== 'Closed' && state !== 'Aborted')) {
    throw new ApiError(400, 'InvalidJobState', `Job in state ${job.state} cannot become ${state ?? ''}`);
  }
  job.state = state;
  return answer(call, 200, 'jobInfo', jobInfo(job));
}

function addBatch(call: ApiCall): WireResponse {
  const job = table.requireBulkJob(call);
  if (job.state !== 'Open') {
    throw new ApiError(400, 'InvalidJobState', 'Closed or aborted jobs cannot take further batches');
  }
  const batch = runBatch(call, job, Buffer.from(call.request.body).toString('utf8'));
  job.batches.push(batch);
  return answer(call, 201, 'batchInfo', { ...batchInfo(job, batch), state: 'Queued' });
}

function listBatches(call: ApiCall): WireResponse {
  const job = table.requireBulkJob(call);
  return answer(call, 200, 'batchInfoList', { batchInfo: job.batches.map((batch) => batchInfo(job, batch)) });
}

/** Of a query the ids of its results, of other jobs row by row what was written. */
function results(call: ApiCall): WireResponse {
  const { job, batch } = table.requireBatch(call);
  if (batch.state === 'Failed') {
    throw new ApiError(400, 'InvalidBatch', batch.stateMessage ?? '');
  }
  if (batch.resultId !== null) {
    return isJson(call) || job.contentType === 'JSON'
      ? jsonResponse(200, [batch.resultId])
      : xml(200, 'result-list', { result: [batch.resultId] });
  }
  const rows = batch.outcomes.map(({ id, created, error }) => ({
    id: id || null,
    success: error === null,
    created,
    error,
  }));
  if (job.contentType === 'CSV') {
    const lines = rows.map((row) => [row.id ?? '', String(row.success), String(row.created), row.error ?? '']);
    return csv([['Id', 'Success', 'Created', 'Error'], ...lines]);
  }
  const listed = rows.map(({ error, ...row }) => ({
    ...row,
    errors: error === null ? [] : [{ message: error, statusCode: error.split(':')[0] }],
  }));
  return job.contentType === 'JSON' ? jsonResponse(200, listed) : xml(200, 'results', { result: listed });
}

function queryResult(call: ApiCall): WireResponse {
  const { job, batch } = table.requireBatch(call);
  if (batch.resultId === null || !isSameId(batch.resultId, call.params.result)) {
    throw new ApiError(400, 'InvalidBatch', `Invalid result id: ${call.params.result}`);
  }
  const [header, ...rows] = batch.rows;
  if (job.contentType === 'CSV') {
    return rows.length === 0
      ? { status: 200, headers: { 'content-type': 'text/csv' }, body: 'Records not found for this query' }
      : csv(batch.rows);
  }
  const records = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
  return job.contentType === 'JSON' ? jsonResponse(200, records) : xml(200, 'queryResult', { records });
}

function jobInfo(job: BulkJob): XmlObject {
  const done = job.batches.filter(({ state }) => state === 'Completed').length;
  const outcomes = job.batches.flatMap((batch) => batch.outcomes);
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: job.createdDate,
    systemModstamp: job.createdDate,
    state: job.state,
    ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: job.concurrencyMode,
    contentType: job.contentType,
    numberBatchesQueued: 0,
    numberBatchesInProgress: 0,
    numberBatchesCompleted: done,
    numberBatchesFailed: job.batches.length - done,
    numberBatchesTotal: job.batches.length,
    numberRecordsProcessed: job.batches.reduce((sum, batch) => sum + processed(batch), 0),
    numberRetries: 0,
    apiVersion: job.apiVersion,
    numberRecordsFailed: outcomes.filter(({ error }) => error !== null).length,
    totalProcessingTime: 0,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
  };
}

function batchInfo(job: BulkJob, batch: BulkBatch): XmlObject {
  return {
    id: batch.id,
    jobId: job.id,
    state: batch.state,
    ...(batch.stateMessage === null ? {} : { stateMessage: batch.stateMessage }),
    createdDate: batch.createdDate,
    systemModstamp: batch.createdDate,
    numberRecordsProcessed: processed(batch),
    numberRecordsFailed: batch.outcomes.filter(({ error }) => error !== null).length,
    totalProcessingTime: 0,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
  };
}

function processed({ outcomes, rows }: BulkBatch): number {
  return outcomes.length + Math.max(0, rows.length - 1);
}

function jobBody(call: ApiCall): Readonly<Record<string, string | undefined>> {
  if (isJson(call)) {
    return call.json() as Record<string, string>;
  }
  try {
    const elements = Object.entries(parseBody(Buffer.from(call.request.body).toString('utf8'), 'jobInfo'));
    return Object.fromEntries(elements.map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
  } catch {
    throw new ApiError(400, 'InvalidXML', 'The body is no jobInfo.');
  }
}

function isJson({ request: { headers } }: ApiCall): boolean {
  return /application\/json/.test(headers['content-type'] ?? '');
}

function answer(call: ApiCall, status: number, root: string, value: XmlObject): WireResponse {
  return isJson(call) ? jsonResponse(status, value) : xml(status, root, value);
}

function xml(status: number, root: string, value: XmlObject): WireResponse {
  const text = xmlOf(root, value).replace(`<${root}>`, `<${root} xmlns="${NAMESPACE}">`);
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>${text}`,
  };
}

function csv(rows: readonly (readonly string[])[]): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/csv' },
    body: writeCsv(rows, { delimiter: ',', lineEnding: '\n' }),
  };
}
