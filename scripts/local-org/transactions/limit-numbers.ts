/**
 * The governor limits of one transaction, with the message of the LimitException.
 * Source: Apex Developer Guide, "Execution Governors and Limits".
 */
import type { LimitName, TransactionKind } from '../apex/runtime/transaction';

interface Limit {
  readonly sync: number;
  readonly async: number;
  /** The text before the number: the platform names the first count that is too many. */
  readonly message: string;
}

const same = (maximum: number, message: string): Limit => ({ sync: maximum, async: maximum, message });

export const LIMITS: Readonly<Record<LimitName, Limit>> = {
  queries: { sync: 100, async: 200, message: 'Too many SOQL queries' },
  queryRows: same(50_000, 'Too many query rows'),
  aggregateQueries: { sync: 300, async: 600, message: 'Too many aggregate queries' },
  queryLocatorRows: same(10_000, 'Too many query locator rows'),
  dmlStatements: same(150, 'Too many DML statements'),
  dmlRows: same(10_000, 'Too many DML rows'),
  callouts: same(100, 'Too many callouts'),
  cpuTime: { sync: 10_000, async: 60_000, message: 'Apex CPU time limit exceeded' },
  heapSize: { sync: 6_000_000, async: 12_000_000, message: 'Apex heap size too large' },
  queueableJobs: { sync: 50, async: 1, message: 'Too many queueable jobs added to the queue' },
  futureCalls: { sync: 50, async: 50, message: 'Too many future calls' },
  emailInvocations: same(10, 'Too many Email Invocations'),
  publishImmediateDML: same(150, 'Too many EventBus.publish calls'),
  savepoints: same(150, 'Too many savepoints'),
  mobilePushApexCalls: same(10, 'Too many mobile push Apex calls'),
  soslQueries: same(20, 'Too many SOSL queries'),
  fetchCallsOnApexCursor: same(10, 'Too many Apex cursor fetch calls'),
  apexCursorRows: same(50_000_000, 'Too many Apex cursor rows'),
};

const ASYNC_KINDS: ReadonlySet<TransactionKind> = new Set(['queueable', 'batch', 'future']);

/** A finalizer has the synchronous limits but for these. */
const ASYNC_IN_FINALIZER: ReadonlySet<LimitName> = new Set(['heapSize', 'queueableJobs', 'futureCalls']);

/** True where the asynchronous numbers hold; scheduled Apex and platform event triggers have the synchronous ones. */
export function hasAsyncLimits(kind: TransactionKind): boolean {
  return ASYNC_KINDS.has(kind);
}

export function maximumOf(name: LimitName, kind: TransactionKind): number {
  if (name === 'futureCalls' && (kind === 'batch' || kind === 'future')) {
    return 0;
  }
  const isAsync = hasAsyncLimits(kind) || (kind === 'finalizer' && ASYNC_IN_FINALIZER.has(name));
  return isAsync ? LIMITS[name].async : LIMITS[name].sync;
}
