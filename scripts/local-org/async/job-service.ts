/**
 * What Apex asks of the queue: enqueue, schedule, abort. Everything here runs inside the transaction that asks; the
 * library has counted the job and checked its options.
 */
import { throwApex } from '../apex/runtime/exception';
import {
  transaction,
  type MetadataDeployment,
  type QueueableSubmission,
  type RunningUser,
  type Transaction,
} from '../apex/runtime/transaction';
import type { ApexType } from '../apex/types';
import { types } from '../apex/types';
import { ApexList, ApexMap } from '../apex/runtime/collections';
import { formatId } from '../data/storage/record-id';
import { firstFireTime } from './cron';
import { runningJob, type JobHost } from './job-host';
import { NEVER } from './job-store';
import {
  countScheduled,
  createCronTrigger,
  createJobRecord,
  deleteCronTrigger,
  isScheduled,
  setJobStatus,
} from './job-records';
import { placeInChain, retriesSoFar } from './queueable-chain';
import type {
  BatchPayload,
  FuturePayload,
  MetadataDeploymentPayload,
  QueueablePayload,
  ScheduledBatchPayload,
  SchedulePayload,
} from './payloads';

const MINUTE_MS = 60_000;
const SCHEDULED_JOBS_LIMIT = 100;
const FLEX_QUEUE_LIMIT = 100;

const DEPLOY_REQUEST_PREFIX = '0Af';

export class JobService {
  constructor(private readonly host: JobHost) {}

