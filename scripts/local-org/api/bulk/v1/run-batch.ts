/** Runs a batch of the first Bulk API as it comes in. */
import { ApiError } from '../../api-error';
import { parseCsv } from '../../csv';
import { all, parseBody, type SoapObject } from '../../soap/envelope';
import type { ApiCall } from '../../route';
import { toApiError } from '../../to-api-error';
import { ingestRows, NULL_CELL, type IngestRequest, type RowOutcome } from '../ingest-records';
import { queryRows } from '../query';
import { bulkJobs, type BulkBatch, type BulkJob } from './jobs';

type WriteJob = IngestRequest & Pick<BulkJob, 'contentType'>;

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is wrong with all of it is in the batch. @throws ApiError for an upload without data */
export function runBatch(call: ApiCall, job: BulkJob, request: string): BulkBatch {
  if (request.trim() === '') {
    throw new ApiError(400, 'ClientInputError', 'Failed to read request. No data was sent.');
  }
  const jobs = bulkJobs(call.org);
  const { operation } = job;
  const isQuery = operation === 'query' || operation === 'queryAll';
  const base = { id: jobs.nextId('751'), createdDate: new Date().toISOString(), request };
  try {
    return {
      ...base,
      state: 'Completed',
      stateMessage: null,
      outcomes: isQuery ? [] : write(call, { ...job, operation }, request),
      rows: isQuery ? read(call, job, request) : [],
      resultId: isQuery ? jobs.nextId('752') : null,
    };
  } catch (error) {
    const { errorCode, message } = toApiError(error);
    const stateMessage = errorCode.startsWith('Invalid') ? message : `InvalidBatch : ${message}`;
    return { ...base, state: 'Failed', stateMessage, outcomes: [], rows: [], resultId: null };
  }
}

function read(call: ApiCall, job: BulkJob, soql: string): readonly (readonly string[])[] {
  const { object, rows } = queryRows(call, soql, job.operation === 'queryAll');
  if (object !== job.object) {
    throw new ApiError(400, 'InvalidBatch', `InvalidBatch : Failed to process query: the job is for ${job.object}`);
  }
  return rows;
}

function write(call: ApiCall, job: WriteJob, request: string): readonly RowOutcome[] {
  const { header, rows } = TABLES[job.contentType](request.replace(/^\uFEFF/, ''));
  return ingestRows(call, job, header, rows);
}

const TABLES: Readonly<Record<BulkJob['contentType'], (text: string) => Table>> = {
  CSV: (text) => {
    const [header = [], ...rows] = parseCsv(text, ',');
    return { header, rows };
  },
  XML: (text) => {
    const records = all(parseBody(text, 'sObjects'), 'sObject').filter(isObject);
    return tableOf(records.map((record) => Object.fromEntries(Object.entries(record).flatMap(xmlCell))));
  },
  JSON: (text) => {
    const records = JSON.parse(text) as readonly Record<string, unknown>[];
    return tableOf(
      records.map(({ attributes: _attributes, ...record }) =>
        Object.fromEntries(Object.entries(record).flatMap(jsonCell)),
      ),
    );
  },
};

/** An element that holds another points to a parent by its external id: `Parent__r.Key__c`. */
function xmlCell([name, value]: readonly [string, SoapObject[string]]): [string, string][] {
  if (name === '#text' || value === undefined) {
    return [];
  }
  if (isObject(value)) {
    const inner = Object.entries('sObject' in value && isObject(value.sObject) ? value.sObject : value);
    return inner.flatMap(([field, text]): [string, string][] =>
      typeof text === 'string' && field !== '#text' ? [[`${name}.${field}`, text]] : [],
    );
  }
  return [[name, typeof value === 'string' ? value : '']];
}

function jsonCell([name, value]: readonly [string, unknown]): [string, string][] {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).map(([field, inner]) => [`${name}.${field}`, String(inner)]);
  }
  return [[name, value === null ? NULL_CELL : String(value)]];
}

function tableOf(records: readonly Readonly<Record<string, string>>[]): Table {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { header, rows: records.map((record) => header.map((name) => record[name] ?? '')) };
}

function isObject(value: unknown): value is SoapObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
