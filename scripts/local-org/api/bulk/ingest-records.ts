/** Writes the rows of an ingest job: chunks of 200 with results row by row, in the order they came. */
import type { DmlOperation, DmlRowResult } from '../../apex/runtime/transaction';
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { ObjectDescribe } from '../../data/schema/schema';
import { ApiError } from '../api-error';
import { parseCsv } from '../csv';
import { objectOf, write } from '../dml';
import { recordFromJson, type JsonObject } from '../record-json';
import type { ApiCall } from '../route';
import { formatOf, type IngestJob, type IngestResults } from './jobs';

const CHUNK = 200;
/** In a cell: the field becomes null. An empty cell leaves it alone. */
export const NULL_CELL = '#N/A';

/** Deleting for good takes a permission of its own, which administrators do not have by themselves. */
export function mayHardDelete({ org, user }: ApiCall): boolean {
  return org.isGranted(user, 'BulkApiHardDelete');
}

export const NO_HARD_DELETE =
  'hardDelete operation requires special user profile permission, please contact your system administrator';

/** What became of one row. */
export interface RowOutcome {
  readonly cells: readonly string[];
  readonly id: string;
  readonly created: boolean;
  /** Null for a row that was written. */
  readonly error: string | null;
}

export interface IngestRequest {
  readonly object: string;
  readonly operation: DmlOperation | 'hardDelete';
  readonly externalIdFieldName: string | null;
}

/** @throws ApiError for what makes the whole job fail */
export function ingest(call: ApiCall, job: IngestJob): IngestResults {
  const [header = [], ...rows] = parseCsv((job.content ?? '').replace(/^\uFEFF/, ''), formatOf(job).delimiter);
  // A job without data has nothing to do.
  const outcomes = header.length === 0 ? [] : ingestRows(call, job, header, rows);
  const [failed, written] = [outcomes.filter(({ error }) => error), outcomes.filter(({ error }) => error === null)];
  return {
    header,
    successes: written.map(({ id, created, cells }) => [id, String(created), ...cells]),
    failures: failed.map(({ error, cells }) => ['', error ?? '', ...cells]),
  };
}

/** @throws ApiError for what makes all rows fail */
export function ingestRows(
  call: ApiCall,
  job: IngestRequest,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly RowOutcome[] {
  const object = objectOf(call, job.object);
  requireColumns(call, job, header);
  const outcomes: RowOutcome[] = [];
  const operation = job.operation === 'hardDelete' ? 'delete' : job.operation;
  const externalIdField = job.externalIdFieldName;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows
      .slice(from, from + CHUNK)
      .map((cells) => ({ cells, read: readRow(call, object, header, cells) }));
    const records = chunk.flatMap(({ read }) => ('record' in read ? [read.record] : []));
    const results = [
      ...(records.length > 0 ? write(call, operation, records, externalIdField ? { externalIdField } : {}) : []),
    ];
    for (const { cells, read } of chunk) {
      const result = 'record' in read ? results.shift() : undefined;
      const error = 'error' in read ? read.error : result?.success ? null : errorText(result);
      outcomes.push({ cells, error, id: error === null ? (result?.id ?? '') : '', created: result?.created ?? false });
    }
  }
  return outcomes;
}

/** What cannot be read fails its row, not the job. */
function readRow(
  { org }: ApiCall,
  object: ObjectDescribe,
  header: readonly string[],
  cells: readonly string[],
): { record: SObjectValue } | { error: string } {
  try {
    return { record: recordFromJson(bodyOf(header, cells), object, org.facts.schema) };
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    return { error: `${error.errorCode}:${error.message}:${(error.fields ?? []).join(' ')} --` };
  }
}

/** A column that there is not fails the job, before any row is written. */
function requireColumns({ org }: ApiCall, { object, operation }: IngestRequest, header: readonly string[]): void {
  const described = org.facts.schema.object(object);
  for (const name of header) {
    const [own, parentField] = name.split('.');
    const isKnown = parentField
      ? org.facts.schema.parentRelationship(object, own) !== null
      : described?.fields.has(own.toLowerCase());
    if (!isKnown) {
      throw new ApiError(400, 'InvalidBatch', `InvalidBatch : Field name not found : ${name}`);
    }
  }
  const needsId = operation === 'update' || operation === 'delete' || operation === 'hardDelete';
  if (needsId && !header.some((name) => name.toLowerCase() === 'id')) {
    throw new ApiError(400, 'InvalidBatch', 'InvalidBatch : Id field is required');
  }
}

/** `Parent__r.Key__c` points to a parent by its external id. */
function bodyOf(header: readonly string[], cells: readonly string[]): JsonObject {
  const body: JsonObject = {};
  header.forEach((name, index) => {
    const cell = cells[index] ?? '';
    if (cell === '') {
      return;
    }
    const [own, parentField] = name.split('.');
    const value = cell === NULL_CELL ? null : cell;
    body[own] = parentField && value !== null ? { [parentField]: value } : value;
  });
  return body;
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function errorText(result: DmlRowResult | undefined): string {
  const [first] = result?.errors ?? [];
  return first ? `${first.statusCode}:${first.message}:${first.fields.join(' ')} --` : 'UNKNOWN_EXCEPTION::--';
}
