/** Works off the queue: what is due, oldest first, one job at a time, and platform events in between. */
import type { AsyncService, DmlRowResult, MetadataDeployment, QueueableSubmission } from '../apex/runtime/transaction';
import { transaction } from '../apex/runtime/transaction';
import type { SObjectValue } from '../apex/runtime/sobject';
import { runBatch } from './batch';
import type { EventBus } from './event-bus';
import { runFuture } from './future';
import { atomically, type JobHost } from './job-host';
import { setJobStatus } from './job-records';
import { JobService } from './job-service';
import type { Job, JobKind } from './job-store';
import { runMetadataDeployment } from './metadata-deployment';
import { runFinalizer, runQueueable } from './queueable';
import { runSchedule, runScheduledBatch } from './schedule';

const HANDLERS: Readonly<Record<JobKind, (host: JobHost, job: Job) => void>> = {
  queueable: runQueueable,
  finalizer: runFinalizer,
  future: runFuture,
  batch: runBatch,
  schedule: runSchedule,
  scheduledBatch: runScheduledBatch,
  metadataDeployment: runMetadataDeployment,
};

/** A job that has taken the process down this often is given up. */
const MAXIMUM_ATTEMPTS = 3;

/** Kinds whose record is an `AsyncApexJob`. */
const WITH_JOB_RECORD: ReadonlySet<JobKind> = new Set(['queueable', 'future', 'batch']);

/** What the platform's messages name; of queueables they say nothing. */
const BLOCKING: ReadonlySet<JobKind> = new Set(['batch', 'future', 'scheduledBatch']);

export type PendingWork = 'schedule' | 'batchOrFuture';

export class Dispatcher implements AsyncService {
  private readonly service: JobService;

  constructor(
    private readonly host: JobHost,
    private readonly events: EventBus,
  ) {
    this.service = new JobService(host);
  }

  /**
   * Runs one due job, or delivers waiting events; false when nothing is due. With it a caller can look around between
   * two jobs.
   */
  runNext(): boolean {
    if (this.events.deliver() > 0) {
      return true;
    }
    const job = this.host.store.nextDue(this.host.clock.now());
    if (!job) {
      return false;
    }
    this.runJob(job);
    return true;
  }

  /** Work of the class, or of one inside it, that waits or runs and keeps the class from being deployed; null for none. */
  pendingWork(className: string): PendingWork | null {
    const wanted = className.toLowerCase();
    const kinds = [...this.host.store.kindsByClass()].flatMap(([name, found]) =>
      name.split('.')[0].toLowerCase() === wanted ? [...found] : [],
    );
    if (kinds.includes('schedule')) {
      return 'schedule';
    }
    return kinds.some((kind) => BLOCKING.has(kind)) ? 'batchOrFuture' : null;
  }

  /** Runs everything that is due, and what that enqueues; returns how many jobs and deliveries ran. */
  drain(maximum = Number.POSITIVE_INFINITY): number {
    let count = 0;
    while (count < maximum && this.runNext()) {
      count += 1;
    }
    return count;
  }

  /** Milliseconds since 1970 at which the next job is due; null when none waits. */
  nextDueAt(): number | null {
    return this.events.hasWaiting ? this.host.clock.now() : this.host.store.nextDueAt();
  }

  /**
   * After a start: what was running when the process ended was rolled back with its transaction and begins again, as
   * the platform does after a downtime; what keeps taking the process down fails.
   */
  recover(): void {
    atomically(this.host, () => {
      for (const job of this.host.store.interrupted()) {
        if (job.attempts < MAXIMUM_ATTEMPTS) {
          this.host.store.release(job.sequence);
          continue;
        }
        this.host.store.remove(job.sequence);
        if (WITH_JOB_RECORD.has(job.kind)) {
          setJobStatus(this.host.records, job.id, 'Failed', {
            now: this.host.clock.now(),
            extendedStatus: `The local org ended ${MAXIMUM_ATTEMPTS} times while this job was running.`,
            errors: 1,
          });
        }
      }
    });
  }

  private runJob(job: Job): void {
    atomically(this.host, () => {
      this.host.store.markRunning(job.sequence);
      if (WITH_JOB_RECORD.has(job.kind)) {
        setJobStatus(this.host.records, job.id, 'Processing', { now: this.host.clock.now() });
      }
    });
    HANDLERS[job.kind](this.host, job);
  }

  enqueueQueueable(submission: QueueableSubmission): string {
    return this.service.enqueueQueueable(submission);
  }

  executeBatch(batch: object, scopeSize: number): string {
    return this.service.executeBatch(batch, scopeSize);
  }

  schedule(jobName: string, cronExpression: string, schedulable: object): string {
    return this.service.schedule(jobName, cronExpression, schedulable);
  }

  scheduleBatch(batch: object, jobName: string, minutesFromNow: number, scopeSize: number): string {
    return this.service.scheduleBatch(batch, jobName, minutesFromNow, scopeSize);
  }

  abortJob(jobId: string): void {
    this.service.abortJob(jobId);
  }

  callFuture(className: string, methodName: string, args: readonly unknown[], callouts: boolean): void {
    this.service.callFuture(className, methodName, args, callouts);
  }

  attachFinalizer(finalizer: object): void {
    this.service.attachFinalizer(finalizer);
  }

  deployMetadata(deployment: MetadataDeployment): string {
    return this.service.deployMetadata(deployment);
  }

  publish(events: readonly SObjectValue[]): readonly DmlRowResult[] {
    return this.events.publish(events);
  }

  deliverTestEvents(): void {
    this.inTest(() => this.events.deliver());
  }

  /**
   * Whatever the test enqueued since `startTest`, and what that enqueues; a schedule runs once, whenever it is due.
   * An exception of a job leaves `stopTest`, as on the platform.
   */
  drainForStopTest(): void {
    const { store } = this.host;
    this.inTest(() => {
      this.events.deliver();
      const fired = new Set<string>();
      for (;;) {
        const job = store.waiting().find(({ id, kind }) => kind !== 'schedule' || !fired.has(id));
        if (!job) {
          break;
        }
        fired.add(job.id);
        this.runJob(job);
        this.events.deliver();
      }
      const [failure] = this.host.testFailures.splice(0);
      if (failure !== undefined) {
        throw failure;
      }
    });
  }

  private inTest(work: () => void): void {
    const outer = this.host.testTransaction;
    this.host.testTransaction = outer ?? transaction();
    try {
      work();
    } finally {
      this.host.testTransaction = outer;
    }
  }
}
