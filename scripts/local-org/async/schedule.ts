/** Scheduled Apex: `System.schedule` and `System.scheduleBatch`. */
import { randomUUID } from 'node:crypto';
import { schedulableContext } from './contexts';
import { nextFireTime } from './cron';
import { atomically, callExecute, runStep, type JobHost, type RunningJob } from './job-host';
import { createJobRecord, recordFiring, setJobStatus } from './job-records';
import type { Job } from './job-store';
import type { BatchPayload, ScheduledBatchPayload, SchedulePayload } from './payloads';

/** The schedule goes on whether its run succeeds or not. */
export function runSchedule(host: JobHost, job: Job): void {
  const payload = JSON.parse(job.payload) as SchedulePayload;
  const current: RunningJob = { job, requestId: randomUUID(), phase: null, finalizer: null, finalizerState: null };
  const outcome = runStep(host, 'schedulable', current, () => {
    const instance = host.state.read(payload.state) as object;
    callExecute(host, instance, 'System.SchedulableContext', schedulableContext(job.id));
    moveOn(host, job, payload);
  });
  if (!outcome.ok) {
    atomically(host, () => moveOn(host, job, payload));
  }
}

function moveOn(host: JobHost, job: Job, payload: SchedulePayload): void {
  if (!host.store.find(job.id)) {
    // The job aborted itself.
    return;
  }
  const now = host.clock.now();
  const next = nextFireTime(payload.expression, Math.max(now, job.dueAt), payload.timeZone);
  const firings = payload.firings + 1;
  // `Test.stopTest` runs the job and leaves its CronTrigger as it was.
  if (!host.testTransaction) {
    recordFiring(host.records, job.id, { at: now, next, count: firings });
  }
  if (next === null) {
    host.store.remove(job.sequence);
    setJobStatus(host.records, payload.jobRecordId, 'Completed', { now });
  } else {
    host.store.requeue(job.sequence, JSON.stringify({ ...payload, firings }), next);
  }
}

export function runScheduledBatch(host: JobHost, job: Job): void {
  const { state, scopeSize } = JSON.parse(job.payload) as ScheduledBatchPayload;
  const batch: BatchPayload = {
    state,
    scopeSize,
    phase: 'start',
    nextScope: 0,
    totalScopes: 0,
    errors: 0,
  };
  atomically(host, () => {
    const now = host.clock.now();
    const { className, userId } = job;
    const id = createJobRecord(host.records, { jobType: 'BatchApex', className, userId });
    host.store.add({ id, kind: 'batch', className, userId, dueAt: now, payload: JSON.stringify(batch) });
    if (!host.testTransaction) {
      recordFiring(host.records, job.id, { at: now, next: null, count: 1 });
    }
    host.store.remove(job.sequence);
  });
}
