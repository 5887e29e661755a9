/** Where a new queueable stands in its chain, and how often a finalizer has tried again. */
import { throwApex } from '../apex/runtime/exception';
import type { Transaction } from '../apex/runtime/transaction';
import type { RunningJob } from './job-host';

const MAXIMUM_RETRIES = 5;
const STACK_DEPTH_REACHED = 'Maximum stack depth has been reached.';

/**
 * The depth of a new queueable. In a test a chain ends after its first job unless the chain states a depth:
 * `Maximum stack depth has been reached.` is what the platform answers there.
 */
export function placeInChain(
  current: Transaction,
  parent: RunningJob | null,
  stated: number | null,
): { depth: number; maximumDepth: number | null } {
  const isChained = parent?.job.kind === 'queueable' || parent?.job.kind === 'finalizer';
  if (!parent || !isChained) {
    return { depth: 1, maximumDepth: stated };
  }
  const depth = parent.job.depth + 1;
  const maximumDepth = parent.job.maximumDepth ?? stated;
  // What a finalizer enqueues in a test is not counted as a link of the chain.
  const isEnded = current.test !== null && maximumDepth === null && parent.job.kind === 'queueable';
  if ((maximumDepth !== null && depth > maximumDepth) || isEnded) {
    throwApex('System.AsyncException', STACK_DEPTH_REACHED);
  }
  return { depth, maximumDepth };
}

/** Failures in a row before the job that the finalizer enqueues. */
export function retriesSoFar(parent: RunningJob | null): number {
  const failures = parent?.job.kind === 'finalizer' ? parent.job.failures : 0;
  if (failures > MAXIMUM_RETRIES) {
    throwApex(
      'System.AsyncException',
      `A finalizer can enqueue a failed job again at most ${MAXIMUM_RETRIES} times in a row.`,
    );
  }
  return failures;
}
