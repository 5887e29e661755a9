/** The jobs and batches of the first Bulk API of an org, kept in memory. */
import type { DmlOperation } from '../../../apex/runtime/transaction';
import { formatId, isSameId } from '../../../data/storage/record-id';
import { ApiError } from '../../api-error';
import type { ApiOrg } from '../../api-org';
import type { ApiCall } from '../../route';
import type { RowOutcome } from '../ingest-records';

export const CONTENT_TYPES = ['CSV', 'XML', 'JSON'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];
export type Operation = DmlOperation | 'hardDelete' | 'query' | 'queryAll';

export interface BulkBatch {
  readonly id: string;
  readonly createdDate: string;
  /** As it was uploaded. */
  readonly request: string;
  readonly state: 'Completed' | 'Failed' | 'NotProcessed';
  /** Why all of it failed. */
  readonly stateMessage: string | null;
  readonly outcomes: readonly RowOutcome[];
  /** Of a query, header first. */
  readonly rows: readonly (readonly string[])[];
  readonly resultId: string | null;
}

export interface BulkJob {
  readonly id: string;
  readonly operation: Operation;
  readonly object: string;
  readonly externalIdFieldName: string | null;
  readonly contentType: ContentType;
  readonly concurrencyMode: string;
  readonly apiVersion: string;
  readonly createdById: string;
  readonly createdDate: string;
  state: 'Open' | 'Closed' | 'Aborted';
  readonly batches: BulkBatch[];
}

class Jobs {
  readonly byId = new Map<string, BulkJob>();
  private count = 0;

  nextId(prefix: string): string {
    this.count += 1;
    // Apart from the ids of Bulk API 2.0, which share the prefix.
    return formatId(prefix, 1_000_000 + this.count);
  }
}

const tables = new WeakMap<ApiOrg, Jobs>();

export function bulkJobs(org: ApiOrg): Jobs {
  const known = tables.get(org) ?? new Jobs();
  tables.set(org, known);
  return known;
}

/** Its own jobs, an administrator's all. */
export function requireBulkJob({ org, user, params }: ApiCall): BulkJob {
  const job = [...bulkJobs(org).byId.values()].find(({ id }) => isSameId(id, params.id));
  if (!job || (job.createdById !== user.id && !user.isSystemAdministrator)) {
    throw new ApiError(400, 'InvalidJob', `Invalid job id: ${params.id}`);
  }
  return job;
}

export function requireBatch(call: ApiCall): { readonly job: BulkJob; readonly batch: BulkBatch } {
  const job = requireBulkJob(call);
  const batch = job.batches.find(({ id }) => isSameId(id, call.params.batch));
  if (!batch) {
    throw new ApiError(400, 'InvalidBatch', `Invalid batch id: ${call.params.batch}`);
  }
  return { job, batch };
}
