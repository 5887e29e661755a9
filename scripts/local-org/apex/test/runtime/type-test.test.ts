/** `instanceof` and casts: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_casting.htm */
import { describe, expect, it } from 'vitest';
import { ApexList } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { ApexDate, ApexDatetime } from '../../runtime/temporal';
import { cast, isInstance } from '../../runtime/type-test';
import { ApexDouble, toDecimal } from '../../runtime/value';
import { types, type PrimitiveName } from '../../types';

const primitive = (name: PrimitiveName) => types.primitive(name);
const account = types.sobject('Account');
const generic = types.sobject('SObject');

describe('isInstance', () => {
  it.each([
    ['null is an instance of nothing', null, primitive('Object'), false],
    ['a string is a String', 'a', primitive('String'), true],
    ['an Integer is an Object', 1, primitive('Object'), true],
    ['an Integer is a Long', 1, primitive('Long'), true],
    ['an Integer is a Decimal', 1, primitive('Decimal'), true],
    ['a Long is a Double', 1n, primitive('Double'), true],
    ['a Long is no Integer', 1n, primitive('Integer'), false],
    ['a Decimal is a Double', toDecimal('1.5'), primitive('Double'), true],
    ['a Decimal is no Long', toDecimal('1.5'), primitive('Long'), false],
    ['a Date is a Datetime', ApexDate.of(2026, 1, 1), primitive('Datetime'), true],
    ['a Datetime is no Date', new ApexDatetime(0), primitive('Date'), false],
    ['a Double is no Integer', new ApexDouble(1), primitive('Integer'), false],
    ['a Decimal is a Decimal', toDecimal('1.0'), primitive('Decimal'), true],
    ['an Account is an SObject', new SObjectValue('Account'), generic, true],
    ['an Account is no Contact', new SObjectValue('Account'), types.sobject('Contact'), false],
    ['a List<Account> is a List<SObject>', ApexList.of(account), types.list(generic), true],
    ['a List<Account> is no List<String>', ApexList.of(account), types.list(primitive('String')), false],
  ])('%s', (_what, value, tested, expected) => {
    expect(isInstance(value, tested)).toBe(expected);
  });
});

describe('cast', () => {
  it('gives a wider type its form', () => {
    expect(cast(1, primitive('Long'))).toBe(1n);
    expect(String(cast(1, primitive('Decimal')))).toBe('1');
    expect(cast(2n, primitive('Double'))).toEqual(new ApexDouble(2));
    expect(cast(ApexDate.of(1970, 1, 2), primitive('Datetime'))).toEqual(new ApexDatetime(86_400_000));
  });

  it('keeps null', () => {
    expect(cast(null, account)).toBeNull();
  });

  it.each([
    [1, primitive('String'), 'Invalid conversion from runtime type Integer to String'],
    [new SObjectValue('Account'), types.sobject('Contact'), 'Invalid conversion from runtime type Account to Contact'],
    [
      ApexList.of(primitive('Object')),
      types.list(primitive('String')),
      'Invalid conversion from runtime type List<ANY> to List<String>',
    ],
  ])('%s to %s', (value, to, message) => {
    expect(() => cast(value, to)).toThrowError(message);
  });
});
