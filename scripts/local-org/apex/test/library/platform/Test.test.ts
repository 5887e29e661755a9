/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_test.htm */
import { describe, expect, test } from 'vitest';
import { ApexDatetime } from '../../../runtime/temporal';
import type { LimitsTracker, TestContext } from '../../../runtime/transaction';
import { types } from '../../../types';
import { fakeTestContext, FakeLimits, inFakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

const typeOf = (name: string): object => ({ of: types.class(name) });

function inTest<T>(work: (context: TestContext) => T, limits: LimitsTracker = new FakeLimits()): T {
  const context = fakeTestContext();
  return inFakeTransaction(() => work(context), { test: context, limits });
}

describe('startTest and stopTest', () => {
  test('give fresh limits, run what was enqueued, and give the old limits back', () => {
    const events: string[] = [];
    const limits = new FakeLimits();
    limits.pushFresh = () => void events.push('fresh');
    limits.pop = () => void events.push('back');
    inFakeTransaction(
      (transaction) => {
        transaction.jobs.drainForStopTest = () => void events.push('drain');
        call('Test', 'startTest()');
        call('Test', 'stopTest()');
      },
      { test: fakeTestContext(), limits },
    );
    expect(events).toEqual(['fresh', 'drain', 'back']);
  });

  test('the work of the test itself no longer stands in the way of a callout', () => {
    let forgotten = false;
    inFakeTransaction(() => call('Test', 'startTest()'), {
      test: fakeTestContext(),
      database: { forgetUncommittedWork: () => void (forgotten = true) },
    });
    expect(forgotten).toBe(true);
  });

  test.each<[string, string[], string]>([
    ['started twice', ['startTest()', 'startTest()'], 'System.FinalException: Testing already started'],
    ['stopped before it started', ['stopTest()'], 'System.FinalException: Testing has not started'],
    ['stopped twice', ['startTest()', 'stopTest()', 'stopTest()'], 'System.FinalException: Testing already stopped'],
  ])('%s', (_name, signatures, expected) => {
    expect(inTest(() => thrownBy(() => signatures.forEach((signature) => call('Test', signature))))).toBe(expected);
  });
});

test('isRunningTest', () => {
  expect(inTest(() => call('Test', 'isRunningTest()'))).toBe(true);
  expect(inFakeTransaction(() => call('Test', 'isRunningTest()'))).toBe(false);
});

test('setMock keeps the mock for the length of the test', () => {
  const mock = {};
  const webServiceMock = {};
  inTest((context) => {
    call('Test', 'setMock(Type,Object)', typeOf('System.HttpCalloutMock'), mock);
    call('Test', 'setMock(Type,Object)', typeOf('System.WebServiceMock'), webServiceMock);
    expect(context.httpCalloutMock).toBe(mock);
    expect(context.state.get('System.WebServiceMock')).toBe(webServiceMock);
  });
});

test('setCreatedDate', () => {
  const seen: unknown[] = [];
  inFakeTransaction(() => call('Test', 'setCreatedDate(Id,Datetime)', '001000000000001AAA', new ApexDatetime(5)), {
    test: fakeTestContext(),
    database: { setCreatedDate: (...args) => void seen.push(args) },
  });
  expect(seen).toEqual([['001000000000001AAA', 5]]);
});

test('nothing of a test works outside one', () => {
  expect(inFakeTransaction(() => thrownBy(() => call('Test', 'startTest()')))).toContain('test context');
});
