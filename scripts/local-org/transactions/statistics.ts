/** The worst transactions so far: for each measure the largest use in any one transaction, in all and for each operation. */
import type { TransactionKind } from '../apex/runtime/transaction';
import { maximumOf } from './limit-numbers';
import type { TransactionLimits } from './transaction-limits';

export interface TransactionUse {
  readonly soqlQueries: number;
  readonly queryRows: number;
  readonly dmlStatements: number;
  readonly dmlRows: number;
  readonly cpuMs: number;
  /** An upper bound: see `heap-meter.ts`. */
  readonly heapBytes: number;
  readonly callouts: number;
}

/** What ran: the class of a job, the path of a call, the trigger of an event. */
export interface OperationUse {
  readonly operation: string;
  readonly kind: TransactionKind;
  readonly transactions: number;
  readonly worst: TransactionUse;
}

export interface LimitsReport {
  readonly transactions: number;
  readonly byKind: Readonly<Partial<Record<TransactionKind, number>>>;
  readonly worstTransaction: TransactionUse;
  readonly operations: readonly OperationUse[];
}

/** Paths of calls hold ids: an org that runs for days must not keep one entry for each. */
const MOST_OPERATIONS = 1000;

const NOTHING: TransactionUse = {
  soqlQueries: 0,
  queryRows: 0,
  dmlStatements: 0,
  dmlRows: 0,
  cpuMs: 0,
  heapBytes: 0,
  callouts: 0,
};

export function useOf(limits: TransactionLimits): TransactionUse {
  return {
    soqlQueries: limits.peak('queries'),
    queryRows: limits.peak('queryRows'),
    dmlStatements: limits.peak('dmlStatements'),
    dmlRows: limits.peak('dmlRows'),
    cpuMs: limits.peak('cpuTime'),
    heapBytes: limits.peak('heapSize'),
    callouts: limits.peak('callouts'),
  };
}

/** What the platform allows one transaction of this kind. */
export function allowedUse(kind: TransactionKind): TransactionUse {
  return {
    soqlQueries: maximumOf('queries', kind),
    queryRows: maximumOf('queryRows', kind),
    dmlStatements: maximumOf('dmlStatements', kind),
    dmlRows: maximumOf('dmlRows', kind),
    cpuMs: maximumOf('cpuTime', kind),
    heapBytes: maximumOf('heapSize', kind),
    callouts: maximumOf('callouts', kind),
  };
}

export class Statistics {
  private transactions = 0;
  private byKind: Partial<Record<TransactionKind, number>> = {};
  private worst: TransactionUse = NOTHING;
  private operations = new Map<string, OperationUse>();

  record(kind: TransactionKind, operation: string, use: TransactionUse): void {
    this.transactions += 1;
    this.byKind[kind] = (this.byKind[kind] ?? 0) + 1;
    this.worst = largerUse(this.worst, use);
    const key = `${kind} ${operation}`;
    const known = this.operations.get(key) ?? { operation, kind, transactions: 0, worst: NOTHING };
    if (known.transactions > 0 || this.operations.size < MOST_OPERATIONS) {
      this.operations.set(key, { ...known, transactions: known.transactions + 1, worst: largerUse(known.worst, use) });
    }
  }

  report(): LimitsReport {
    return {
      transactions: this.transactions,
      byKind: { ...this.byKind },
      worstTransaction: this.worst,
      operations: [...this.operations.values()],
    };
  }

  reset(): void {
    this.transactions = 0;
    this.byKind = {};
    this.worst = NOTHING;
    this.operations = new Map();
  }
}

/** For each measure the larger of two uses. */
export function largerUse(one: TransactionUse, other: TransactionUse): TransactionUse {
  return {
    soqlQueries: Math.max(one.soqlQueries, other.soqlQueries),
    queryRows: Math.max(one.queryRows, other.queryRows),
    dmlStatements: Math.max(one.dmlStatements, other.dmlStatements),
    dmlRows: Math.max(one.dmlRows, other.dmlRows),
    cpuMs: Math.max(one.cpuMs, other.cpuMs),
    heapBytes: Math.max(one.heapBytes, other.heapBytes),
    callouts: Math.max(one.callouts, other.callouts),
  };
}
