/** The worst transaction so far: for each measure the largest use in any one transaction. */
import type { TransactionKind } from '../apex/runtime/transaction';
import type { TransactionLimits } from './transaction-limits';

export interface TransactionUse {
  readonly soqlQueries: number;
  readonly dmlStatements: number;
  readonly dmlRows: number;
  readonly cpuMs: number;
  /** An upper bound: see `heap-meter.ts`. */
  readonly heapBytes: number;
  readonly callouts: number;
}

export interface LimitsReport {
  readonly transactions: number;
  readonly byKind: Readonly<Partial<Record<TransactionKind, number>>>;
  readonly worstTransaction: TransactionUse;
}

const NOTHING: TransactionUse = { soqlQueries: 0, dmlStatements: 0, dmlRows: 0, cpuMs: 0, heapBytes: 0, callouts: 0 };

export function useOf(limits: TransactionLimits): TransactionUse {
  return {
    soqlQueries: limits.peak('queries'),
    dmlStatements: limits.peak('dmlStatements'),
    dmlRows: limits.peak('dmlRows'),
    cpuMs: limits.peak('cpuTime'),
    heapBytes: limits.peak('heapSize'),
    callouts: limits.peak('callouts'),
  };
}

export class Statistics {
  private transactions = 0;
  private byKind: Partial<Record<TransactionKind, number>> = {};
  private worst: TransactionUse = NOTHING;

  record(kind: TransactionKind, use: TransactionUse): void {
    this.transactions += 1;
    this.byKind[kind] = (this.byKind[kind] ?? 0) + 1;
    this.worst = {
      soqlQueries: Math.max(this.worst.soqlQueries, use.soqlQueries),
      dmlStatements: Math.max(this.worst.dmlStatements, use.dmlStatements),
      dmlRows: Math.max(this.worst.dmlRows, use.dmlRows),
      cpuMs: Math.max(this.worst.cpuMs, use.cpuMs),
      heapBytes: Math.max(this.worst.heapBytes, use.heapBytes),
      callouts: Math.max(this.worst.callouts, use.callouts),
    };
  }

  report(): LimitsReport {
    return { transactions: this.transactions, byKind: { ...this.byKind }, worstTransaction: this.worst };
  }

  reset(): void {
    this.transactions = 0;
    this.byKind = {};
    this.worst = NOTHING;
  }
}
