/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_system.htm */
import { describe, expect, test } from 'vitest';
import { asyncInfo } from '../../../library/platform/System/AsyncInfo';
import { AsyncOptions } from '../../../library/platform/System/AsyncOptions';
import type { QueueableDuplicateSignature } from '../../../library/platform/System/QueueableDuplicateSignature';
import { LoggingLevelEnum } from '../../../library/platform/System/LoggingLevel';
import { enumConstant } from '../../../library/define';
import { apexEquals } from '../../../runtime/equality';
import type { ApexDate } from '../../../runtime/temporal';
import { ApexDatetime } from '../../../runtime/temporal';
import { types } from '../../../types';
import { fakeUser, FakeLimits, inFakeTransaction } from '../../support/fake-transaction';
import { call, construct, thrownBy } from '../support/call';

const NOON = Date.UTC(2026, 0, 31, 12);

describe('time', () => {
  test('now and currentTimeMillis are the transaction’s clock', () => {
    inFakeTransaction(() => {
      expect(call('System', 'now()')).toEqual(new ApexDatetime(NOON));
      expect(call('System', 'currentTimeMillis()')).toBe(BigInt(NOON));
    });
  });

  test.each([
    ['America/Los_Angeles', '2026-01-31'],
    ['Pacific/Kiritimati', '2026-02-01'],
  ])('today in %s is %s', (timeZone, expected) => {
    const today = inFakeTransaction(() => call('System', 'today()'), { user: { ...fakeUser, timeZone } });
    expect((today as ApexDate).toIso()).toBe(expected);
  });
});

test('debug writes text at its level', () => {
  const written: string[] = [];
  const log = {
    write: (event: string, level: string, message: string) => void written.push(`${event}|${level}|${message}`),
  };
  inFakeTransaction(
    () => {
      call('System', 'debug(Object)', null);
      call('System', 'debug(LoggingLevel,Object)', enumConstant(LoggingLevelEnum, 'WARN'), 5);
    },
    { log },
  );
  expect(written).toEqual(['USER_DEBUG|DEBUG|null', 'USER_DEBUG|WARN|5']);
});

test.each([
  ['isBatch()', 'batch'],
  ['isFuture()', 'future'],
  ['isQueueable()', 'queueable'],
  ['isScheduled()', 'schedulable'],
] as const)('%s in a %s transaction', (signature, kind) => {
  expect(inFakeTransaction(() => call('System', signature), { kind })).toBe(true);
  expect(inFakeTransaction(() => call('System', signature))).toBe(false);
});

describe('queueables', () => {
  const job = { $type: types.class('System.Queueable') };

  function options(): AsyncOptions {
    const built = new AsyncOptions();
    built.minimumQueueableDelayInMinutes = 2;
    built.maximumQueueableStackDepth = 7;
    built.duplicateSignature = signature('EMR');
    return built;
  }

  function signature(text: string): QueueableDuplicateSignature {
    const builder = construct('QueueableDuplicateSignature.Builder', '()');
    call('QueueableDuplicateSignature.Builder', 'addString(String)', builder, text);
    return call('QueueableDuplicateSignature.Builder', 'build()', builder) as QueueableDuplicateSignature;
  }

  test.each<[string, unknown[], object]>([
    ['enqueueJob(Object)', [], { delayMinutes: 0, maximumStackDepth: null, duplicateSignature: null }],
    ['enqueueJob(Object,Integer)', [5], { delayMinutes: 5 }],
    [
      'enqueueJob(Object,AsyncOptions)',
      [options()],
      { delayMinutes: 2, maximumStackDepth: 7, duplicateSignature: '3:EMR' },
    ],
  ])('%s', (overload, args, expected) => {
    inFakeTransaction((transaction) => {
      expect(call('System', overload, job, ...args)).toMatch(/^707/);
      expect(transaction.journal.jobs[0]?.args[0]).toMatchObject({ instance: job, ...expected });
      expect(transaction.limits.used('queueableJobs')).toBe(1);
    });
  });

  test('what is not Queueable is refused', () => {
    const other = { $type: types.class('System.Comparable') };
    expect(inFakeTransaction(() => thrownBy(() => call('System', 'enqueueJob(Object)', other)))).toBe(
      'System.TypeException: Invalid conversion from runtime type System.Comparable to System.Queueable',
    );
  });

  test('a delay above ten minutes is refused', () => {
    const message = inFakeTransaction(() => thrownBy(() => call('System', 'enqueueJob(Object,Integer)', job, 11)));
    expect(message).toContain('System.AsyncException');
  });

  test('the limit ends the transaction before the job is queued', () => {
    inFakeTransaction(
      (transaction) => {
        expect(thrownBy(() => call('System', 'enqueueJob(Object)', job))).toContain('System.LimitException');
        expect(transaction.journal.jobs).toEqual([]);
      },
      { limits: new FakeLimits({ queueableJobs: 0 }) },
    );
  });

  test('signatures of the same parts are equal, of other parts not', () => {
    expect(apexEquals(signature('a'), signature('a'))).toBe(true);
    expect(apexEquals(signature('a'), signature('b'))).toBe(false);
  });

  test('AsyncInfo tells the place in the chain, in a queueable only', () => {
    inFakeTransaction(
      () => {
        asyncInfo.set({ stackDepth: 3, maximumStackDepth: 5, delayMinutes: 0 });
        expect(call('AsyncInfo', 'getCurrentQueueableStackDepth()')).toBe(3);
        expect(call('AsyncInfo', 'hasMaxStackDepth()')).toBe(true);
      },
      { kind: 'queueable' },
    );
    expect(inFakeTransaction(() => thrownBy(() => call('AsyncInfo', 'hasMaxStackDepth()')))).toContain(
      'AsyncException',
    );
  });

  test('a finalizer is attached in a queueable only', () => {
    const finalizer = {};
    inFakeTransaction(
      (transaction) => {
        call('System', 'attachFinalizer(Finalizer)', finalizer);
        expect(transaction.journal.jobs).toEqual([{ kind: 'finalizer', args: [finalizer] }]);
      },
      { kind: 'queueable' },
    );
    const message = inFakeTransaction(() => thrownBy(() => call('System', 'attachFinalizer(Finalizer)', finalizer)));
    expect(message).toContain('System.HandledException');
  });
});

