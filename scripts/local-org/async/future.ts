/** Methods annotated `@future`. */
import { randomUUID } from 'node:crypto';
import type { ApexList } from '../apex/runtime/collections';
import { atomically, errorText, runStep, type JobHost, type RunningJob } from './job-host';
import { setJobStatus } from './job-records';
import type { Job } from './job-store';
import type { FuturePayload } from './payloads';

export function runFuture(host: JobHost, job: Job): void {
  const { methodName, state } = JSON.parse(job.payload) as FuturePayload;
  const current: RunningJob = { job, requestId: randomUUID(), phase: null, finalizer: null, finalizerState: null };
  const outcome = runStep(host, 'future', current, () => {
    const args = (host.state.read(state) as ApexList).items;
    const method = host
      .classes()
      .find(job.className)
      ?.methods.find(
        (candidate) =>
          candidate.isStatic &&
          candidate.annotations.has('future') &&
          candidate.name.toLowerCase() === methodName.toLowerCase() &&
          candidate.parameterTypes.length === args.length,
      );
    if (!method) {
      throw new Error(`The future method ${job.className}.${methodName} is no longer there.`);
    }
    method.invoke(null, args);
    host.store.remove(job.sequence);
    setJobStatus(host.records, job.id, 'Completed', { now: host.clock.now() });
  });
  if (!outcome.ok) {
    atomically(host, () => {
      host.store.remove(job.sequence);
      setJobStatus(host.records, job.id, 'Failed', {
        now: host.clock.now(),
        extendedStatus: errorText(outcome.error),
        errors: 1,
      });
    });
  }
}
