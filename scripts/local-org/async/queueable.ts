/** Queueable jobs and their finalizers, each in a transaction of its own. */
import { randomUUID } from 'node:crypto';
import { ApexException, newApexException } from '../apex/runtime/exception';
import { finalizerContext, queueableContext, setAsyncInfo } from './contexts';
import type { Job } from './job-store';
import { atomically, callExecute, errorText, runStep, type JobHost, type RunningJob } from './job-host';
import { setJobStatus } from './job-records';
import type { FinalizerPayload, QueueablePayload } from './payloads';

export function runQueueable(host: JobHost, job: Job): void {
  const payload = JSON.parse(job.payload) as QueueablePayload;
  const current: RunningJob = { job, requestId: randomUUID(), phase: null, finalizer: null, finalizerState: null };
  const outcome = runStep(host, 'queueable', current, (transaction) => {
    setAsyncInfo(
      { stackDepth: job.depth, maximumStackDepth: job.maximumDepth, delayMinutes: payload.delayMinutes },
      transaction,
    );
    try {
      const instance = host.state.read(payload.state) as object;
      callExecute(host, instance, 'System.QueueableContext', queueableContext(job.id));
    } finally {
      current.finalizerState = current.finalizer && host.state.write(current.finalizer);
    }
    finish(host, current, null);
  });
  if (!outcome.ok) {
    atomically(host, () => finish(host, current, outcome.error));
  }
}

/** Within the job's own transaction on success, after its rollback on failure. */
function finish(host: JobHost, { job, requestId, finalizer, finalizerState }: RunningJob, error: unknown): void {
  const failed = error !== null;
  host.store.remove(job.sequence);
  setJobStatus(host.records, job.id, failed ? 'Failed' : 'Completed', {
    now: host.clock.now(),
    extendedStatus: failed ? errorText(error) : null,
    errors: failed ? 1 : 0,
  });
  if (!finalizer || finalizerState === null) {
    return;
  }
  const payload: FinalizerPayload = {
    state: finalizerState,
    requestId,
    failure: failed ? describe(error) : null,
  };
  host.store.add({
    id: job.id,
    kind: 'finalizer',
    className: (finalizer as { $type?: { name: string } }).$type?.name ?? job.className,
    userId: job.userId,
    // Before everything else that waits: the platform runs the finalizer as the end of its job.
    dueAt: 0,
    payload: JSON.stringify(payload),
    depth: job.depth,
    maximumDepth: job.maximumDepth,
    failures: failed ? job.failures + 1 : 0,
  });
}

function describe(error: unknown): FinalizerPayload['failure'] {
  return error instanceof ApexException
    ? { typeName: error.$type.name, message: error.apexMessage }
    : { typeName: 'System.UnexpectedException', message: errorText(error) };
}

export function runFinalizer(host: JobHost, job: Job): void {
  const { state, requestId, failure } = JSON.parse(job.payload) as FinalizerPayload;
  const exception = failure ? newApexException(failure.typeName, failure.message) : null;
  const current: RunningJob = { job, requestId, phase: null, finalizer: null, finalizerState: null };
  const outcome = runStep(host, 'finalizer', current, () => {
    const instance = host.state.read(state) as object;
    callExecute(host, instance, 'System.FinalizerContext', finalizerContext(job.id, requestId, exception));
    host.store.remove(job.sequence);
  });
  if (!outcome.ok) {
    // A finalizer that fails is logged and forgotten: its queueable has already ended.
    host.store.remove(job.sequence);
  }
}
