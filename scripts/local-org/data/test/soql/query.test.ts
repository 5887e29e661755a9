/** Queries as Apex sees them: which records come back and what they hold. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ApexList } from '../../../apex/runtime/collections';
import { SObjectValue } from '../../../apex/runtime/sobject';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { isDecimal } from '../../../apex/runtime/value';
import { fakeUser } from '../../../apex/test/support/fake-transaction';
import { day, decimal, instant, queryFixture, SYSTEM, type QueryFixture } from './support/query-fixture';

const QUEUE = '00G000000000001AAA';

let fixture: QueryFixture;
let acme: string;
let beta: string;
let young: string;
let firstCase: string;

beforeAll(() => {
  fixture = queryFixture();
  fixture.insert('User', { Id: fakeUser.id, Name: 'Test User', Username: 'test@example.com' });
  fixture.insert('Group', { Id: QUEUE, Name: 'Support' });
  acme = fixture.insert('Account', { Name: 'Acme', AnnualRevenue: decimal('100'), NumberOfEmployees: 3 });
  beta = fixture.insert('Account', { Name: 'Beta', ParentId: acme, NumberOfEmployees: 4 });
  young = fixture.insert('Contact', { LastName: 'Young', AccountId: acme, Birthdate: day('1990-02-28') });
  fixture.insert('Contact', { LastName: 'Adams', AccountId: acme });
  fixture.insert('Contact', { LastName: 'Lone' });
  firstCase = fixture.insert('Case', {
    Subject: 'First',
    ContactId: young,
    Tags__c: 'red;blue',
    Size__c: decimal('1.10'),
    ClosedOn__c: day('2026-01-30'),
    CreatedDate: instant('2026-01-31T07:30:00Z'),
    QueueId__c: QUEUE,
  });
  fixture.insert('Case', {
    Subject: 'Second',
    Tags__c: 'blueish',
    Size__c: decimal('2.25'),
    ClosedOn__c: day('2026-01-25'),
    CreatedDate: instant('2026-01-31T08:30:00Z'),
    QueueId__c: fakeUser.id,
  });
  fixture.insert('Note__c', { Name: 'N1', CaseId__c: firstCase });
});

function query(soql: string, binds: Record<string, unknown> = {}): readonly SObjectValue[] {
  const list = fixture.run((service) => service.query(soql, new Map(Object.entries(binds)), SYSTEM));
  return list.items as SObjectValue[];
}

/** Scalars as text, parents and children nested: what a person reads. */
function plain(value: unknown): unknown {
  if (value instanceof SObjectValue) {
    return Object.fromEntries([...value.values].map(([name, item]) => [name, plain(item)]));
  }
  if (value instanceof ApexList) {
    return value.items.map(plain);
  }
  if (isDecimal(value)) {
    return value.toPlainString();
  }
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexDatetime || value instanceof ApexTime) {
    return value.milliseconds;
  }
  return value;
}

