/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Assert.htm */
import { describe, expect, test } from 'vitest';
import { isUncatchable } from '../../../runtime/error-conversion';
import { AssertException } from '../../../runtime/exception';
import { toDecimal } from '../../../runtime/value';
import { types } from '../../../types';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

const STRING_TYPE = { of: types.primitive('String') };
const failed = (detail: string): string => `System.AssertException: Assertion Failed${detail}`;

const passing: [string, string, unknown[]][] = [
  ['System', 'assert(Boolean)', [true]],
  ['System', 'assertEquals(Object,Object)', [1, toDecimal('1.0')]],
  ['System', 'assertNotEquals(Object,Object)', ['a', 'A']],
  ['Assert', 'areEqual(Object,Object)', ['x', 'x']],
  ['Assert', 'areNotEqual(Object,Object)', [1, 2]],
  ['Assert', 'isTrue(Boolean)', [true]],
  ['Assert', 'isFalse(Boolean)', [false]],
  ['Assert', 'isNull(Object)', [null]],
  ['Assert', 'isNotNull(Object)', ['x']],
  ['Assert', 'isInstanceOfType(Object,Type)', ['x', STRING_TYPE]],
  ['Assert', 'isNotInstanceOfType(Object,Type)', [1, STRING_TYPE]],
];

const failing: [string, string, unknown[], string][] = [
  ['System', 'assert(Boolean)', [false], ''],
  ['System', 'assert(Boolean,Object)', [false, 'no'], ': no'],
  ['System', 'assert(Boolean)', [null], ''],
  ['System', 'assertEquals(Object,Object)', [1, 2], ': Expected: 1, Actual: 2'],
  ['System', 'assertEquals(Object,Object)', ['a', 'A'], ': Expected: a, Actual: A'],
  ['System', 'assertEquals(Object,Object,Object)', [1, null, 'count'], ': count: Expected: 1, Actual: null'],
  ['System', 'assertNotEquals(Object,Object)', [1, 1], ': Same value: 1'],
  ['Assert', 'areEqual(Object,Object,String)', [1, 2, 'count'], ': count: Expected: 1, Actual: 2'],
  ['Assert', 'areNotEqual(Object,Object)', ['a', 'a'], ': Same value: a'],
  ['Assert', 'isTrue(Boolean,String)', [false, 'must hold'], ': must hold'],
  ['Assert', 'isFalse(Boolean)', [null], ''],
  ['Assert', 'isNull(Object)', [1], ''],
  ['Assert', 'isNotNull(Object,String)', [null, 'missing'], ': missing'],
  ['Assert', 'isInstanceOfType(Object,Type)', [1, STRING_TYPE], ''],
  ['Assert', 'isNotInstanceOfType(Object,Type)', ['x', STRING_TYPE], ''],
  ['Assert', 'fail()', [], ''],
  ['Assert', 'fail(String)', ['reached'], ': reached'],
];

describe('assertions', () => {
  test.each(passing)('%s.%s passes', (className, signature, args) => {
    expect(inFakeTransaction(() => call(className, signature, ...args))).toBeUndefined();
  });

  test.each(failing)('%s.%s of %j fails with%s', (className, signature, args, detail) => {
    expect(inFakeTransaction(() => thrownBy(() => call(className, signature, ...args)))).toBe(failed(detail));
  });

  test('no catch clause gets a failed assertion', () => {
    expect(isUncatchable(new AssertException('Assertion Failed'))).toBe(true);
  });
});
