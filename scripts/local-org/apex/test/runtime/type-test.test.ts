/** `instanceof` and casts: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_casting.htm */
import { describe, expect, it } from 'vitest';
import { ApexList } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
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
    ['an Integer is no Long', 1, primitive('Long'), false],
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
