/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_metadata_types.htm
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_settings.htm
 */
import { describe, expect, test } from 'vitest';
import { recordAccessor } from '../../../library/platform/support/configuration';
import type { ApexMap } from '../../../runtime/collections';
import { NotEmulatedError } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { fakeField, fakeObject, fakeSchema } from '../../support/fake-schema';
import { fakeUser, inFakeTransaction } from '../../support/fake-transaction';

const ORG = '00D000000000001AAA';
const text = (name: string) => fakeField(name, 'string');
const schema = fakeSchema([
  fakeObject('Feed__mdt', 'm00', [text('DeveloperName'), text('Path__c')], { kind: 'customMetadata' }),
  fakeObject('Settings__c', 'a07', [text('SetupOwnerId'), text('Mode__c'), text('Url__c')], {
    kind: 'customSetting',
    settingsType: 'Hierarchy',
  }),
  fakeObject('Account', '001', []),
]);

const record = (typeName: string, values: Readonly<Record<string, unknown>>): SObjectValue =>
  new SObjectValue(typeName, new Map(Object.entries(values)));

const rows: Readonly<Record<string, readonly SObjectValue[]>> = {
  Feed__mdt: [
    record('Feed__mdt', { Id: 'm00000000000001AAA', DeveloperName: 'Patient', Path__c: '/Patient' }),
    record('Feed__mdt', { Id: 'm00000000000002AAA', DeveloperName: 'Observation', Path__c: '/Observation' }),
  ],
  Settings__c: [
    record('Settings__c', { SetupOwnerId: ORG, Mode__c: 'org', Url__c: 'https://org.example.com' }),
    record('Settings__c', { SetupOwnerId: fakeUser.profileId, Mode__c: 'profile', Url__c: null }),
  ],
};

function access(objectName: string, method: string, ...args: unknown[]): unknown {
  return inFakeTransaction(() => recordAccessor(objectName, method, args), {
    org: { schema },
    database: { configuration: (name) => rows[name] ?? [] },
  });
}

describe('custom metadata', () => {
  test('getAll is keyed by developer name', () => {
    expect([...(access('Feed__mdt', 'getAll') as ApexMap).keys()]).toEqual(['Patient', 'Observation']);
  });

  test.each([
    ['Patient', '/Patient'],
    ['observation', '/Observation'],
    ['m00000000000002AAA', '/Observation'],
  ])('getInstance of %s', (key, path) => {
    expect((access('Feed__mdt', 'getInstance', key) as SObjectValue).get('Path__c')).toBe(path);
  });

  test('getInstance of an unknown name is null', () => {
    expect(access('Feed__mdt', 'getInstance', 'Nope')).toBeNull();
  });

  test('what a caller changes stays with it', () => {
    (access('Feed__mdt', 'getInstance', 'Patient') as SObjectValue).set('Path__c', 'changed');
    expect((access('Feed__mdt', 'getInstance', 'Patient') as SObjectValue).get('Path__c')).toBe('/Patient');
  });
});

describe('hierarchy custom settings', () => {
  test('getInstance overlays the org’s values with the profile’s', () => {
    const settings = access('Settings__c', 'getInstance') as SObjectValue;
    expect([settings.get('Mode__c'), settings.get('Url__c')]).toEqual(['profile', 'https://org.example.com']);
  });

  test('getOrgDefaults', () => {
    expect((access('Settings__c', 'getOrgDefaults') as SObjectValue).get('Mode__c')).toBe('org');
  });

  test('getValues is null where nothing is set', () => {
    expect(access('Settings__c', 'getValues', fakeUser.id)).toBeNull();
  });
});

test('no other type has such methods', () => {
  expect(() => access('Account', 'getAll')).toThrow(NotEmulatedError);
});
