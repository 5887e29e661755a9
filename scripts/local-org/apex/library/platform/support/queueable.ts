/** `System.enqueueJob`: checks the options, counts the job and hands it to the queue. */
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { cast } from '../../../runtime/type-test';
import { types } from '../../../types';
import { markUncommittedWork } from './uncommitted-work';

const MAXIMUM_DELAY_MINUTES = 10;

export interface QueueableOptions {
  readonly delayMinutes?: number | null;
  readonly maximumStackDepth?: number | null;
  readonly duplicateSignature?: string | null;
}

/** Returns the id of the AsyncApexJob. */
export function enqueue(job: object, options: QueueableOptions = {}): string {
  cast(job, types.class('System.Queueable'));
  const delayMinutes = options.delayMinutes ?? 0;
  if (delayMinutes < 0 || delayMinutes > MAXIMUM_DELAY_MINUTES) {
    throwApex(
      'System.AsyncException',
      `The delay of a queueable job must be between 0 and ${MAXIMUM_DELAY_MINUTES} minutes.`,
    );
  }
  const { limits, jobs } = transaction();
  limits.consume('queueableJobs');
  markUncommittedWork();
  return jobs.enqueueQueueable({
    instance: job,
    delayMinutes,
    maximumStackDepth: options.maximumStackDepth ?? null,
    duplicateSignature: options.duplicateSignature ?? null,
  });
}