  enqueueQueueable(submission: QueueableSubmission): string {
    const current = transaction();
    const parent = runningJob(current);
    const { delayMinutes, duplicateSignature } = submission;
    if (duplicateSignature !== null && this.host.store.hasQueuedSignature(duplicateSignature)) {
      throwApex('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    }
    const { depth, maximumDepth } = placeInChain(current, parent, submission.maximumStackDepth);
    const className = classNameOf(submission.instance);
    const id = createJobRecord(this.host.records, { jobType: 'Queueable', className, userId: current.user.id });
    const payload: QueueablePayload = { state: this.host.state.write(submission.instance), delayMinutes };
    this.host.store.add({
      id,
      kind: 'queueable',
      className,
      userId: current.user.id,
      dueAt: dueIn(current, delayMinutes * MINUTE_MS),
      payload: JSON.stringify(payload),
      signature: duplicateSignature,
      depth,
      maximumDepth,
      failures: retriesSoFar(parent),
    });
    return id;
  }

  attachFinalizer(finalizer: object): void {
    const parent = runningJob(transaction());
    if (!parent || parent.job.kind !== 'queueable') {
      throwApex('System.HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
    }
    if (parent.finalizer) {
      throwApex('System.HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
    }
    parent.finalizer = finalizer;
  }

  callFuture(className: string, methodName: string, args: readonly unknown[], callouts: boolean): void {
    const current = transaction();
    if (current.kind === 'future' || current.kind === 'batch') {
      throwApex(
        'System.AsyncException',
        `Future method cannot be called from a future or batch method: ${className}.${methodName}`,
      );
    }
    current.limits.consume('futureCalls');
    const userId = current.user.id;
    const id = createJobRecord(this.host.records, { jobType: 'Future', className, methodName, userId });
    const state = this.host.state.write(ApexList.of(types.primitive('Object'), [...args]));
    const payload: FuturePayload = { methodName, state, callouts };
    this.host.store.add({
      id,
      kind: 'future',
      className,
      userId,
      dueAt: dueIn(current, 0),
      payload: JSON.stringify(payload),
    });
  }

  executeBatch(batch: object, scopeSize: number): string {
    const current = transaction();
    const parent = runningJob(current);
    if (current.kind === 'future' || (parent?.job.kind === 'batch' && parent.phase !== 'finish')) {
      throwApex(
        'System.AsyncException',
        'Database.executeBatch cannot be called from a batch start, batch execute, or future method.',
      );
    }
    if (this.host.store.count('batch') >= FLEX_QUEUE_LIMIT) {
      throwApex('System.AsyncException', `You've exceeded the limit of ${FLEX_QUEUE_LIMIT} jobs in the flex queue.`);
    }
    const className = classNameOf(batch);
    const userId = current.user.id;
    const id = createJobRecord(this.host.records, { jobType: 'BatchApex', className, userId });
    const payload: BatchPayload = {
      state: this.host.state.write(batch),
      scopeSize,
      phase: 'start',
      nextScope: 0,
      totalScopes: 0,
      errors: 0,
    };
    this.host.store.add({
      id,
      kind: 'batch',
      className,
      userId,
      dueAt: dueIn(current, 0),
      payload: JSON.stringify(payload),
    });
    return id;
  }

  schedule(jobName: string, expression: string, schedulable: object): string {
    const current = transaction();
    const { user } = current;
    const now = current.clock.now();
    const dueAt = firstFireTime(expression, now, user.timeZone);
    const className = classNameOf(schedulable);
    const id = this.createTrigger(jobName, expression, dueAt, user, now);
    const jobRecordId = createJobRecord(this.host.records, {
      jobType: 'ScheduledApex',
      className,
      userId: user.id,
      cronTriggerId: id,
    });
    const payload: SchedulePayload = {
      state: this.host.state.write(schedulable),
      expression,
      timeZone: user.timeZone,
      firings: 0,
      jobRecordId,
    };
    this.host.store.add({
      id,
      kind: 'schedule',
      className,
      userId: user.id,
      dueAt: isHeld(current) ? NEVER : dueAt,
      payload: JSON.stringify(payload),
    });
    return id;
  }

  scheduleBatch(batch: object, jobName: string, minutesFromNow: number, scopeSize: number): string {
    const current = transaction();
    const now = current.clock.now();
    const dueAt = now + minutesFromNow * MINUTE_MS;
    const id = this.createTrigger(jobName, null, dueAt, current.user, now);
    const payload: ScheduledBatchPayload = {
      state: this.host.state.write(batch),
      scopeSize,
    };
    this.host.store.add({
      id,
      kind: 'scheduledBatch',
      className: classNameOf(batch),
      userId: current.user.id,
      dueAt: isHeld(current) ? NEVER : dueAt,
      payload: JSON.stringify(payload),
    });
    return id;
  }

  abortJob(jobId: string): void {
    const { store, records, clock } = this.host;
    const job = store.find(jobId);
    if (!job) {
      throwApex('System.AsyncException', 'Job does not exist or is already aborted.');
    }
    store.removeAll(jobId);
    if (job.kind === 'schedule' || job.kind === 'scheduledBatch') {
      if (job.kind === 'schedule') {
        const { jobRecordId } = JSON.parse(job.payload) as SchedulePayload;
        setJobStatus(records, jobRecordId, 'Aborted', { now: clock.now() });
      }
      deleteCronTrigger(records, jobId);
      return;
    }
    setJobStatus(records, jobId, 'Aborted', { now: clock.now() });
  }

  deployMetadata(deployment: MetadataDeployment): string {
    const current = transaction();
    const id = formatId(DEPLOY_REQUEST_PREFIX, this.host.records.storage.nextAutoNumbers('DeployRequest', 'Id'));
    const payload: MetadataDeploymentPayload = {
      records: deployment.records.map(({ fullName, label, description, values }) => ({
        fullName,
        label,
        description,
        state: this.host.state.write(ApexMap.of(types.primitive('String'), types.primitive('Object'), values)),
      })),
      callback: deployment.callback ? this.host.state.write(deployment.callback) : null,
    };
    this.host.store.add({
      id,
      kind: 'metadataDeployment',
      className: deployment.callback ? classNameOf(deployment.callback) : 'Metadata.Operations',
      userId: current.user.id,
      // A test cannot wait for a deployment.
      dueAt: current.test ? NEVER : current.clock.now(),
      payload: JSON.stringify(payload),
    });
    return id;
  }

  private createTrigger(
    name: string,
    expression: string | null,
    nextFireTime: number,
    user: RunningUser,
    now: number,
  ): string {
    const { records } = this.host;
    if (isScheduled(records, name)) {
      throwApex('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    }
    if (countScheduled(records) >= SCHEDULED_JOBS_LIMIT) {
      throwApex(
        'System.AsyncException',
        `You have exceeded the maximum number (${SCHEDULED_JOBS_LIMIT}) of Apex scheduled jobs.`,
      );
    }
    return createCronTrigger(records, {
      name,
      expression,
      nextFireTime,
      now,
      userId: user.id,
      zone: user.timeZone,
    });
  }
}

/** What a test enqueues before `startTest` never runs: the platform runs it after the test has been rolled back. */
function isHeld(current: Transaction): boolean {
  return current.test !== null && !current.test.started;
}

function dueIn(current: Transaction, milliseconds: number): number {
  return isHeld(current) ? NEVER : current.clock.now() + milliseconds;
}

function classNameOf(instance: object): string {
  return (instance as { readonly $type: ApexType }).$type.name;
}
