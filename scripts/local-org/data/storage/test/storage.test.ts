import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { isDecimal, toDecimal } from '../../../apex/runtime/value';
import { buildSchema } from '../../schema/build-schema';
import { newField } from '../../schema/field';
import { customObject, field, sourceOf, type Source } from '../../test/support';
import { decodeValue, encodeOperand, encodeValue, type StoredValue } from '../codec';
import { insertRow, readRecords } from '../records';
import { counterOf, formatId, normaliseId } from '../record-id';
import { Storage } from '../storage';
import type { StorageError } from '../storage-error';

const schemaOf = (source: Source, keyPrefixes?: ReadonlyMap<string, string>) =>
  buildSchema(sourceOf(source), keyPrefixes ? { keyPrefixes } : {}).schema;

const number = (scale: number) =>
  field('Kit__c', 'Amount__c', `<type>Number</type><precision>18</precision><scale>${scale}</scale>`);

describe('record ids', () => {
  // Check-sums as the platform's own ids have them (Salesforce Help, "ID Field Type").
  it.each([
    ['001A0000006Vm9u', '001A0000006Vm9uIAC'],
    ['0016000000B6lFN', '0016000000B6lFNAAZ'],
  ])('%s is %s', (short, long) => {
    expect(normaliseId(short)).toBe(long);
    expect(normaliseId(long.toLowerCase().slice(0, 15) + long.slice(15))).toBe(long);
  });

  it('count up in the order of text', () => {
    const ids = [1, 61, 62, 4000, 238_328].map((counter) => formatId('001', counter));
    expect([...ids].sort()).toEqual(ids);
    expect(ids.map(counterOf)).toEqual([1, 61, 62, 4000, 238_328]);
  });

  it('refuses what is no id', () => {
    expect(normaliseId('001')).toBeNull();
    expect(normaliseId('001A0000006Vm9u-AC')).toBeNull();
  });
});

describe('codec', () => {
  const cases: readonly (readonly [Parameters<typeof newField>[0], unknown, StoredValue])[] = [
    [{ name: 'A', type: 'string' }, 'Ärzte', 'Ärzte'],
    [{ name: 'A', type: 'boolean' }, true, 1],
    [{ name: 'A', type: 'int', precision: 9 }, 42, 42n],
    [{ name: 'A', type: 'double', precision: 18, scale: 2 }, toDecimal('1234567890123456.78'), 123456789012345678n],
    [{ name: 'A', type: 'date' }, ApexDate.of(1815, 12, 10), '1815-12-10'],
    [{ name: 'A', type: 'datetime' }, new ApexDatetime(1_700_000_000_000), 1_700_000_000_000],
    [{ name: 'A', type: 'time' }, new ApexTime(3_600_000), 3_600_000],
    [{ name: 'A', type: 'base64' }, new ApexBlob(Buffer.from('x')), Buffer.from('x')],
  ];
  it.each(cases)('%o', (facts, value, stored) => {
    const described = newField(facts);
    expect(encodeValue(described, value)).toEqual(stored);
    const decoded = decodeValue(described, stored);
    // A decimal caches what it has computed of itself: two equal ones need not be alike inside.
    expect(isDecimal(value) ? String(decoded) : decoded).toEqual(isDecimal(value) ? String(value) : value);
  });

  it('rounds what it stores, not what it compares with', () => {
    const described = newField({ name: 'A', type: 'currency', precision: 18, scale: 2 });
    expect(encodeValue(described, toDecimal('1.005'))).toBe(101n);
    expect(encodeOperand(described, toDecimal('1.005'))).toBe(100.5);
    expect(encodeOperand(described, 1)).toBe(100n);
  });

  it('keeps whole seconds and no empty text', () => {
    expect(encodeValue(newField({ name: 'A', type: 'datetime' }), new ApexDatetime(1999))).toBe(1000);
    expect(encodeValue(newField({ name: 'A', type: 'string' }), '')).toBeNull();
  });
});

describe('prepared statements', () => {
  it('are prepared again when so many others came between that they were dropped', () => {
    const storage = Storage.open(schemaOf({}));
    const values = Array.from({ length: 2500 }, (_, index) => storage.rows(`SELECT ${index}, ?`, [index])[0]);
    expect(values[0]).toEqual([0, 0]);
    expect(values[2499]).toEqual([2499, 2499]);
    expect(storage.rows('SELECT 0, ?', [7])).toEqual([[0, 7]]);
    storage.close();
  });
});

describe('a database file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'storage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = (source: Source, file = join(folder, 'org.db')) =>
    Storage.open(schemaOf(source, Storage.keyPrefixesIn(file)), file);
  const codeOf = (work: () => unknown): string => {
    try {
      work();
      return 'none';
    } catch (error) {
      return (error as StorageError).code;
    }
  };

  it('is refused when another version wrote it, or when it is something else', () => {
    const file = join(folder, 'org.db');
    open({}).close();
    const database = new Database(file);
    database.pragma('user_version = 999');
    database.close();
    expect(codeOf(() => open({}))).toBe('STALE_DATABASE');
    writeFileSync(file, 'this is not a database, however long it is '.repeat(50));
    expect(codeOf(() => open({}))).toBe('NOT_A_DATABASE');
  });

  it('keeps rows, ids and key prefixes when objects and fields are added', () => {
    const first = open({ ...customObject('Kit__c'), ...number(2) });
    const kit = first.schema.object('Kit__c');
    expect(kit?.keyPrefix).toBe('a00');
    const id = kit ? first.nextId(kit) : '';
    if (kit) {
      insertRow(
        first,
        kit,
        new Map<string, unknown>([
          ['Id', id],
          ['Amount__c', toDecimal('1.25')],
        ]),
      );
    }
    first.close();

    const second = open({
      ...customObject('Box__c'),
      ...customObject('Kit__c'),
      ...number(3),
      ...field('Kit__c', 'New__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
    });
    const changed = second.schema.object('Kit__c');
    expect([changed?.keyPrefix, second.schema.object('Box__c')?.keyPrefix]).toEqual(['a00', 'a01']);
    if (changed) {
      const values = readRecords(second, changed, [id]).get(id)?.record.values;
      expect([String(values?.get('Amount__c')), values?.get('New__c')]).toEqual(['1.250', false]);
      expect(second.nextId(changed) > id).toBe(true);
    }
    second.close();
  });

  it('refuses a field that changed into something else', () => {
    open({ ...customObject('Kit__c'), ...number(2) }).close();
    const other = { ...customObject('Kit__c'), ...field('Kit__c', 'Amount__c', '<type>Date</type>') };
    expect(codeOf(() => open(other))).toBe('COLUMN_TYPE_CHANGED');
  });
});
