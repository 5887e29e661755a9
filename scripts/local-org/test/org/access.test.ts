/** What users may do in user mode, over profiles, permission sets and org-wide defaults. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningUser } from '../../apex/runtime/transaction';
import { LocalOrg } from '../../org';
import { accessProject } from '../support/access-project';
import { writeProject } from '../support/project';

const NO_COLUMN = 'No such column';
const NO_OBJECT = 'is not supported';
const NO_EDIT = 'fields being inaccessible';

let org: LocalOrg;
const people = new Map<string, RunningUser>();

beforeAll(() => {
  org = LocalOrg.open({ folder: null });
  expect(org.deploy(writeProject(accessProject)).problems).toEqual([]);
  const minimum = 'Minimum Access - Salesforce';
  addPerson('guest', minimum);
  addPerson('reader', minimum, 'Reader');
  addPerson('settings', minimum, 'Settings_Reader');
  addPerson('all', minimum, 'All_Fields');
  addPerson('standard', 'Standard User');
  for (const user of org.users()) {
    people.set(user.username.split('@')[0], user);
  }
});
afterAll(() => org.close());

function addPerson(name: string, profile: string, ...sets: string[]): void {
  org.ensureUser({ lastName: name, username: `${name}@example.com`, profile }, sets);
}

/** Null when the code ran. */
function outcome(person: string, code: string): string | null {
  const { success, exceptionMessage, compileProblem } = org.executeAnonymous(code, people.get(person));
  return success ? null : (exceptionMessage ?? compileProblem ?? 'failed');
}

type Case = readonly [person: string, code: string, refusal: string | null];

function check(cases: readonly Case[]): void {
  it.each(cases)('%s: %s', (person, code, refusal) => {
    const message = outcome(person, code);
    if (refusal === null) {
      expect(message).toBeNull();
    } else {
      expect(message).toContain(refusal);
    }
  });
}

// Salesforce Help, "Field-Level Security"; Apex Developer Guide, "Enforce User Mode for Database Operations".
describe('fields', () => {
  check([
    ['reader', 'List<Account> a = [SELECT Id, Name, OwnerId, CreatedDate, RecordTypeId FROM Account];', null],
    ['reader', 'List<Account> a = [SELECT Phone FROM Account];', null],
    ['reader', 'List<Account> a = [SELECT AnnualRevenue FROM Account];', NO_COLUMN],
    ['reader', 'List<Account> a = [SELECT Id FROM Account WHERE Industry = null];', NO_COLUMN],
    ['reader', 'List<Account> a = [SELECT AnnualRevenue FROM Account WITH SYSTEM_MODE];', null],
    ['reader', "insert new Account(Name = 'A');", null],
    ['reader', "insert new Account(Name = 'A', Phone = '1');", NO_EDIT],
    ['reader', "insert new Note__c(Name = 'N', Needed__c = 'x', Text__c = 'y');", null],
    ['reader', "insert new Note__c(Name = 'N', Needed__c = 'x', Flag__c = true);", NO_EDIT],
    ['reader', 'List<Note__c> n = [SELECT Needed__c, Text__c FROM Note__c];', null],
    ['reader', 'List<Note__c> n = [SELECT Flag__c FROM Note__c];', NO_COLUMN],
    ['all', 'List<Note__c> n = [SELECT Flag__c, Hidden__c FROM Note__c];', null],
    ['all', "insert new Note__c(Name = 'N', Needed__c = 'x', Hidden__c = 'y');", NO_EDIT],
    ['standard', 'List<Account> a = [SELECT Phone, AnnualRevenue, PersonEmail FROM Account];', null],
  ]);
});

describe('a deployed custom field is seen by nobody until it is granted', () => {
  check([
    ['admin', 'List<Account> a = [SELECT Phone, AnnualRevenue, PersonEmail FROM Account];', null],
    ['admin', 'List<Note__c> n = [SELECT Id, Name, Needed__c FROM Note__c];', null],
    ['admin', 'List<Note__c> n = [SELECT Hidden__c FROM Note__c];', NO_COLUMN],
    ['admin', "insert new Note__c(Name = 'N', Needed__c = 'x', Hidden__c = 'y');", NO_EDIT],
  ]);
});

// Salesforce Help, "Account Fields": a person's field inherits the security of the contact's.
describe('parts of one field', () => {
  check([
    ['reader', 'List<Account> a = [SELECT BillingCity, BillingStreet FROM Account];', null],
    ['reader', 'List<Account> a = [SELECT ShippingCity FROM Account];', NO_COLUMN],
    ['reader', 'List<Account> a = [SELECT PersonEmail FROM Account];', null],
    ['reader', 'List<Account> a = [SELECT PersonMobilePhone FROM Account];', NO_COLUMN],
  ]);
});

describe('objects', () => {
  check([
    ['guest', 'List<Account> a = [SELECT Id FROM Account];', NO_OBJECT],
    ['guest', "insert new Account(Name = 'A');", "Access to entity 'Account' denied"],
    ['reader', 'List<Contact> c = [SELECT Id FROM Contact];', NO_OBJECT],
    ['reader', 'List<Account> a = [SELECT Id FROM Account LIMIT 1]; delete a;', "Access to entity 'Account' denied"],
    ['guest', 'List<User> u = [SELECT Id, Name FROM User];', null],
    ['reader', 'List<Note__c> n = [SELECT Owner.Name, CreatedBy.Name FROM Note__c];', null],
  ]);
});

