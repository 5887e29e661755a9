/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Security.htm */
import { describe, expect, test } from 'vitest';
import { enumConstant } from '../../../library/define';
import { AccessTypeEnum } from '../../../library/platform/System/AccessType';
import { ApexList, type ApexMap, type ApexSet } from '../../../runtime/collections';
import { SObjectValue } from '../../../runtime/sobject';
import type { PermissionFacts } from '../../../runtime/transaction';
import { types } from '../../../types';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

/** May read accounts but not their industry, and may read nothing of contacts. */
const permissions: PermissionFacts = {
  object: (_user, objectName) => ({
    create: false,
    read: objectName === 'Account',
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false,
  }),
  field: (_user, _objectName, fieldName) => ({ read: fieldName !== 'Industry', edit: false }),
  isPermissionable: () => true,
  hasCustomPermission: () => false,
  hasClassAccess: () => false,
};

const records = (...items: SObjectValue[]): ApexList => ApexList.of(types.sobject('Account'), items);
const account = (entries: readonly (readonly [string, unknown])[]): SObjectValue =>
  new SObjectValue('Account', new Map([['Id', '001000000000001AAA'], ...entries]));

function strip(check: string, list: ApexList, ...rest: unknown[]): unknown {
  const signature = rest.length > 0 ? 'AccessType,List<SObject>,Boolean' : 'AccessType,List<SObject>';
  const access = enumConstant(AccessTypeEnum, check);
  return inFakeTransaction(() => call('Security', `stripInaccessible(${signature})`, access, list, ...rest), {
    org: { permissions },
  });
}

describe('stripInaccessible', () => {
  test('takes away what the user may not read, and tells', () => {
    const decision = strip('READABLE', records(account([['Name', 'a']]), account([['Industry', 'x']])));
    const stripped = call('SObjectAccessDecision', 'getRecords()', decision) as ApexList;
    expect(stripped.items.map((record) => [...(record as SObjectValue).values.keys()])).toEqual([
      ['Id', 'Name'],
      ['Id'],
    ]);
    const removed = call('SObjectAccessDecision', 'getRemovedFields()', decision) as ApexMap;
    expect([...(removed.get('Account') as ApexSet)]).toEqual(['Industry']);
    expect([...(call('SObjectAccessDecision', 'getModifiedIndexes()', decision) as ApexSet)]).toEqual([1]);
  });

  test('a child list goes with its object', () => {
    const children = ApexList.of(types.sobject('Contact'), [new SObjectValue('Contact')]);
    const decision = strip('READABLE', records(account([['Contacts', children]])));
    const [record] = (call('SObjectAccessDecision', 'getRecords()', decision) as ApexList).items;
    expect((record as SObjectValue).has('Contacts')).toBe(false);
  });

  test('the source records stay as they are', () => {
    const source = account([['Industry', 'x']]);
    strip('READABLE', records(source));
    expect(source.get('Industry')).toBe('x');
  });

  test('an object that may not be created is refused, unless the caller says otherwise', () => {
    expect(thrownBy(() => strip('CREATABLE', records(account([]))))).toBe(
      'System.NoAccessException: No access to entity: Account',
    );
    expect(strip('CREATABLE', records(account([])), false)).toBeDefined();
  });
});
