import { describe, expect, it } from 'vitest';
import { LimitException } from '../../apex/runtime/exception';
import type { LimitName, TransactionKind } from '../../apex/runtime/transaction';
import { TransactionLimits } from '../transaction-limits';

/** Apex Developer Guide, "Execution Governors and Limits": synchronous and asynchronous maximum. */
const DOCUMENTED: readonly [LimitName, number, number, string][] = [
  ['queries', 100, 200, 'Too many SOQL queries: '],
  ['queryRows', 50_000, 50_000, 'Too many query rows: '],
  ['dmlStatements', 150, 150, 'Too many DML statements: '],
  ['dmlRows', 10_000, 10_000, 'Too many DML rows: '],
  ['callouts', 100, 100, 'Too many callouts: '],
  ['queueableJobs', 50, 1, 'Too many queueable jobs added to the queue: '],
  ['emailInvocations', 10, 10, 'Too many Email Invocations: '],
];

describe.each<[TransactionKind, 1 | 2]>([
  ['anonymous', 1],
  ['schedulable', 1],
  ['event', 1],
  ['queueable', 2],
  ['batch', 2],
  ['future', 2],
])('%s', (kind, column) => {
  it.each(DOCUMENTED)('allows %s up to its limit', (...row) => {
    const [name, , , message] = row;
    const maximum = row[column];
    const limits = new TransactionLimits(kind);
    expect(limits.maximum(name)).toBe(maximum);
    limits.consume(name, maximum);
    expect(() => limits.consume(name)).toThrowError(new LimitException(`${message}${maximum + 1}`));
  });
});

it('gives a finalizer synchronous limits but for jobs, futures and heap', () => {
  const limits = new TransactionLimits('finalizer');
  expect([limits.maximum('queries'), limits.maximum('queueableJobs'), limits.maximum('heapSize')]).toEqual([
    100, 1, 12_000_000,
  ]);
});

it('gives the code between startTest and stopTest fresh limits', () => {
  const limits = new TransactionLimits('test');
  limits.consume('queries', 60);
  limits.pushFresh();
  limits.consume('queries', 70);
  expect(limits.used('queries')).toBe(70);
  limits.pop();
  expect(limits.used('queries')).toBe(60);
  expect(limits.peak('queries')).toBe(70);
});
