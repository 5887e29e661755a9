/** What the handlers of the kinds of jobs share: the queue, the job records, transactions, and the way into Apex. */
import { callMethod } from '../apex/runtime/call';
import type { ClassRegistry } from '../apex/runtime/apex-class';
import type { Clock, MetadataDeployment, RunningUser, Transaction, TransactionKind } from '../apex/runtime/transaction';
import type { ApexType } from '../apex/types';
import type { SystemRecords } from '../transactions/system-records';
import type { Outcome, TransactionRunner } from '../transactions/transaction-runner';
import type { Job, JobStore } from './job-store';

/** Objects as text, so that a job survives the transaction, and the process, that enqueued it. */
export interface StateCodec {
  write(value: unknown): string;
  read(text: string): unknown;
}

export interface JobHost {
  readonly store: JobStore;
  readonly records: SystemRecords;
  readonly runner: TransactionRunner;
  readonly clock: Clock;
  readonly state: StateCodec;
  readonly classes: () => ClassRegistry;
  readonly user: (id: string) => RunningUser;
  /** Creates or updates custom metadata records; returns what is wrong with them, having changed nothing then. */
  readonly deployMetadata: (records: MetadataDeployment['records']) => readonly string[];
  /** Exceptions that left jobs while a test worked off the queue. */
  readonly testFailures: unknown[];
  /** The running test's transaction, while its `stopTest` works off the queue. */
  testTransaction: Transaction | null;
}

/** The job that a transaction is running. */
export interface RunningJob {
  readonly job: Job;
  readonly requestId: string;
  /** For a batch: which of its methods runs. */
  readonly phase: 'start' | 'execute' | 'finish' | null;
  finalizer: object | null;
  /** State of the finalizer when the job ended. */
  finalizerState: string | null;
}

const running = new WeakMap<Transaction, RunningJob>();

export function runningJob(transaction: Transaction): RunningJob | null {
  return running.get(transaction) ?? null;
}

/** Runs one step of a job in a transaction of its own. */
export function runStep<T>(
  host: JobHost,
  kind: TransactionKind,
  current: RunningJob,
  work: (transaction: Transaction) => T,
): Outcome<T> {
  const parent = host.testTransaction;
  const outcome = host.runner.run(
    {
      kind,
      user: host.user(current.job.userId),
      operation: current.job.className,
      test: parent?.test ?? null,
      parent,
    },
    (transaction) => {
      running.set(transaction, current);
      return work(transaction);
    },
  );
  if (!outcome.ok && parent) {
    host.testFailures.push(outcome.error);
  }
  return outcome;
}

/**
 * Calls the job's method that takes this kind of context. A class may be Queueable, Schedulable and Finalizer at once,
 * with an `execute` for each.
 */
export function callExecute(host: JobHost, instance: object, contextType: string, context: object): void {
  let found = host.classes().find((instance as { readonly $type: ApexType }).$type.name);
  while (found) {
    const method = found.methods.find(
      ({ name, parameterTypes }) =>
        name.toLowerCase() === 'execute' && parameterTypes.length === 1 && parameterTypes[0].name === contextType,
    );
    if (method) {
      method.invoke(instance, [context]);
      return;
    }
    found = found.superclass ? host.classes().find(found.superclass.name) : null;
  }
  // A job that an anonymous block declared, or one of the library.
  callMethod(instance, 'execute', context);
}

/** Several writes that belong together, where no transaction is open. */
export function atomically(host: JobHost, work: () => void): void {
  const { storage } = host.records;
  if (storage.inTransaction) {
    work();
    return;
  }
  storage.begin();
  try {
    work();
    storage.commit();
  } catch (error) {
    storage.rollback();
    throw error;
  }
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
