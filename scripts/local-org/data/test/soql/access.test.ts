/** Whose rows and fields a query sees, and what it costs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeTransaction, fakeUser } from '../../../apex/test/support/fake-transaction';
import type { ApexException } from '../../../apex/runtime/exception';
import type { DataAccess, RunningUser, Transaction } from '../../../apex/runtime/transaction';
import { queryFixture, schema, SYSTEM, USER, type QueryFixture } from './support/query-fixture';

const clerk: RunningUser = { ...fakeUser, id: '005000000000002AAA', isSystemAdministrator: false };
const NO_BINDS = new Map<string, unknown>();

let fixture: QueryFixture;

beforeEach(() => {
  fixture = queryFixture();
});

/** A user who may read notes and their names, and nothing else. */
function asClerk(viewAll = false): Transaction {
  const read = (allowed: boolean): { read: boolean; edit: boolean } => ({ read: allowed, edit: false });
  const none = { create: false, edit: false, delete: false, modifyAll: false };
  return fakeTransaction({
    user: clerk,
    org: {
      schema,
      permissions: {
        object: (_user, name) => ({ ...none, read: name === 'Note__c' || name === 'User', viewAll }),
        field: (_user, _object, name) => read(name !== 'Text__c'),
        isPermissionable: () => true,
        hasCustomPermission: () => false,
        hasClassAccess: () => false,
      },
    },
  });
}

