/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm */
import { describe, expect, test } from 'vitest';
import { SYSTEM_MODE, USER_MODE } from '../../../library/platform/System/AccessLevel';
import { DMLOptions } from '../../../library/platform/Database/DMLOptions';
import { fieldToken } from '../../../library/platform/Schema/SObjectField';
import { callbackName } from '../../../runtime/call';
import { ApexList, ApexMap } from '../../../runtime/collections';
import { SObjectValue } from '../../../runtime/sobject';
import type { Caller, DmlOptions, DmlRowResult } from '../../../runtime/transaction';
import { types } from '../../../types';
import { inFakeTransaction, type FakeTransaction } from '../../support/fake-transaction';
import { call, thrownBy } from '../support/call';

const caller: Caller = { access: 'system', sharing: 'without', variables: () => new Map([['name', 'Acme']]) };
const account = (name: string): SObjectValue => new SObjectValue('Account', new Map([['Name', name]]));
const accounts = (...names: string[]): ApexList => ApexList.of(types.sobject('Account'), names.map(account));

const FAILED: DmlRowResult = {
  success: false,
  id: null,
  created: false,
  errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] }],
};

/** What the database service was asked to do. */
function optionsOf(signature: string, ...args: unknown[]): Partial<DmlOptions> {
  let seen: Partial<DmlOptions> = {};
  const dml = (_operation: string, records: readonly SObjectValue[], options: DmlOptions): DmlRowResult[] => {
    seen = options;
    return records.map(() => FAILED);
  };
  inFakeTransaction(() => call('Database', signature, ...args, caller), { database: { dml } });
  return seen;
}

const relaxed = new DMLOptions();
relaxed.allowFieldTruncation = true;
const strict = new DMLOptions();
strict.optAllOrNone = true;

describe('DML', () => {
  test.each<[string, unknown[], Partial<DmlOptions>]>([
    ['insert(SObject)', [account('a')], { allOrNone: true, access: 'system', sharing: 'without' }],
    ['insert(List<SObject>,Boolean)', [accounts('a'), false], { allOrNone: false }],
    ['insert(SObject,AccessLevel)', [account('a'), USER_MODE], { access: 'user', sharing: 'with' }],
    [
      'update(List<SObject>,Boolean,AccessLevel)',
      [accounts('a'), false, SYSTEM_MODE],
      { access: 'system', allOrNone: false },
    ],
    ['insert(SObject,Database.DMLOptions)', [account('a'), relaxed], { allOrNone: false, allowFieldTruncation: true }],
    ['update(SObject,Database.DMLOptions)', [account('a'), strict], { allOrNone: true, allowFieldTruncation: false }],
    [
      'upsert(List<SObject>,Schema.SObjectField,Boolean)',
      [accounts('a'), fieldToken('Account', 'External_Key__c'), false],
      { externalIdField: 'External_Key__c', allOrNone: false },
    ],
    ['delete(Id,Boolean)', ['001000000000001AAA', false], { allOrNone: false }],
  ])('%s', (signature, args, expected) => {
    expect(optionsOf(signature, ...args)).toMatchObject(expected);
  });

  test('a list answers one result for each record, a record one result', () => {
    const [many, one] = inFakeTransaction(() => [
      call('Database', 'insert(List<SObject>)', accounts('a', 'b'), caller),
      call('Database', 'insert(SObject)', account('a'), caller),
    ]);
    expect((many as ApexList).items).toHaveLength(2);
    expect((many as ApexList).$type.name).toBe('List<Database.SaveResult>');
    expect(call('SaveResult', 'isSuccess()', one)).toBe(true);
    expect(call('SaveResult', 'getId()', one)).toBe('001000000000003AAA');
  });

  test('errors carry status code, message and fields', () => {
    const result = inFakeTransaction(() => call('Database', 'insert(SObject,Boolean)', account(''), false, caller), {
      database: { dml: () => [FAILED] },
    });
    const [error] = (call('SaveResult', 'getErrors()', result) as ApexList).items;
    expect(call('Error', 'getStatusCode()', error)).toMatchObject({ name: 'REQUIRED_FIELD_MISSING' });
    expect(call('Error', 'getMessage()', error)).toBe('Required fields are missing: [Name]');
    expect((call('Error', 'getFields()', error) as ApexList).items).toEqual(['Name']);
  });

  test('ids are deleted as records of the type their prefix names', () => {
    const seen = inFakeTransaction((transaction) => {
      const ids = ApexList.of(types.primitive('Id'), ['001000000000001AAA', '003000000000002AAA']);
      call('Database', 'delete(List<Id>)', ids, caller);
      return transaction.journal.dml[0]?.records.map((record) => [record.typeName, record.id]);
    });
    expect(seen).toEqual([
      ['Account', '001000000000001AAA'],
      ['Contact', '003000000000002AAA'],
    ]);
  });

  test('a generic list is not upserted', () => {
    const generic = ApexList.of(types.sobject('SObject'), [account('a')]);
    expect(inFakeTransaction(() => thrownBy(() => call('Database', 'upsert(List<SObject>)', generic, caller)))).toBe(
      'System.TypeException: DML on generic List<SObject> only allowed for insert, update or delete',
    );
  });
});

