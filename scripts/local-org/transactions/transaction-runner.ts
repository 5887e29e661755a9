/** Begins, commits and rolls back transactions: all of a transaction's changes stay, or none. */
import { ApexException } from '../apex/runtime/exception';
import { toApexError } from '../apex/runtime/error-conversion';
import { apexStackTrace } from '../apex/runtime/stack-trace';
import { runIn, type Transaction } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';
import { ApexTransaction, type TransactionRequest, type TransactionServices } from './apex-transaction';
import type { LogStore } from './log-store';
import { useOf, type Statistics } from './statistics';

/** How one transaction ended. `error` is what left it: an Apex exception, or a fault of the local org itself. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly transaction: ApexTransaction; readonly logId: string | null }
  | {
      readonly ok: false;
      readonly error: unknown;
      readonly transaction: ApexTransaction;
      readonly logId: string | null;
    };

export type EndListener = (transaction: ApexTransaction, committed: boolean) => void;

export interface RunOptions {
  /** Rolls back even on success, as a test does. */
  readonly rollback?: boolean;
}

export class TransactionRunner {
  private depth = 0;
  private readonly endListeners: EndListener[] = [];

  constructor(
    private readonly storage: Storage,
    private readonly services: () => TransactionServices,
    private readonly statistics: Statistics,
    private readonly logs: LogStore | null,
  ) {}

  /** Called after each transaction has ended and its changes are kept or gone. */
  onEnd(listener: EndListener): void {
    this.endListeners.push(listener);
  }

  /**
   * Runs `work` in a transaction of its own. Inside another one (a test's `stopTest`) it becomes a savepoint of that
   * one, so that it can still fail as a whole.
   */
  run<T>(request: TransactionRequest, work: (transaction: Transaction) => T, options: RunOptions = {}): Outcome<T> {
    const transaction = new ApexTransaction(request, this.services());
    const startedAt = performance.now();
    const boundary = this.begin();
    let result: { readonly value: T } | { readonly error: unknown };
    try {
      result = { value: runIn(transaction, () => work(transaction)) };
    } catch (error) {
      result = { error };
      transaction.log.write('FATAL_ERROR', 'ERROR', fatalText(error));
    }
    const committed = 'value' in result && !options.rollback;
    this.end(boundary, committed);
    this.statistics.record(transaction.kind, transaction.operation, useOf(transaction.limits));
    const logId = this.keepLog(transaction, 'error' in result ? result.error : null, performance.now() - startedAt);
    for (const listener of this.endListeners) {
      listener(transaction, committed);
    }
    return 'value' in result
      ? { ok: true, value: result.value, transaction, logId }
      : { ok: false, error: result.error, transaction, logId };
  }

  /** Transactions that stay together or not at all: each as if it were alone, until `isKept` has the last word. */
  together<T>(work: () => T, isKept: (result: T) => boolean): T {
    const boundary = this.begin();
    let kept = false;
    try {
      const result = work();
      kept = isKept(result);
      return result;
    } finally {
      this.end(boundary, kept);
    }
  }

  private begin(): string | null {
    this.depth += 1;
    if (!this.storage.inTransaction) {
      this.storage.begin();
      return null;
    }
    const name = `transaction ${this.depth}`;
    this.storage.savepoint(name);
    return name;
  }

  private end(savepoint: string | null, commit: boolean): void {
    this.depth -= 1;
    if (savepoint === null) {
      if (commit) {
        this.storage.commit();
      } else {
        this.storage.rollback();
      }
      return;
    }
    if (!commit) {
      this.storage.rollbackTo(savepoint);
    }
    this.storage.release(savepoint);
  }

  private keepLog(transaction: ApexTransaction, error: unknown, durationMs: number): string | null {
    if (!this.logs || transaction.test || transaction.log.isEmpty) {
      return null;
    }
    return this.logs.add({
      userId: transaction.user.id,
      operation: transaction.operation,
      status: error === null ? 'Success' : error instanceof Error ? error.message : String(error),
      durationMs: Math.round(durationMs),
      body: transaction.log.text,
    });
  }
}

/** As the platform logs it: the exception, then its stack. A fault of the local org shows its own. */
function fatalText(thrown: unknown): string {
  const error = toApexError(thrown);
  if (error instanceof ApexException) {
    return `${error.$type.name}: ${error.message}\n${apexStackTrace(error)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
