/** SOQL and DML of compiled code, against a database that only takes notes. */
import { describe, expect, it } from 'vitest';
import { SObjectValue } from '../../runtime/sobject';
import { describeApex, mustCompile } from '../support/apex-cases';
import { inFakeTransaction, type Journal } from '../support/fake-transaction';

const account = (name: string): SObjectValue => new SObjectValue('Account', new Map([['Name', name]]), 'queried');

const rows = (soql: string): readonly SObjectValue[] =>
  soql.includes('Nobody') ? [] : soql.includes('LIMIT 1') ? [account('first')] : [account('first'), account('second')];

describeApex(
  'SOQL',
  [
    ['a list', 'return [SELECT Name FROM Account].size();', '2'],
    ['one row', 'Account a = [SELECT Name FROM Account LIMIT 1]; return a.Name;', 'first'],
    [
      'no row',
      "Account a = [SELECT Name FROM Account WHERE Name = 'Nobody']; return a;",
      'System.QueryException: List has no rows for assignment to SObject',
    ],
    [
      'too many rows',
      'Account a = [SELECT Name FROM Account]; return a;',
      'System.QueryException: List has more than 1 row for assignment to SObject',
    ],
    ['no row under ?.', "return [SELECT Name FROM Account WHERE Name = 'Nobody']?.Name;", 'null'],
    ['a field of one row', 'return [SELECT Name FROM Account LIMIT 1].Name;', 'first'],
    [
      'a field that was not queried',
      'Account a = [SELECT Name FROM Account LIMIT 1]; return a.Industry;',
      'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Industry',
    ],
    ['the id of a copy', 'Account a = [SELECT Name FROM Account LIMIT 1]; Account b = a.clone(); return b.Id;', 'null'],
    ['a count', 'return [SELECT COUNT() FROM Account];', '2'],
    [
      'a loop over rows',
      "String all = ''; for (Account a : [SELECT Name FROM Account]) { all += a.Name + ' '; } return all;",
      'first second ',
    ],
    [
      'a loop over chunks',
      'Integer n = 0; for (List<Account> chunk : [SELECT Name FROM Account]) { n += chunk.size(); } return n;',
      '2',
    ],
    [
      'a map by id from rows',
      "Map<Id, Account> m = new Map<Id, Account>([SELECT Id, Name FROM Account WHERE Name = 'Nobody']); return m.size();",
      '0',
    ],
  ],
  { transaction: { rows } },
);

const NULL_POINTER = 'System.NullPointerException: Attempt to de-reference a null object';

describeApex(
  'a null record in a member of an object',
  [
    ['reads null', 'return new Holder().record.Name;', 'null'],
    ['reads null after this', 'return new Holder().named();', 'null'],
    ['is dereferenced by its bare name', 'return new Holder().bare();', NULL_POINTER],
    ['is dereferenced for its id', 'return new Holder().record.Id;', NULL_POINTER],
    ['is dereferenced by a call', "return new Holder().record.get('Name');", NULL_POINTER],
    ['is dereferenced by an assignment', "new Holder().record.Name = 'x'; return null;", NULL_POINTER],
    ['is dereferenced in a variable', 'Account a = new Holder().record; return a.Name;', NULL_POINTER],
  ],
  {
    classes: [
      `public class Holder {
        public Account record;
        public String named() { return this.record.Name; }
        public String bare() { return record.Name; }
      }`,
    ],
  },
);

describeApex('Datetimes', [
  [
    'are asserted as equal by the second',
    'Datetime a = Datetime.newInstance(1001); System.assertEquals(a, Datetime.newInstance(1999)); return a.millisecond();',
    '1',
  ],
  [
    'are before and after one another by the millisecond',
    'return Datetime.newInstance(1) < Datetime.newInstance(2);',
    'true',
  ],
]);

function journalOf(body: string, header = 'public with sharing class Data'): Journal {
  const program = mustCompile(`${header} { public static void run() { ${body} } }`);
  return inFakeTransaction(
    (transaction) => {
      program.classes.find('Data')?.methods[0]?.invoke(null, []);
      return transaction.journal;
    },
    { org: { classes: program.classes } },
  );
}

describe('what the database is asked', () => {
  it('binds by position', () => {
    const [query] = journalOf(
      "String n = 'x'; List<Account> a = [SELECT Id FROM Account WHERE Name = :n LIMIT :1 + 1];",
    ).queries;
    expect([query?.soql.includes(':b0'), query?.soql.includes(':b1'), [...(query?.binds ?? [])]]).toEqual([
      true,
      true,
      [
        ['b0', 'x'],
        ['b1', 2],
      ],
    ]);
  });

  it.each([
    ['public with sharing class Data', 'user/with'],
    ['public without sharing class Data', 'user/without'],
    ['public class Data', 'user/with'],
  ])('%s runs in %s at API version 67', (header, access) => {
    const journal = journalOf("List<Account> a = [SELECT Id FROM Account]; insert new Account(Name = 'x');", header);
    expect([journal.queries[0]?.access, journal.dml[0]?.access]).toEqual([access, access]);
  });

  it("the statement's own mode comes first", () => {
    const journal = journalOf('List<Account> a = [SELECT Id FROM Account WITH SYSTEM_MODE]; insert as system a;');
    expect([journal.queries[0]?.access, journal.dml[0]?.access]).toEqual(['system/with', 'system/with']);
  });

  it('DML takes one record or a list', () => {
    const journal = journalOf("Account a = new Account(Name = 'x'); insert a; update new List<Account>{ a, a };");
    expect(journal.dml.map(({ operation, records }) => [operation, records.length])).toEqual([
      ['insert', 1],
      ['update', 2],
    ]);
  });

  it('dynamic SOQL sees the variables in scope', () => {
    const [query] = journalOf(
      "String wanted = 'x'; Database.query('SELECT Id FROM Account WHERE Name = :wanted');",
    ).queries;
    expect(query?.binds.get('wanted')).toBe('x');
  });

  it.each([
    ['with', 'user/with'],
    ['without', 'user/without'],
  ])('a class that inherits takes the sharing of a caller %s sharing', (sharing, access) => {
    const program = mustCompile(
      `public ${sharing} sharing class Data { public static void run() { new Selector().all(one(1)); } static Integer one(Integer i) { return Other.same(i); } }`,
      'public inherited sharing class Selector { public List<Account> all(Integer i) { Other.same(i); return Inner.read(); } }',
      'public inherited sharing class Inner { public static List<Account> read() { return [SELECT Id FROM Account]; } }',
      'public without sharing class Other { public static Integer same(Integer i) { Inner.read(); return i; } }',
    );
    const queries = inFakeTransaction(
      (transaction) => {
        program.classes.find('Data')?.methods[0]?.invoke(null, []);
        return transaction.journal.queries.map((query) => query.access);
      },
      { org: { classes: program.classes } },
    );
    expect(queries).toEqual(['user/without', 'user/without', access]);
  });
});