describe('WITH SECURITY_ENFORCED', () => {
  const run = (soql: string) => {
    const clerks = asClerk();
    const older = { ...clerks, org: { ...clerks.org, apiVersion: 66 } };
    return fixture.runAs(older, (service) => service.query(soql, NO_BINDS, SYSTEM));
  };

  it.each([
    'SELECT Text__c FROM Note__c WITH SECURITY_ENFORCED',
    'SELECT Case__r.Subject FROM Note__c WITH SECURITY_ENFORCED',
    'SELECT Id FROM Account WITH SECURITY_ENFORCED',
    'SELECT Id, (SELECT Text__c FROM Notes__r) FROM User WITH SECURITY_ENFORCED',
  ])('refuses what may not be read: %s', (soql) => {
    expect(thrown(() => run(soql)).message).toMatch(/Insufficient permissions: secure query|Didn't understand/);
  });

  it('does not look at filters and orders', () => {
    expect(() =>
      run("SELECT Name FROM Note__c WHERE Text__c = 'x' WITH SECURITY_ENFORCED ORDER BY Text__c"),
    ).not.toThrow();
  });
});

describe('user mode', () => {
  const refused: readonly [soql: string, message: string][] = [
    ['SELECT Text__c FROM Note__c', "No such column 'Text__c' on entity 'Note__c'."],
    ["SELECT Id FROM Note__c WHERE Text__c = 'x'", "No such column 'Text__c' on entity 'Note__c'."],
    ['SELECT Id FROM Note__c ORDER BY Text__c', "No such column 'Text__c' on entity 'Note__c'."],
    ['SELECT Id FROM Account', "sObject type 'Account' is not supported."],
    ['SELECT Case__r.Subject FROM Note__c', "Didn't understand relationship 'Case__r' in field path."],
  ];

  it.each(refused)('%s', (soql, message) => {
    const error = thrown(() => fixture.runAs(asClerk(), (service) => service.query(soql, NO_BINDS, USER)));
    expect(error.$type.name).toBe('System.QueryException');
    expect(error.message).toContain(message);
  });

  it('leaves out what FIELDS() names and the user may not read', () => {
    fixture.insert('Note__c', { Name: 'mine', Text__c: 'secret', OwnerId: clerk.id });
    const query = fixture.runAs(asClerk(), (service) =>
      service.queryForApi('SELECT FIELDS(CUSTOM) FROM Note__c LIMIT 1'),
    );
    expect(Object.keys(query.page(0, 1)[0])).toEqual(['attributes', 'CaseId__c']);
  });

  it('is what the query says, whatever the code around it', () => {
    const soql = 'SELECT Text__c FROM Note__c WITH';
    const run = (mode: string, access: DataAccess): unknown =>
      fixture.runAs(asClerk(), (service) => service.query(`${soql} ${mode}`, NO_BINDS, access));
    expect(() => run('USER_MODE', SYSTEM)).toThrow("No such column 'Text__c'");
    expect(run('SYSTEM_MODE', USER)).toMatchObject({ items: [] });
  });
});

describe('sharing', () => {
  it.each<[name: string, access: DataAccess, viewAll: boolean, names: string[]]>([
    ['with sharing a private record is its owner’s', { access: 'system', sharing: 'with' }, false, ['mine']],
    ['user mode enforces sharing', { access: 'user', sharing: 'without' }, false, ['mine']],
    ['without sharing all are seen', SYSTEM, false, ['mine', 'theirs']],
    ['View All sees all', USER, true, ['mine', 'theirs']],
  ])('%s', (_name, access, viewAll, names) => {
    fixture.insert('Note__c', { Name: 'mine', OwnerId: clerk.id });
    fixture.insert('Note__c', { Name: 'theirs' });
    const rows = fixture.runAs(asClerk(viewAll), (service) =>
      service.query('SELECT Name FROM Note__c ORDER BY Name', NO_BINDS, access),
    );
    expect(rows.items.map((row) => (row as { get(name: string): unknown }).get('Name'))).toEqual(names);
  });

  it('USING SCOPE mine keeps what the user owns', () => {
    fixture.insert('Note__c', { Name: 'mine', OwnerId: clerk.id });
    fixture.insert('Note__c', { Name: 'theirs' });
    const soql = 'SELECT Name FROM Note__c USING SCOPE mine';
    expect(fixture.runAs(asClerk(), (service) => service.query(soql, NO_BINDS, SYSTEM)).items).toHaveLength(1);
  });
});

describe('limits', () => {
  it.each<[soql: string, used: readonly [queries: number, rows: number, aggregateQueries: number]]>([
    ['SELECT Id FROM Account', [1, 3, 0]],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', [1, 5, 1]],
    ['SELECT Name, COUNT(Id) FROM Account GROUP BY Name', [1, 2, 0]],
    ['SELECT HOUR_IN_DAY(CreatedDate), COUNT(Id) FROM Account GROUP BY HOUR_IN_DAY(CreatedDate)', [1, 1, 0]],
    ['SELECT SUM(NumberOfEmployees) FROM Account', [1, 3, 0]],
    ['SELECT Id FROM Feed__mdt', [0, 0, 0]],
  ])('%s', (soql, used) => {
    const acme = fixture.insert('Account', { Name: 'Acme' });
    fixture.insert('Account', { Name: 'Beta' });
    fixture.insert('Account', { Name: 'Beta' });
    fixture.insert('Contact', { LastName: 'A', AccountId: acme });
    fixture.insert('Contact', { LastName: 'B', AccountId: acme });
    fixture.insert('Feed__mdt', { DeveloperName: 'Patients' });
    fixture.run((service) => service.query(soql, NO_BINDS, SYSTEM));
    const { limits } = fixture.transaction;
    expect([limits.used('queries'), limits.used('queryRows'), limits.used('aggregateQueries')]).toEqual(used);
  });
});

describe('exceptions', () => {
  it.each([
    ['SELECT Id FROM Account WHERE Name = :missing', 'Variable does not exist: missing'],
    ['SELECT Id FROM', 'unexpected token: <EOF>'],
    [
      'SELECT Nope FROM Account',
      "\nSELECT Nope FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Nope'",
    ],
    [
      'SELECT Id FROM Account WHERE Name = :number',
      'Invalid bind expression type of Integer for column of type String',
    ],
    ['SELECT Id FROM Account WHERE Id = :text', 'invalid ID field: abc'],
  ])('%s', (soql, message) => {
    const binds = new Map<string, unknown>([
      ['number', 1],
      ['text', 'abc'],
    ]);
    const error = thrown(() => fixture.run((service) => service.query(soql, binds, SYSTEM)));
    expect(error.$type.name).toBe('System.QueryException');
    expect(error.message).toContain(message);
  });
});

function thrown(work: () => unknown): ApexException {
  try {
    work();
  } catch (error) {
    return error as ApexException;
  }
  throw new Error('Nothing was thrown.');
}