describe('records', () => {
  it('hold their id beside what was selected, and nothing else', () => {
    expect(query("SELECT Name FROM Account WHERE Name = 'acme'").map(plain)).toEqual([{ Id: acme, Name: 'Acme' }]);
  });

  it('refuse a field that was not selected', () => {
    const [account] = query('SELECT Id FROM Account LIMIT 1');
    expect(() => account.get('Name')).toThrow(
      'SObject row was retrieved via SOQL without querying the requested field: Account.Name',
    );
  });

  it('nest their parents, null where there is none, with the ids on both sides', () => {
    expect(
      query('SELECT LastName, Account.Parent.Name, Account.Name FROM Contact ORDER BY LastName').map(plain),
    ).toEqual([
      {
        Id: expect.any(String),
        LastName: 'Adams',
        AccountId: acme,
        Account: { Id: acme, Name: 'Acme', ParentId: null, Parent: null },
      },
      { Id: expect.any(String), LastName: 'Lone', AccountId: null, Account: null },
      {
        Id: young,
        LastName: 'Young',
        AccountId: acme,
        Account: { Id: acme, Name: 'Acme', ParentId: null, Parent: null },
      },
    ]);
  });

  it('hold their children as lists, also empty ones, limited for each parent', () => {
    const soql =
      'SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name';
    expect(query(soql).map(plain)).toEqual([
      { Id: acme, Name: 'Acme', Contacts: [{ Id: young, AccountId: acme, LastName: 'Young' }] },
      { Id: beta, Name: 'Beta', Contacts: [] },
    ]);
  });

  it('nest children of children', () => {
    const soql =
      "SELECT Id, (SELECT Id, (SELECT Subject, (SELECT Name FROM Notes__r) FROM Cases) FROM Contacts WHERE LastName = 'Young') " +
      "FROM Account WHERE Name = 'Acme'";
    const cases = [
      {
        Id: firstCase,
        ContactId: young,
        Subject: 'First',
        Notes__r: [{ Id: expect.any(String), CaseId__c: firstCase, Name: 'N1' }],
      },
    ];
    expect(query(soql).map(plain)).toEqual([{ Id: acme, Contacts: [{ Id: young, AccountId: acme, Cases: cases }] }]);
  });

  it('tell the type of a polymorphic parent', () => {
    const cases = query(
      "SELECT Queue__r.Name, Queue__r.Type FROM Case WHERE Queue__r.Type IN ('Group', 'User') ORDER BY Subject",
    );
    expect(cases.map((record) => (record.get('Queue__r') as SObjectValue).typeName)).toEqual(['Group', 'User']);
    expect(cases.map((record) => plain(record.get('Queue__r')))).toEqual([
      { Id: QUEUE, Name: 'Support', Type: 'Group' },
      { Id: fakeUser.id, Name: 'Test User', Type: 'User' },
    ]);
    expect(query("SELECT Queue__r.Username FROM Case WHERE Subject = 'Second'").map(plain)).toEqual([
      {
        Id: expect.any(String),
        QueueId__c: fakeUser.id,
        Queue__r: { Id: fakeUser.id, Username: 'test@example.com' },
      },
    ]);
  });

  it('hold formula fields, which can be filtered too', () => {
    const soql = 'SELECT Double_Size__c FROM Case WHERE Double_Size__c > 3';
    expect(query(soql).map(plain)).toEqual([{ Id: expect.any(String), Double_Size__c: '4.50' }]);
  });

  it('are formatted for the user where FORMAT asks for it', () => {
    const soql = "SELECT FORMAT(CreatedDate) created, FORMAT(ClosedOn__c) closed FROM Case WHERE Subject = 'First'";
    expect(query(soql).map(plain)).toEqual([{ Id: firstCase, created: '1/30/2026, 11:30 PM', closed: '1/30/2026' }]);
  });
});

