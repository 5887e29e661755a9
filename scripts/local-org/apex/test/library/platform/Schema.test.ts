/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_schema.htm */
import { describe, expect, test } from 'vitest';
import { fieldDescribe, fieldToken } from '../../../library/platform/Schema/SObjectField';
import { objectDescribe, objectToken } from '../../../library/platform/Schema/SObjectType';
import type { ApexList, ApexMap } from '../../../runtime/collections';
import { apexToString } from '../../../runtime/text';
import type { PermissionFacts } from '../../../runtime/transaction';
import { fakeField, fakeObject, fakeObjects, fakeSchema } from '../../support/fake-schema';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

const member = fakeObject('Patient__c', 'a01', [], {
  recordTypes: [
    { id: '012000000000001AAA', developerName: 'Member', name: 'Member', active: true, isPersonType: false },
  ],
});
const org = { schema: fakeSchema([...fakeObjects, member]) };

const onObject = (objectName: string, signature: string): unknown =>
  inFakeTransaction(() => call('DescribeSObjectResult', signature, objectDescribe(objectName)), { org });
const onField = (objectName: string, fieldName: string, signature: string): unknown =>
  inFakeTransaction(() => call('DescribeFieldResult', signature, fieldDescribe(objectName, fieldName)), { org });

describe('tokens', () => {
  test('one token for each type and field', () => {
    expect(objectToken('Account')).toBe(objectToken('Account'));
    expect(fieldToken('Account', 'Name')).toBe(fieldToken('Account', 'Name'));
    expect(fieldToken('Account', 'Name')).not.toBe(fieldToken('Contact', 'Name'));
  });

  test('tokens print their names', () => {
    expect(apexToString(objectToken('Visit__c'))).toBe('Visit__c');
    expect(apexToString(fieldToken('Visit__c', 'Score__c'))).toBe('Score__c');
  });

  test('newSObject makes a record of the type', () => {
    inFakeTransaction(() => {
      expect(call('SObjectType', 'newSObject()', objectToken('Account'))).toMatchObject({
        typeName: 'Account',
        id: null,
      });
      expect(call('SObjectType', 'newSObject(Id)', objectToken('Account'), '001000000000001AAA')).toMatchObject({
        id: '001000000000001AAA',
      });
    });
  });

  test('the global describe is found in any case', () => {
    const map = inFakeTransaction(() => call('Schema', 'getGlobalDescribe()')) as ApexMap;
    expect(map.get('ACCOUNT')).toBe(objectToken('Account'));
    expect([...map.keys()]).toContain('visit__c');
    expect(map.get('Nope')).toBeNull();
  });
});

describe('objects', () => {
  test.each<[string, string, unknown]>([
    ['Account', 'getName()', 'Account'],
    ['Visit__c', 'getKeyPrefix()', 'a00'],
    ['Visit__c', 'isCustom()', true],
    ['Account', 'isCustom()', false],
    ['Account', 'isCustomSetting()', false],
    ['Account', 'isCreateable()', true],
  ])('%s %s', (objectName, signature, expected) => {
    expect(onObject(objectName, signature)).toBe(expected);
  });

  test('record types by developer name, with the master', () => {
    const infos = onObject('Patient__c', 'getRecordTypeInfosByDeveloperName()') as ApexMap;
    expect([...infos.keys()]).toEqual(['Member', 'Master']);
    expect(call('RecordTypeInfo', 'getRecordTypeId()', infos.get('Member'))).toBe('012000000000001AAA');
    expect(call('RecordTypeInfo', 'isDefaultRecordTypeMapping()', infos.get('Member'))).toBe(true);
    expect(call('RecordTypeInfo', 'isMaster()', infos.get('Master'))).toBe(true);
  });

  test('child relationships', () => {
    inFakeTransaction(() => {
      const children = call('DescribeSObjectResult', 'getChildRelationships()', objectDescribe('Account')) as ApexList;
      const names = children.items.map((child) => call('ChildRelationship', 'getRelationshipName()', child));
      expect(names).toEqual(['ChildAccounts', 'Contacts', 'Visits__r']);
      expect(call('ChildRelationship', 'getField()', children.items[1])).toBe(fieldToken('Contact', 'AccountId'));
    });
  });

  test('fields.getMap() finds a field in any case', () => {
    inFakeTransaction(() => {
      const described = objectDescribe('Account');
      const fieldsMap = call('SObjectTypeFields', 'getMap()', call('DescribeSObjectResult', 'getFields()', described));
      expect((fieldsMap as ApexMap).get('NAME')).toBe(fieldToken('Account', 'Name'));
    });
  });

  test('describeSObjects refuses an unknown name', () => {
    const names = { items: ['Nope'] };
    expect(inFakeTransaction(() => thrownBy(() => call('Schema', 'describeSObjects(List<String>)', names)))).toBe(
      'System.InvalidParameterValueException: Invalid sobject provided. The argument Nope is invalid.',
    );
  });
});

