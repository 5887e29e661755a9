/** What a transaction used of its limits, in the words and the order of the platform's summary. */
import type { LimitName } from '../apex/runtime/transaction';
import type { TransactionLimits } from './transaction-limits';

export interface LimitUse {
  /** For example `Number of SOQL queries`. */
  readonly label: string;
  readonly used: number;
  readonly maximum: number;
}

const LABELS: readonly (readonly [LimitName, string])[] = [
  ['queries', 'Number of SOQL queries'],
  ['queryRows', 'Number of query rows'],
  ['soslQueries', 'Number of SOSL queries'],
  ['dmlStatements', 'Number of DML statements'],
  ['publishImmediateDML', 'Number of Publish Immediate DML'],
  ['dmlRows', 'Number of DML rows'],
  ['cpuTime', 'Maximum CPU time'],
  ['heapSize', 'Maximum heap size'],
  ['callouts', 'Number of callouts'],
  ['emailInvocations', 'Number of Email Invocations'],
  ['futureCalls', 'Number of future calls'],
  ['queueableJobs', 'Number of queueable jobs added to the queue'],
  ['mobilePushApexCalls', 'Number of Mobile Apex push calls'],
];

/** The largest use in any part of the transaction, such as the parts before and after `Test.startTest()`. */
export function limitUse(limits: TransactionLimits): readonly LimitUse[] {
  return LABELS.map(([name, label]) => ({ label, used: limits.peak(name), maximum: limits.maximum(name) }));
}