describe('filters', () => {
  /** Date literals are in the user's time zone, Los Angeles; there it is 31 January 2026, 04:00, a Saturday. */
  const cases: readonly [where: string, subjects: readonly string[]][] = [
    ["Tags__c INCLUDES ('blue')", ['First']],
    ["Tags__c INCLUDES ('red;blue', 'blueish')", ['First', 'Second']],
    ["Tags__c EXCLUDES ('blue')", ['Second']],
    ["Contact.LastName = 'Young'", ['First']],
    ['Contact.LastName = null', ['Second']],
    ["Contact.LastName != 'Young'", ['Second']],
    ["Case.Subject = 'First'", ['First']],
    ['CreatedDate = TODAY', ['Second']],
    ['CreatedDate = YESTERDAY', ['First']],
    ['CreatedDate < TODAY', ['First']],
    ['CreatedDate >= TODAY', ['Second']],
    ['ClosedOn__c = YESTERDAY', ['First']],
    ['ClosedOn__c = THIS_WEEK', ['First', 'Second']],
    ['ClosedOn__c = LAST_N_DAYS:2', ['First']],
    ['ClosedOn__c > LAST_WEEK', ['First', 'Second']],
    ['ClosedOn__c = N_DAYS_AGO:6', ['Second']],
    ['ClosedOn__c != YESTERDAY', ['Second']],
    ['ClosedOn__c = THIS_FISCAL_QUARTER', ['First', 'Second']],
    ['ClosedOn__c = LAST_N_YEARS:1', []],
    ['ClosedOn__c = 2026-01-25', ['Second']],
    ['CreatedDate > 2026-01-31T08:00:00+00:00', ['Second']],
    ['DAY_ONLY(CreatedDate) = 2026-01-31', ['First', 'Second']],
    ['DAY_ONLY(convertTimezone(CreatedDate)) = 2026-01-30', ['First']],
    ['DAY_IN_WEEK(ClosedOn__c) = 1', ['Second']],
    ['WEEK_IN_MONTH(ClosedOn__c) = 5', ['First']],
    ['HOUR_IN_DAY(CreatedDate) = 8', ['Second']],
    ['Size__c = 1.1', ['First']],
    ['Size__c < 2.251', ['First', 'Second']],
    ['At__c = null', ['First', 'Second']],
    ["Queue__r.Name = 'SUPPORT'", ['First']],
    ["Label__c = 'FIRST!'", ['First']],
  ];

  it.each(cases)('%s', (where, subjects) => {
    const found = query(`SELECT Subject FROM Case WHERE ${where} ORDER BY Subject`);
    expect(found.map((record) => record.get('Subject'))).toEqual(subjects);
  });

  it('take records for their ids, and ids of 15 characters', () => {
    const accounts = ApexList.of(new SObjectValue('Account').$type, [
      new SObjectValue('Account', new Map([['Id', acme]])),
    ]);
    expect(query('SELECT Id FROM Account WHERE Id IN :accounts', { accounts })).toHaveLength(1);
    expect(query('SELECT Id FROM Account WHERE Id = :short', { short: acme.slice(0, 15) })).toHaveLength(1);
  });

  it('find names of binds whatever their case', () => {
    expect(query('SELECT Id FROM Account WHERE Name = :NAME', { name: 'Acme' })).toHaveLength(1);
  });
});

describe('aggregates', () => {
  const cases: readonly [soql: string, rows: readonly Record<string, unknown>[]][] = [
    ['SELECT COUNT(Id), SUM(Size__c) total, AVG(Size__c) FROM Case', [{ expr0: 2, total: '3.35', expr1: '1.675' }]],
    ['SELECT SUM(NumberOfEmployees) FROM Account', [{ expr0: '7' }]],
    ['SELECT MIN(ClosedOn__c), MAX(Subject) FROM Case', [{ expr0: '2026-01-25', expr1: 'Second' }]],
    ["SELECT MAX(Size__c) FROM Case WHERE Subject = 'none'", [{ expr0: null }]],
    [
      'SELECT Contact.Account.Name, COUNT(Id) n FROM Case GROUP BY Contact.Account.Name ORDER BY Contact.Account.Name',
      [
        { Name: null, n: 1 },
        { Name: 'Acme', n: 1 },
      ],
    ],
    [
      'SELECT CALENDAR_YEAR(ClosedOn__c) y, COUNT_DISTINCT(Tags__c) FROM Case GROUP BY CALENDAR_YEAR(ClosedOn__c)',
      [{ y: 2026, expr0: 2 }],
    ],
  ];

  it.each(cases)('%s', (soql, rows) => {
    const found = query(soql);
    expect(found.map((record) => record.typeName)).toEqual(rows.map(() => 'AggregateResult'));
    expect(found.map(plain)).toEqual(rows);
  });

  it('count', () => {
    expect(fixture.run((service) => service.count('SELECT COUNT() FROM Case', new Map(), SYSTEM))).toBe(2);
  });
});

describe('cursors', () => {
  it('keep the rows and their order, chunk by chunk', () => {
    const names = fixture.run((service) => {
      const cursor = service.openCursor('SELECT LastName FROM Contact ORDER BY LastName DESC', new Map(), SYSTEM);
      return [service.fetch(cursor, 0, 2), service.fetch(cursor, 2, 2)].map((chunk) =>
        chunk.items.map((record) => (record as SObjectValue).get('LastName')),
      );
    });
    expect(names).toEqual([['Young', 'Lone'], ['Adams']]);
  });
});
