/** Which code may not call out, in the platform's words. The library itself refuses tests and uncommitted work. */
import type { ClassRegistry } from '../apex/runtime/apex-class';
import type { Transaction } from '../apex/runtime/transaction';
import { runningJob } from '../async/job-host';
import type { FuturePayload } from '../async/payloads';

const ALLOWS_CALLOUTS = 'database.allowscallouts';

export function calloutRefusal(current: Transaction, classes: ClassRegistry): string | null {
  if (current.triggers.length > 0) {
    return 'Callout from triggers are currently not supported.';
  }
  if (current.kind === 'schedulable') {
    return 'Callout from scheduled Apex not supported.';
  }
  return jobRefusal(current, classes);
}

function jobRefusal(current: Transaction, classes: ClassRegistry): string | null {
  const job = runningJob(current)?.job;
  if (job?.kind === 'future' && !(JSON.parse(job.payload) as FuturePayload).callouts) {
    return 'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)';
  }
  if ((job?.kind === 'queueable' || job?.kind === 'batch') && !allowsCallouts(job.className, classes)) {
    return `Callout not allowed from this ${job.kind} job: ${job.className} does not implement Database.AllowsCallouts.`;
  }
  return null;
}

function allowsCallouts(className: string, classes: ClassRegistry): boolean {
  for (let found = classes.find(className); found;) {
    if (found.interfaces.some(({ name }) => name.toLowerCase() === ALLOWS_CALLOUTS)) {
      return true;
    }
    found = found.superclass ? classes.find(found.superclass.name) : null;
  }
  return false;
}
