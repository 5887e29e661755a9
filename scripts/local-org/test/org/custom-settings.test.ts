/** Custom settings: whose values hold, for whom they are saved, and what a second record of one owner meets. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { LocalOrg } from '../../org';
import { administratorSees, metadata, writeProject } from '../support/project';

const field = (name: string, rest: string): string =>
  metadata('CustomField', `<fullName>${name}</fullName><label>${name}</label>${rest}`);
const settings = (label: string, type: 'Hierarchy' | 'List'): string =>
  metadata(
    'CustomObject',
    `<customSettingsType>${type}</customSettingsType><label>${label}</label><visibility>Public</visibility>`,
  );

const project = {
  ...administratorSees(['Switch__c.Off__c', 'Switch__c.Mode__c', 'Country__c.Code__c']),
  'objects/Switch__c/Switch__c.object-meta.xml': settings('Switch', 'Hierarchy'),
  'objects/Switch__c/fields/Off__c.field-meta.xml': field(
    'Off__c',
    '<type>Checkbox</type><defaultValue>true</defaultValue>',
  ),
  'objects/Switch__c/fields/Mode__c.field-meta.xml': field('Mode__c', '<type>Text</type><length>20</length>'),
  'objects/Country__c/Country__c.object-meta.xml': settings('Country', 'List'),
  'objects/Country__c/fields/Code__c.field-meta.xml': field('Code__c', '<type>Text</type><length>2</length>'),
};

let org: LocalOrg;

beforeAll(() => {
  org = LocalOrg.open({ folder: null });
  expect(org.deploy(writeProject(project)).problems).toEqual([]);
});
afterAll(() => org.close());
afterEach(() => run('delete [SELECT Id FROM Switch__c]; delete [SELECT Id FROM Country__c];'));

function run(code: string): string | null {
  const { compileProblem, exceptionMessage } = org.executeAnonymous(code);
  return compileProblem ?? exceptionMessage;
}

it.each([
  [
    'where nothing is set, an instance holds the defaults and the user',
    `Switch__c mine = Switch__c.getInstance();
     Assert.isNull(mine.Id);
     Assert.areEqual(UserInfo.getUserId(), mine.SetupOwnerId);
     Assert.isTrue(mine.Off__c);`,
  ],
  [
    'an instance that is changed is saved for the user',
    `Switch__c mine = Switch__c.getInstance();
     mine.Mode__c = 'fast';
     upsert mine;
     Assert.areEqual('fast', Switch__c.getInstance().Mode__c);
     Assert.areEqual(mine.Id, Switch__c.getInstance().Id);
     Assert.isNull(Switch__c.getOrgDefaults().Mode__c);
     Assert.areEqual('fast', Switch__c.getValues(UserInfo.getUserId()).Mode__c);`,
  ],
  [
    'values are inherited, the record is not',
    `insert new Switch__c(Mode__c = 'org', Off__c = false);
     Switch__c mine = Switch__c.getInstance();
     Assert.areEqual('org', mine.Mode__c);
     Assert.isFalse(mine.Off__c);
     Assert.isNull(mine.Id);
     Assert.areEqual(UserInfo.getOrganizationId(), Switch__c.getOrgDefaults().SetupOwnerId);
     Assert.isNull(Switch__c.getValues(UserInfo.getProfileId()));`,
  ],
  [
    'a profile comes between the org and the user',
    `insert new Switch__c(Mode__c = 'org');
     insert new Switch__c(Mode__c = 'profile', SetupOwnerId = UserInfo.getProfileId());
     Assert.areEqual('profile', Switch__c.getInstance().Mode__c);
     Assert.areEqual('profile', Switch__c.getInstance(UserInfo.getUserId()).Mode__c);
     Assert.areEqual('profile', Switch__c.getInstance(UserInfo.getProfileId()).Mode__c);
     Assert.areEqual('org', Switch__c.getOrgDefaults().Mode__c);`,
  ],
  [
    'a list is read by name',
    `insert new List<Country__c>{ new Country__c(Name = 'Sweden', Code__c = 'SE'), new Country__c(Name = 'Chile', Code__c = 'CL') };
     Assert.areEqual('SE', Country__c.getInstance('Sweden').Code__c);
     Assert.areEqual('CL', Country__c.getAll().get('Chile').Code__c);
     Assert.isNull(Country__c.getInstance('Nowhere'));`,
  ],
])('%s', (_name, code) => {
  expect(run(code)).toBeNull();
});

it.each([
  [
    'insert new Switch__c(); insert new Switch__c();',
    /DUPLICATE_VALUE, duplicate value found: SetupOwnerId duplicates value on record with id/,
  ],
  [
    `insert new Country__c(Name = 'Sweden'); insert new Country__c(Name = 'Sweden');`,
    /DUPLICATE_VALUE, duplicate value found: Name duplicates value/,
  ],
  ['insert new Country__c();', /REQUIRED_FIELD_MISSING, Required fields are missing: \[Name\]/],
])('refuses %s', (code, message) => {
  expect(run(code)).toMatch(message);
});
