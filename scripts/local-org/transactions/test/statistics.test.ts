import { describe, expect, it } from 'vitest';
import { allowedUse, Statistics, type TransactionUse } from '../statistics';

const use = (values: Partial<TransactionUse>): TransactionUse => ({
  soqlQueries: 0,
  queryRows: 0,
  dmlStatements: 0,
  dmlRows: 0,
  cpuMs: 0,
  heapBytes: 0,
  callouts: 0,
  ...values,
});

describe('statistics of transactions', () => {
  it('keep the largest use of each measure, in all and for each operation', () => {
    const statistics = new Statistics();
    statistics.record('queueable', 'PullJob', use({ soqlQueries: 5, callouts: 1 }));
    statistics.record('queueable', 'PullJob', use({ soqlQueries: 3, dmlRows: 50 }));
    statistics.record('rest', '/feeds', use({ soqlQueries: 9 }));

    const { transactions, byKind, worstTransaction, operations } = statistics.report();

    expect({ transactions, byKind }).toEqual({ transactions: 3, byKind: { queueable: 2, rest: 1 } });
    expect(worstTransaction).toEqual(use({ soqlQueries: 9, callouts: 1, dmlRows: 50 }));
    expect(operations).toEqual([
      {
        operation: 'PullJob',
        kind: 'queueable',
        transactions: 2,
        worst: use({ soqlQueries: 5, callouts: 1, dmlRows: 50 }),
      },
      { operation: '/feeds', kind: 'rest', transactions: 1, worst: use({ soqlQueries: 9 }) },
    ]);
  });

  it('keep apart what runs under one name in different ways', () => {
    const statistics = new Statistics();
    statistics.record('queueable', 'RetentionJob', use({ dmlStatements: 2 }));
    statistics.record('finalizer', 'RetentionJob', use({ dmlStatements: 1 }));

    expect(statistics.report().operations.map(({ kind }) => kind)).toEqual(['queueable', 'finalizer']);
  });

  it('keep no more operations than they can hold, and go on counting', () => {
    const statistics = new Statistics();
    for (let call = 0; call < 1500; call += 1) {
      statistics.record('rest', `/staged/${call}`, use({ soqlQueries: call }));
    }

    const { operations, transactions, worstTransaction } = statistics.report();

    expect({ operations: operations.length, transactions }).toEqual({ operations: 1000, transactions: 1500 });
    expect(worstTransaction.soqlQueries).toBe(1499);
  });

  it('stand beside what the platform allows', () => {
    expect(allowedUse('queueable')).toMatchObject({ soqlQueries: 200, cpuMs: 60_000, dmlStatements: 150 });
    expect(allowedUse('schedulable')).toMatchObject({ soqlQueries: 100, cpuMs: 10_000, dmlStatements: 150 });
  });

  it('forget everything when told to', () => {
    const statistics = new Statistics();
    statistics.record('rest', '/feeds', use({ soqlQueries: 9 }));
    statistics.reset();

    expect(statistics.report()).toEqual({ transactions: 0, byKind: {}, worstTransaction: use({}), operations: [] });
  });
});
