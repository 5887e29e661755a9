/** Bulk API 2.0, ingest. A job runs when its upload is said to be complete. Source: Bulk API 2.0 Developer Guide. */
import { ApiError } from '../api-error';
import { writeCsv } from '../csv';
import { bodyObject, objectOf } from '../dml';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { toApiError } from '../to-api-error';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';
import { ingest, mayHardDelete, NO_HARD_DELETE } from './ingest-records';
import { formatOf, jobsOf, newJob, NO_RESULTS, requireJob, type IngestJob } from './jobs';

const JOBS = '/services/data/:version/jobs/ingest';
const OPERATIONS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] as const;

export const ingestRoutes: readonly Route[] = [
  { method: 'GET', pattern: JOBS, handle: list },
  { method: 'POST', pattern: JOBS, handle: create },
  { method: 'GET', pattern: `${JOBS}/:id`, handle: (call) => jsonResponse(200, toJson(jobOf(call))) },
  { method: 'PATCH', pattern: `${JOBS}/:id`, handle: changeState },
  { method: 'DELETE', pattern: `${JOBS}/:id`, handle: remove },
  { method: 'PUT', pattern: `${JOBS}/:id/batches`, handle: upload },
  { method: 'GET', pattern: `${JOBS}/:id/successfulResults`, handle: successes },
  { method: 'GET', pattern: `${JOBS}/:id/failedResults`, handle: failures },
  { method: 'GET', pattern: `${JOBS}/:id/unprocessedrecords`, handle: unprocessed },
];

function create(call: ApiCall): WireResponse {
  const body = bodyObject(call);
  const operation = OPERATIONS.find((known) => known === body.operation);
  if (!operation) {
    throw new ApiError(400, 'INVALIDJOB', `Invalid operation: ${String(body.operation)}`);
  }
  if (operation === 'hardDelete' && !mayHardDelete(call)) {
    throw new ApiError(400, 'FEATURENOTENABLED', NO_HARD_DELETE);
  }
  const { name } = objectOf(call, String(body.object ?? ''));
  const externalIdFieldName = body.externalIdFieldName === undefined ? null : String(body.externalIdFieldName);
  if (operation === 'upsert' && externalIdFieldName === null) {
    throw new ApiError(400, 'INVALIDJOB', 'externalIdFieldName is required for upsert');
  }
  const common = newJob(call, body);
  const job: IngestJob = {
    ...common,
    object: name,
    operation,
    externalIdFieldName,
    content: null,
    results: NO_RESULTS,
  };
  jobsOf(call.org).ingest.set(job.id, job);
  return jsonResponse(200, toJson(job));
}

function upload(call: ApiCall): WireResponse {
  const job = jobOf(call);
  if (job.state !== 'Open' || job.content !== null) {
    throw new ApiError(400, 'INVALIDJOBSTATE', 'Job is not open, or its data was uploaded already.');
  }
  job.content = Buffer.from(call.request.body).toString('utf8');
  return { ...NO_CONTENT, status: 201 };
}

function changeState(call: ApiCall): WireResponse {
  const job = jobOf(call);
  const { state } = bodyObject(call);
  if (job.state !== 'Open' || (state !== 'UploadComplete' && state !== 'Aborted')) {
    throw new ApiError(400, 'INVALIDJOBSTATE', `Job state cannot change from ${job.state} to ${String(state)}.`);
  }
  job.state = state;
  const answer = jsonResponse(200, toJson(job));
  if (state === 'UploadComplete') {
    run(call, job);
  }
  return answer;
}

function run(call: ApiCall, job: IngestJob): void {
  try {
    job.results = ingest(call, job);
    job.state = 'JobComplete';
  } catch (error) {
    job.state = 'Failed';
    job.errorMessage = toApiError(error).message;
  }
}

function remove(call: ApiCall): WireResponse {
  jobsOf(call.org).ingest.delete(jobOf(call).id);
  return NO_CONTENT;
}

function list(call: ApiCall): WireResponse {
  const { user, org } = call;
  const own = [...jobsOf(org).ingest.values()].filter(
    ({ createdById }) => createdById === user.id || user.isSystemAdministrator,
  );
  return jsonResponse(200, { done: true, records: own.map(toJson), nextRecordsUrl: null });
}

function successes(call: ApiCall): WireResponse {
  const job = jobOf(call);
  const { header, successes: rows } = job.results;
  return csv(job, [['sf__Id', 'sf__Created', ...header], ...rows]);
}

function failures(call: ApiCall): WireResponse {
  const job = jobOf(call);
  const { header, failures: rows } = job.results;
  return csv(job, [['sf__Id', 'sf__Error', ...header], ...rows]);
}

/** Of a job that failed or was aborted all that was uploaded. */
function unprocessed(call: ApiCall): WireResponse {
  const job = jobOf(call);
  const body = job.state === 'Failed' || job.state === 'Aborted' ? (job.content ?? '') : '';
  return { status: 200, headers: { 'content-type': 'text/csv' }, body };
}

function csv(job: IngestJob, rows: readonly (readonly string[])[]): WireResponse {
  return { status: 200, headers: { 'content-type': 'text/csv' }, body: writeCsv(rows, formatOf(job)) };
}

function jobOf(call: ApiCall): IngestJob {
  return requireJob(jobsOf(call.org).ingest, call);
}

function toJson(job: IngestJob): JsonObject {
  const { content: _content, results, errorMessage, externalIdFieldName, ...facts } = job;
  return {
    ...facts,
    ...(externalIdFieldName === null ? {} : { externalIdFieldName }),
    ...(errorMessage === null ? {} : { errorMessage }),
    systemModstamp: facts.createdDate,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    contentUrl: `services/data/v${facts.apiVersion.toFixed(1)}/jobs/ingest/${facts.id}/batches`,
    jobType: 'V2Ingest',
    retries: 0,
    totalProcessingTime: 0,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
    numberRecordsProcessed: results.successes.length + results.failures.length,
    numberRecordsFailed: results.failures.length,
  };
}
