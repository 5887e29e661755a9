/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm */
import { describe, expect, test } from 'vitest';
import { fieldToken } from '../../../library/platform/Schema/SObjectField';
import { ApexList, type ApexMap } from '../../../runtime/collections';
import { SObjectValue } from '../../../runtime/sobject';
import { ApexDate } from '../../../runtime/temporal';
import { isDecimal, toDecimal } from '../../../runtime/value';
import { types } from '../../../types';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

const ID = '003000000000001AAA';

function contact(origin: 'constructed' | 'queried' = 'constructed'): SObjectValue {
  const parent = new SObjectValue('Account', new Map([['Name', 'Acme']]));
  return new SObjectValue(
    'Contact',
    new Map<string, unknown>([
      ['Id', ID],
      ['LastName', 'Ray'],
      ['Account', parent],
      ['CreatedDate', new ApexDate(0)],
    ]),
    origin,
  );
}

const onContact = (signature: string, ...args: unknown[]): unknown =>
  inFakeTransaction(() => call('SObject', signature, contact(), ...args));

describe('fields by name', () => {
  test.each<[string, unknown[], unknown]>([
    ['get(String)', ['lastname'], 'Ray'],
    ['get(String)', ['FirstName'], null],
    ['get(Schema.SObjectField)', [fieldToken('Contact', 'LastName')], 'Ray'],
    ['isSet(String)', ['LASTNAME'], true],
    ['isSet(String)', ['Email'], false],
    ['put(String,Object)', ['lastName', 'Poe'], 'Ray'],
  ])('%s of %j', (signature, args, expected) => {
    expect(onContact(signature, ...args)).toBe(expected);
  });

  test.each<[string, unknown[], string]>([
    ['get(String)', ['Nope'], 'System.SObjectException: Invalid field Nope for Contact'],
    [
      'put(String,Object)',
      ['Birthdate', '2026-01-01'],
      'System.SObjectException: Illegal assignment from String to Date',
    ],
    ['put(String,Object)', ['LastName', 5], 'System.SObjectException: Illegal assignment from Integer to String'],
    ['put(String,Object)', ['AccountId', 'abc'], 'System.StringException: Invalid id: abc'],
    ['put(String,Object)', ['CreatedDate', null], 'System.SObjectException: Field CreatedDate is not editable'],
    ['getSObject(String)', ['Nope__r'], 'System.SObjectException: Invalid relationship Nope__r for Contact'],
  ])('%s of %j is refused', (signature, args, expected) => {
    expect(thrownBy(() => onContact(signature, ...args))).toBe(expected);
  });

  test('a whole number becomes the Decimal that the field holds', () => {
    const visit = new SObjectValue('Visit__c');
    inFakeTransaction(() => call('SObject', 'put(String,Object)', visit, 'score__c', 5));
    const score = visit.get('Score__c');
    expect(isDecimal(score) && score.equals(toDecimal(5))).toBe(true);
  });

  test('an id is kept with 18 characters', () => {
    const record = contact();
    inFakeTransaction(() => call('SObject', 'put(String,Object)', record, 'AccountId', '001D000000000aB'));
    expect(record.get('AccountId')).toHaveLength(18);
  });

  test('a field that was not queried is refused', () => {
    expect(thrownBy(() => inFakeTransaction(() => call('SObject', 'get(String)', contact('queried'), 'Email')))).toBe(
      'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Contact.Email',
    );
  });

  test('aggregate columns are read by alias in any case', () => {
    const row = new SObjectValue('AggregateResult', new Map([['expr0', 3]]), 'queried');
    expect(call('SObject', 'get(String)', row, 'EXPR0')).toBe(3);
    expect(thrownBy(() => call('SObject', 'get(String)', row, 'total'))).toBe(
      'System.SObjectException: Invalid field total for AggregateResult',
    );
  });
});

describe('relations', () => {
  test('a parent by relationship name or by the token of its lookup', () => {
    expect(onContact('getSObject(String)', 'account')).toMatchObject({ typeName: 'Account' });
    expect(onContact('getSObject(Schema.SObjectField)', fieldToken('Contact', 'AccountId'))).toMatchObject({
      typeName: 'Account',
    });
  });

  test('children by relationship name; null when they were not queried', () => {
    const children = ApexList.of(types.sobject('Contact'), [contact()]);
    const account = new SObjectValue('Account', new Map([['Contacts', children]]));
    inFakeTransaction(() => {
      expect(call('SObject', 'getSObjects(String)', account, 'contacts')).toBe(children);
      expect(call('SObject', 'getSObjects(String)', account, 'Visits__r')).toBeNull();
    });
  });
});

describe('errors', () => {
  test('errors of a record and of a field', () => {
    const record = contact();
    inFakeTransaction(() => {
      call('SObject', 'addError(String)', record, 'Not like this');
      call('SObject', 'addError(String,String)', record, 'lastname', 'Too short');
      expect(call('SObject', 'hasErrors()', record)).toBe(true);
      const errors = call('SObject', 'getErrors()', record) as ApexList;
      expect(errors.items.map((error) => call('Error', 'getMessage()', error))).toEqual(['Not like this', 'Too short']);
      expect((call('Error', 'getFields()', errors.items[1]) as ApexList).items).toEqual(['LastName']);
    });
  });

  test('the old rows of an update take no errors', () => {
    const record = contact();
    const trigger = {
      objectName: 'Contact',
      operation: 'update',
      isBefore: true,
      newRecords: [contact()],
      oldRecords: [record],
    } as const;
    const message = inFakeTransaction(() => thrownBy(() => call('SObject', 'addError(String)', record, 'x')), {
      triggers: [trigger],
    });
    expect(message).toBe('System.FinalException: SObject row does not allow errors');
  });
});

describe('clone', () => {
  const cloned = (signature: string, ...args: unknown[]): SObjectValue => onContact(signature, ...args) as SObjectValue;

  test.each<[string, unknown[], string[]]>([
    ['clone()', [], ['LastName', 'Account']],
    ['clone(Boolean)', [true], ['Id', 'LastName', 'Account']],
    ['clone(Boolean,Boolean,Boolean)', [false, false, true], ['LastName', 'Account', 'CreatedDate']],
  ])('%s of %j keeps %j', (signature, args, kept) => {
    expect([...cloned(signature, ...args).values.keys()]).toEqual(kept);
  });

  test('a deep clone copies the parent, a clone shares it', () => {
    const source = contact();
    inFakeTransaction(() => {
      const shared = call('SObject', 'clone()', source) as SObjectValue;
      const deep = call('SObject', 'clone(Boolean,Boolean)', source, false, true) as SObjectValue;
      expect(shared.get('Account')).toBe(source.get('Account'));
      expect(deep.get('Account')).not.toBe(source.get('Account'));
      expect(deep.get('Account')).toMatchObject({ typeName: 'Account' });
    });
  });

  test('a clone knows its source', () => {
    const clone = cloned('clone()');
    expect(call('SObject', 'isClone()', clone)).toBe(true);
    expect(call('SObject', 'getCloneSourceId()', clone)).toBe(ID);
    expect(call('SObject', 'isClone()', contact())).toBe(false);
  });
});

test('populated fields are what was set or queried', () => {
  const map = onContact('getPopulatedFieldsAsMap()') as ApexMap;
  expect([...map.keys()]).toEqual(['Id', 'LastName', 'Account', 'CreatedDate']);
});
