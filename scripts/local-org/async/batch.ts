/**
 * Batch Apex: `start`, one `execute` per scope, `finish`, each in a transaction of its own. What `start` found is kept in
 * a table beside the queue, one row per scope, so that a batch goes on where it stood after a restart.
 */
import { randomUUID } from 'node:crypto';
import { callMethod } from '../apex/runtime/call';
import { ApexList } from '../apex/runtime/collections';
import { newApexException } from '../apex/runtime/exception';
import type { Storage } from '../data/storage/storage';
import { batchableContext, batchItems } from './contexts';
import { atomically, errorText, runStep, type JobHost, type RunningJob } from './job-host';
import { setJobStatus } from './job-records';
import type { Job } from './job-store';
import type { BatchPayload } from './payloads';

/** Scopes of a query locator are never larger. */
const MAXIMUM_SCOPE = 2000;

const ONE_SCOPE_IN_TESTS =
  'No more than one executeBatch can be called from within a test method.  Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.';

export function createScopeTable(storage: Storage): void {
  storage.run(
    'CREATE TABLE IF NOT EXISTS stagelink_scope (job_id TEXT, number INTEGER, state TEXT, PRIMARY KEY (job_id, number))',
  );
}

export function runBatch(host: JobHost, job: Job): void {
  const payload = JSON.parse(job.payload) as BatchPayload;
  PHASES[payload.phase](host, job, payload);
}

const PHASES: Readonly<Record<BatchPayload['phase'], (host: JobHost, job: Job, payload: BatchPayload) => void>> = {
  start: runStart,
  execute: runExecute,
  finish: runFinish,
};

function runStart(host: JobHost, job: Job, payload: BatchPayload): void {
  const outcome = runStep(host, 'batch', running(job, 'start'), () => {
    const batch = host.state.read(payload.state) as object;
    const found = callMethod(batch, 'start', batchableContext(job.id, null));
    const totalScopes = storeScopes(host, job.id, found, Math.min(payload.scopeSize, MAXIMUM_SCOPE));
    if (host.testTransaction && totalScopes > 1) {
      throw newApexException('System.UnexpectedException', ONE_SCOPE_IN_TESTS);
    }
    const phase = totalScopes > 0 ? 'execute' : 'finish';
    goOn(host, job, { ...payload, state: stateAfter(host, job, batch, payload), phase, totalScopes });
  });
  if (!outcome.ok) {
    fail(host, job, payload, outcome.error);
  }
}

function storeScopes(host: JobHost, jobId: string, found: unknown, scopeSize: number): number {
  const { storage } = host.records;
  const { items, element } = batchItems(found);
  let number = 0;
  let scope: unknown[] = [];
  const flush = (): void => {
    if (scope.length > 0) {
      const state = host.state.write(ApexList.of(element, scope));
      storage.run('INSERT INTO stagelink_scope VALUES (?, ?, ?)', [jobId, number, state]);
      number += 1;
      scope = [];
    }
  };
  for (const item of items) {
    scope.push(item);
    if (scope.length === scopeSize) {
      flush();
    }
  }
  flush();
  return number;
}

function runExecute(host: JobHost, job: Job, payload: BatchPayload): void {
  const number = payload.nextScope;
  const nextScope = number + 1;
  const phase = nextScope < payload.totalScopes ? 'execute' : 'finish';
  const outcome = runStep(host, 'batch', running(job, 'execute'), () => {
    const batch = host.state.read(payload.state) as object;
    callMethod(batch, 'execute', batchableContext(job.id, job.id), readScope(host, job.id, number));
    goOn(host, job, { ...payload, state: stateAfter(host, job, batch, payload), phase, nextScope });
  });
  if (!outcome.ok) {
    // One scope that fails is rolled back and counted; the others go on.
    atomically(host, () =>
      goOn(host, job, { ...payload, phase, nextScope, errors: payload.errors + 1 }, errorText(outcome.error)),
    );
  }
}

function readScope(host: JobHost, jobId: string, number: number): unknown {
  const { storage } = host.records;
  const [row] = storage.rows('SELECT state FROM stagelink_scope WHERE job_id = ? AND number = ?', [jobId, number]);
  return host.state.read(row[0] as string);
}

function runFinish(host: JobHost, job: Job, payload: BatchPayload): void {
  const outcome = runStep(host, 'batch', running(job, 'finish'), () => {
    const batch = host.state.read(payload.state) as object;
    callMethod(batch, 'finish', batchableContext(job.id, null));
    end(host, job, 'Completed', null);
  });
  if (!outcome.ok) {
    fail(host, job, payload, outcome.error);
  }
}

/** Without `Database.Stateful` every method starts from the object as it was enqueued. */
function stateAfter(host: JobHost, job: Job, batch: object, payload: BatchPayload): string {
  const apexClass = host.classes().find(job.className);
  const isStateful = apexClass?.interfaces.some(({ name }) => name.toLowerCase() === 'database.stateful') ?? false;
  return isStateful ? host.state.write(batch) : payload.state;
}

function goOn(host: JobHost, job: Job, payload: BatchPayload, extendedStatus: string | null = null): void {
  if (!host.store.find(job.id)) {
    // Aborted by its own code.
    return;
  }
  host.store.requeue(job.sequence, JSON.stringify(payload), host.clock.now());
  setJobStatus(host.records, job.id, 'Processing', {
    now: host.clock.now(),
    processed: payload.nextScope,
    total: payload.totalScopes,
    errors: payload.errors,
    extendedStatus,
  });
}

function fail(host: JobHost, job: Job, payload: BatchPayload, error: unknown): void {
  atomically(host, () => {
    end(host, job, 'Failed', errorText(error));
    setJobStatus(host.records, job.id, 'Failed', { now: host.clock.now(), errors: payload.errors + 1 });
  });
}

function end(host: JobHost, job: Job, status: 'Completed' | 'Failed', extendedStatus: string | null): void {
  host.store.remove(job.sequence);
  host.records.storage.run('DELETE FROM stagelink_scope WHERE job_id = ?', [job.id]);
  setJobStatus(host.records, job.id, status, { now: host.clock.now(), extendedStatus });
}

function running(job: Job, phase: BatchPayload['phase']): RunningJob {
  return { job, requestId: randomUUID(), phase, finalizer: null, finalizerState: null };
}
