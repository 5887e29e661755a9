/**
 * Operators, by the Apex Developer Guide's "Expression Operators":
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_expressions_operators_understanding.htm
 */
import { describe, expect, it } from 'vitest';
import * as operators from '../../runtime/operators';
import { shiftTemporal } from '../../runtime/temporal-arithmetic';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { toDecimal } from '../../runtime/value';

const decimal = (text: string) => toDecimal(text);

describe('Decimal arithmetic keeps the scale', () => {
  it.each([
    ['1.10 + 2.2', operators.addDecimals(decimal('1.10'), decimal('2.2')), '3.30'],
    ['5 - 0.50', operators.subtractDecimals(decimal('5'), decimal('0.50')), '4.50'],
    ['1.10 * 2.0', operators.multiplyDecimals(decimal('1.10'), decimal('2.0')), '2.200'],
    ['10 / 4', operators.divideDecimals(decimal('10'), decimal('4')), '2.5'],
    ['1 / 3', operators.divideDecimals(decimal('1'), decimal('3')), '0.3333333333333333333333333333333333'],
  ])('%s', (_expression, value, expected) => {
    expect(value.toString()).toBe(expected);
  });
});

describe('division by zero is System.MathException', () => {
  it.each([
    ['Integer', () => operators.divideIntegers(1, 0)],
    ['Long', () => operators.divideLongs(1n, 0n)],
    ['Double', () => operators.divideDoubles(1, 0)],
    ['Decimal', () => operators.divideDecimals(decimal('1'), decimal('0.00'))],
  ])('%s', (_type, divide) => {
    expect(divide).toThrowError('Divide by 0');
  });
});

describe('strings', () => {
  it.each([
    ['a', 'A', true],
    ['a', 'b', false],
    [null, null, true],
    [null, '', false],
  ])('%s == %s ignores case: %s', (left, right, expected) => {
    expect(operators.stringsEqual(left, right)).toBe(expected);
  });

  it.each([
    ['apple', 'Banana', -1],
    ['B', 'a', 1],
    [null, 'a', -1],
    ['a', null, 1],
  ])('%s against %s: %i', (left, right, expected) => {
    expect(operators.compareStrings(left, right)).toBe(expected);
  });
});

describe('a comparison with null is false whichever the operator', () => {
  const sign = operators.comparePrimitives<number>(null, 1);
  it.each([
    ['<', sign < 0],
    ['<=', sign <= 0],
    ['>', sign > 0],
    ['>=', sign >= 0],
  ])('null %s 1', (_operator, value) => {
    expect(value).toBe(false);
  });
});

describe('shifts of Long wrap at 64 bits', () => {
  it.each([
    ['1 << 63', operators.shiftLong('<<', 1n, 63), -9_223_372_036_854_775_808n],
    ['-8 >> 1', operators.shiftLong('>>', -8n, 1), -4n],
    ['-1 >>> 60', operators.shiftLong('>>>', -1n, 60), 15n],
  ])('%s', (_expression, value, expected) => {
    expect(value).toBe(expected);
  });
});

describe('dates and times', () => {
  it.each([
    ['date + 1 counts days', shiftTemporal(ApexDate.of(2026, 1, 31), 1, 1), ApexDate.of(2026, 2, 1)],
    [
      'datetime - 0.5 counts days',
      shiftTemporal(new ApexDatetime(86_400_000), decimal('0.5'), -1),
      new ApexDatetime(43_200_000),
    ],
    ['time wraps at midnight', shiftTemporal(new ApexTime(86_399_999), 2, 1), new ApexTime(1)],
  ])('%s', (_what, value, expected) => {
    expect(value).toEqual(expected);
  });
});