describe('queries', () => {
  const binds = ApexMap.of(types.primitive('String'), types.primitive('Object'), [['Key', 'x']]);

  test.each<[string, unknown[], { access: string; binds: [string, unknown][] }]>([
    ['query(String)', ['SELECT Id FROM Account'], { access: 'system/without', binds: [['name', 'Acme']] }],
    [
      'query(String,AccessLevel)',
      ['SELECT Id FROM Account', USER_MODE],
      { access: 'user/with', binds: [['name', 'Acme']] },
    ],
    [
      'queryWithBinds(String,Map<String,Object>,AccessLevel)',
      ['SELECT Id FROM Account', binds, SYSTEM_MODE],
      { access: 'system/without', binds: [['key', 'x']] },
    ],
    ['countQuery(String)', ['SELECT COUNT() FROM Account'], { access: 'system/without', binds: [['name', 'Acme']] }],
  ])('%s', (signature, args, expected) => {
    const query = inFakeTransaction((transaction: FakeTransaction) => {
      call('Database', signature, ...args, caller);
      return transaction.journal.queries[0];
    });
    expect({ access: query?.access, binds: [...(query?.binds ?? [])] }).toEqual(expected);
  });

  test('a query locator runs its query when its rows are asked for, and its rows count apart', () => {
    const counted: unknown[] = [];
    const query = (...args: readonly unknown[]): ApexList => {
      counted.push(args[3]);
      return accounts('a', 'b');
    };
    inFakeTransaction(
      () => {
        const locator = call('Database', 'getQueryLocator(String)', 'SELECT Id FROM Account', caller) as object;
        expect(counted).toEqual([]);
        const iterator = call('QueryLocator', 'iterator()', locator);
        expect(call('QueryLocatorIterator', 'next()', iterator)).toBeInstanceOf(SObjectValue);
        expect(call('QueryLocatorIterator', 'hasNext()', iterator)).toBe(true);
        expect(call('QueryLocator', 'getQuery()', locator)).toBe('SELECT Id FROM Account');
      },
      { database: { query } },
    );
    expect(counted).toEqual(['queryLocatorRows']);
  });

  test('a cursor answers pieces and counts each fetch', () => {
    inFakeTransaction(
      (transaction) => {
        const cursor = call('Database', 'getCursor(String)', 'SELECT Id FROM Account', caller);
        const page = call('Cursor', 'fetch(Integer,Integer)', cursor, 1, 2) as ApexList;
        expect(page.items.map((record) => (record as SObjectValue).get('Name'))).toEqual(['b', 'c']);
        expect(call('Cursor', 'getNumRecords()', cursor)).toBe(3);
        expect(transaction.limits.used('fetchCallsOnApexCursor')).toBe(1);
      },
      { rows: () => ['a', 'b', 'c'].map(account) },
    );
  });
});

const batch = { [callbackName('start', 1)]: () => accounts() };

test.each([
  ['executeBatch(Object)', [batch], 200],
  ['executeBatch(Object,Integer)', [batch, 50], 50],
])('%s', (signature, args, scope) => {
  const job = inFakeTransaction((transaction) => {
    call('Database', signature, ...args, caller);
    return transaction.journal.jobs[0];
  });
  expect(job).toEqual({ kind: 'batch', args: [batch, scope] });
});

test('what is no batch is refused', () => {
  const message = inFakeTransaction(() =>
    thrownBy(() => call('Database', 'executeBatch(Object)', account('a'), caller)),
  );
  expect(message).toBe('System.TypeException: Account does not implement Database.Batchable.');
});

test('savepoints are the database service’s', () => {
  const rolledBack: string[] = [];
  inFakeTransaction(
    () => {
      const savepoint = call('Database', 'setSavepoint()', caller);
      call('Database', 'rollback(Savepoint)', savepoint, caller);
    },
    { database: { rollback: (savepoint) => void rolledBack.push(savepoint) } },
  );
  expect(rolledBack).toEqual(['savepoint1']);
});