// Winter '20, "Require Customize Application Permission for Direct Read Access to Custom Metadata Types".
describe('custom metadata', () => {
  const query = 'List<Setting__mdt> s = [SELECT DeveloperName FROM Setting__mdt';
  check([
    ['guest', `${query}];`, NO_OBJECT],
    ['guest', `${query} WITH SYSTEM_MODE]; Assert.areEqual(1, s.size());`, null],
    ['guest', 'Assert.areEqual(1, Setting__mdt.getAll().size());', null],
    ['settings', `${query}]; Assert.areEqual(1, s.size());`, null],
    ['admin', `${query}]; Assert.areEqual(1, s.size());`, null],
  ]);
});

describe('records', () => {
  it('are those of the owner where the object is private', () => {
    const inserted = org.executeAnonymous(
      "Note__c note = new Note__c(Name = 'Of all', Needed__c = 'x'); insert note; System.debug('id=' + note.Id);",
      people.get('all'),
    );
    const [, id] = /id=(\w{18})/.exec(inserted.debugLog) ?? [];
    expect(id).toBeDefined();
    const count = `Assert.areEqual(%, [SELECT COUNT() FROM Note__c WHERE Id = '${id}']);`;
    expect(outcome('reader', count.replace('%', '0'))).toBeNull();
    expect(outcome('all', count.replace('%', '1'))).toBeNull();
    expect(outcome('admin', count.replace('%', '1'))).toBeNull();
    const change = `update new Note__c(Id = '${id}', Name = 'Changed');`;
    expect(outcome('reader', change)).toContain('INSUFFICIENT_ACCESS');
    expect(outcome('all', change)).toBeNull();
  });

  it('are related to by those who may read them', () => {
    const related = (id: string) => `insert new Remark__c(Note__c = '${id}');`;
    const idOf = (person: string): string => {
      const code =
        "Note__c note = new Note__c(Name = 'Related', Needed__c = 'x'); insert note; System.debug('id=' + note.Id);";
      return /id=(\w{18})/.exec(org.executeAnonymous(code, people.get(person)).debugLog)?.[1] ?? '';
    };
    expect(outcome('reader', related(idOf('reader')))).toBeNull();
    expect(outcome('reader', related(idOf('all')))).toContain('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  });
});

describe('page results', () => {
  it('hold what getters give', () => {
    const { body } = org.invokeAura('NoteController', 'line', { text: 'abc' }, people.get('admin')?.id ?? '');
    expect(body).toEqual({ text: 'abc', length: 3, shout: 'ABC' });
  });

  it('are refused without access to the class', () => {
    const { status, body } = org.invokeAura('NoteController', 'line', { text: 'abc' }, people.get('reader')?.id ?? '');
    expect(status).toBe(403);
    expect(body).toMatchObject({ message: expect.stringContaining("Apex class named 'NoteController'") });
  });
});

it('counts System.runAs as DML and keeps setup objects apart', () => {
  const { results } = org.runTests({ classes: ['RunAsTest'] });
  expect(results.map(({ outcome: result, message }) => [result, message])).toEqual([
    ['Pass', null],
    ['Pass', null],
  ]);
});

it('grants what code adds to a permission set, and takes it back', () => {
  const code = (text: string, user?: RunningUser): string => {
    const { compileProblem, exceptionMessage, debugLog } = org.executeAnonymous(text, user);
    expect(compileProblem ?? exceptionMessage).toBeNull();
    return debugLog;
  };
  code(
    `User reader = new User(
       Alias = 'grant', Email = 'g@example.com', EmailEncodingKey = 'UTF-8', LastName = 'G', LanguageLocaleKey = 'en_US',
       LocaleSidKey = 'en_US', Profile = new Profile(Name = 'Minimum Access - Salesforce'), TimeZoneSidKey = 'GMT',
       Username = 'granted@example.com'
     );
     insert as system reader;
     PermissionSet extra = new PermissionSet(Name = 'Extra', Label = 'Extra');
     insert as system extra;
     insert as system new ObjectPermissions(ParentId = extra.Id, SobjectType = 'Account', PermissionsRead = true);
     insert as system new FieldPermissions(
       ParentId = extra.Id, SobjectType = 'Account', Field = 'Account.Phone', PermissionsRead = true
     );
     insert as system new PermissionSetAssignment(AssigneeId = reader.Id, PermissionSetId = extra.Id);`,
  );
  const reader = org.users().find(({ username }) => username === 'granted@example.com');
  const seen = () =>
    code(
      `System.debug(Account.SObjectType.getDescribe().isAccessible() + ' ' + Account.Phone.getDescribe().isAccessible());`,
      reader,
    );
  expect(seen()).toContain('|true true');
  code(`delete as system [SELECT Id FROM FieldPermissions WHERE Parent.Name = 'Extra' WITH SYSTEM_MODE];`);
  expect(seen()).toContain('|true false');
});