test('schedule and abortJob go to the queue', () => {
  const schedulable = {};
  inFakeTransaction((transaction) => {
    call('System', 'schedule(String,String,Schedulable)', 'Nightly', '0 0 2 * * ?', schedulable);
    call('System', 'abortJob(String)', '08e000000000001AAA');
    expect(transaction.journal.jobs).toEqual([
      { kind: 'schedule', args: ['Nightly', '0 0 2 * * ?', schedulable] },
      { kind: 'abort', args: ['08e000000000001AAA'] },
    ]);
  });
});

test.each([
  [1, 2, 3, 1, 2, 3, 0],
  [1, 2, 0, 1, 3, 0, -1],
  [2, 0, 0, 1, 9, 9, 1],
])('Version %i.%i.%i against %i.%i.%i', (a, b, c, d, e, f, expected) => {
  const version = (...parts: number[]): unknown => construct('Version', '(Integer,Integer,Integer)', ...parts);
  expect(call('Version', 'compareTo(Version)', version(a, b, c), version(d, e, f))).toBe(expected);
});

test.each<[string, unknown]>([
  ['getUserId()', fakeUser.id],
  ['getUserName()', fakeUser.username],
  ['getFirstName()', 'Test'],
  ['getLastName()', 'User'],
  ['getOrganizationId()', '00D000000000001AAA'],
  ['getSessionId()', null],
  ['isMultiCurrencyOrganization()', false],
])('UserInfo.%s', (signature, expected) => {
  expect(inFakeTransaction(() => call('UserInfo', signature))).toBe(expected);
});

test.each([
  ['getQueries()', 'getLimitQueries()', 'queries'],
  ['getDmlStatements()', 'getLimitDmlStatements()', 'dmlStatements'],
  ['getCallouts()', 'getLimitCallouts()', 'callouts'],
  ['getQueueableJobs()', 'getLimitQueueableJobs()', 'queueableJobs'],
] as const)('Limits.%s and Limits.%s read %s', (used, maximum, limit) => {
  inFakeTransaction(
    (transaction) => {
      transaction.limits.consume(limit, 3);
      expect(call('Limits', used)).toBe(3);
      expect(call('Limits', maximum)).toBe(100);
    },
    { limits: new FakeLimits({ [limit]: 100 }) },
  );
});

test('Request tells what runs', () => {
  inFakeTransaction(
    () => {
      expect(call('Request', 'getQuiddity()', {})).toMatchObject({ name: 'QUEUEABLE' });
      expect(call('Request', 'getRequestId()', {})).toBe('fake-transaction');
    },
    { kind: 'queueable' },
  );
});
