/** `Metadata.Operations.enqueueDeployment`: custom metadata records, then the user's callback. */
import { randomUUID } from 'node:crypto';
import { callMethod } from '../apex/runtime/call';
import type { ApexMap } from '../apex/runtime/collections';
import { deployCallbackArguments } from './contexts';
import { atomically, runStep, type JobHost, type RunningJob } from './job-host';
import type { Job } from './job-store';
import type { MetadataDeploymentPayload } from './payloads';

export function runMetadataDeployment(host: JobHost, job: Job): void {
  const { records, callback } = JSON.parse(job.payload) as MetadataDeploymentPayload;
  let problems: readonly string[] = [];
  atomically(host, () => {
    problems = host.deployMetadata(
      records.map(({ fullName, label, description, state }) => {
        const values = host.state.read(state) as ApexMap;
        return { fullName, label, description, values: new Map(values.entries() as Iterable<[string, unknown]>) };
      }),
    );
    host.store.remove(job.sequence);
  });
  if (callback === null) {
    return;
  }
  const current: RunningJob = { job, requestId: randomUUID(), phase: null, finalizer: null, finalizerState: null };
  runStep(host, 'future', current, () => {
    callMethod(host.state.read(callback) as object, 'handleResult', ...deployCallbackArguments(job.id, problems));
  });
}