describe('fields', () => {
  test.each<[string, string, string, unknown]>([
    ['Account', 'Name', 'getName()', 'Name'],
    ['Account', 'External_Key__c', 'isExternalId()', true],
    ['Account', 'External_Key__c', 'isUnique()', true],
    ['Account', 'Name', 'isNillable()', false],
    ['Account', 'Description', 'getLength()', 32_000],
    ['Visit__c', 'Score__c', 'getScale()', 2],
    ['Contact', 'AccountId', 'getRelationshipName()', 'Account'],
  ])('%s.%s %s', (objectName, fieldName, signature, expected) => {
    expect(onField(objectName, fieldName, signature)).toBe(expected);
  });

  test.each([
    ['Account', 'NumberOfEmployees', 'INTEGER', 'INTEGER'],
    ['Account', 'AnnualRevenue', 'CURRENCY', 'DOUBLE'],
    ['Account', 'Industry', 'PICKLIST', 'STRING'],
    ['Contact', 'AccountId', 'REFERENCE', 'ID'],
    ['Contact', 'Id', 'ID', 'ID'],
    ['Visit__c', 'At__c', 'DATETIME', 'DATETIME'],
  ])('%s.%s is %s and %s', (objectName, fieldName, displayType, soapType) => {
    expect(onField(objectName, fieldName, 'getType()')).toMatchObject({ name: displayType });
    expect(onField(objectName, fieldName, 'getSoapType()')).toMatchObject({ name: soapType });
  });

  test('a lookup names the types it refers to', () => {
    const types = onField('Contact', 'AccountId', 'getReferenceTo()') as ApexList;
    expect(types.items).toEqual([objectToken('Account')]);
  });

  test('picklist values', () => {
    const values = [{ value: 'a', label: 'A', active: true, default: true }];
    const schema = fakeSchema([fakeObject('X__c', 'a09', [fakeField('P__c', 'picklist', { picklistValues: values })])]);
    inFakeTransaction(
      () => {
        const entries = call('DescribeFieldResult', 'getPicklistValues()', fieldDescribe('X__c', 'P__c')) as ApexList;
        expect(call('PicklistEntry', 'getLabel()', entries.items[0])).toBe('A');
        expect(call('PicklistEntry', 'isDefaultValue()', entries.items[0])).toBe(true);
      },
      { org: { schema } },
    );
  });

  test('access is the running user’s', () => {
    const permissions: PermissionFacts = {
      object: () => ({ create: false, read: true, edit: false, delete: false, viewAll: false, modifyAll: false }),
      field: (_user, _object, field) => ({ read: field !== 'Industry', edit: false }),
      isPermissionable: () => true,
      hasCustomPermission: () => false,
      hasClassAccess: () => false,
    };
    inFakeTransaction(
      () => {
        expect(call('DescribeSObjectResult', 'isCreateable()', objectDescribe('Account'))).toBe(false);
        expect(call('DescribeSObjectResult', 'isAccessible()', objectDescribe('Account'))).toBe(true);
        expect(call('DescribeFieldResult', 'isAccessible()', fieldDescribe('Account', 'Industry'))).toBe(false);
        expect(call('DescribeFieldResult', 'isUpdateable()', fieldDescribe('Account', 'Name'))).toBe(false);
        expect(call('FeatureManagement', 'checkPermission(String)', 'Replay')).toBe(false);
      },
      { org: { permissions } },
    );
  });
});
