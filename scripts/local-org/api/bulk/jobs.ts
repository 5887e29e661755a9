/** The jobs of Bulk API 2.0 of an org, kept in memory. */
import type { DmlOperation } from '../../apex/runtime/transaction';
import { formatId, isSameId } from '../../data/storage/record-id';
import { ApiError } from '../api-error';
import { DELIMITERS, LINE_ENDINGS, type CsvFormat } from '../csv';
import type { ApiCall } from '../route';
import type { ApiOrg } from '../api-org';
import type { JsonObject } from '../record-json';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

interface Job {
  readonly id: string;
  readonly createdById: string;
  readonly createdDate: string;
  readonly apiVersion: number;
  readonly columnDelimiter: string;
  readonly lineEnding: string;
  state: JobState;
  /** Why all of it failed. */
  errorMessage: string | null;
}

export interface IngestJob extends Job {
  readonly object: string;
  readonly operation: DmlOperation | 'hardDelete';
  readonly externalIdFieldName: string | null;
  content: string | null;
  results: IngestResults;
}

export interface IngestResults {
  readonly header: readonly string[];
  readonly successes: readonly (readonly string[])[];
  readonly failures: readonly (readonly string[])[];
}

export interface QueryJob extends Job {
  readonly object: string;
  readonly operation: 'query' | 'queryAll';
  readonly query: string;
  /** Header first. */
  readonly rows: readonly (readonly string[])[];
}

export const NO_RESULTS: IngestResults = { header: [], successes: [], failures: [] };

class JobTable {
  readonly ingest = new Map<string, IngestJob>();
  readonly query = new Map<string, QueryJob>();
  count = 0;
}

const tables = new WeakMap<ApiOrg, JobTable>();

export function jobsOf(org: ApiOrg): JobTable {
  const table = tables.get(org) ?? new JobTable();
  tables.set(org, table);
  return table;
}

/** What every job has, from the body of the request that makes it. */
export function newJob({ org, user, version }: ApiCall, body: JsonObject): Job {
  const table = jobsOf(org);
  table.count += 1;
  return {
    id: formatId('750', table.count),
    createdById: user.id,
    createdDate: new Date().toISOString().replace('Z', '+0000'),
    apiVersion: Number(version),
    columnDelimiter: oneOf(DELIMITERS, body.columnDelimiter, 'COMMA', 'columnDelimiter'),
    lineEnding: oneOf(LINE_ENDINGS, body.lineEnding, 'LF', 'lineEnding'),
    state: 'Open',
    errorMessage: null,
  };
}

function oneOf(names: Readonly<Record<string, string>>, given: unknown, standard: string, field: string): string {
  const name = given === undefined || given === null ? standard : String(given);
  if (!(name in names)) {
    throw new ApiError(400, 'INVALIDJOB', `Invalid value for ${field}: ${name}`);
  }
  return name;
}

/** Its own jobs, an administrator's all. */
export function requireJob<T extends Job>(jobs: ReadonlyMap<string, T>, { params, user }: ApiCall): T {
  const job = [...jobs.values()].find(({ id }) => isSameId(id, params.id));
  if (!job || (job.createdById !== user.id && !user.isSystemAdministrator)) {
    throw new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  return job;
}

export function formatOf({ columnDelimiter, lineEnding }: Job): CsvFormat {
  return { delimiter: DELIMITERS[columnDelimiter], lineEnding: LINE_ENDINGS[lineEnding] };
}
