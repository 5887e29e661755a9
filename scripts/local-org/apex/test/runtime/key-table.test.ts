import { describe, expect, test } from 'vitest';
import { ApexList } from '../../runtime/collections';
import { KeyTable } from '../../runtime/key-table';
import { ApexDate } from '../../runtime/temporal';
import { toDecimal } from '../../runtime/value';
import { types } from '../../types';

const STRING = types.primitive('String');

describe('a table keyed by Apex values', () => {
  test.each([
    ['decimals of another scale', toDecimal('1.0'), toDecimal('1.00')],
    ['dates', ApexDate.of(2026, 1, 2), ApexDate.of(2026, 1, 2)],
    ['lists', ApexList.of(STRING, ['a']), ApexList.of(STRING, ['a'])],
  ])('keeps the first of two equal keys: %s', (_name, first, second) => {
    const table = new KeyTable<number>();
    table.set(first, 1);
    table.set(second, 2);
    expect([...table.keys()]).toEqual([first]);
    expect([...table.keys()][0]).toBe(first);
    expect([...table.entries()]).toEqual([[first, 2]]);
    expect(table.get(second)).toBe(2);
  });

  test.each([
    ['decimals', toDecimal('1.0'), toDecimal('1.00')],
    ['lists', ApexList.of(STRING, ['a']), ApexList.of(STRING, ['a'])],
  ])('takes the next of two equal keys when the first was removed: %s', (_name, first, second) => {
    const table = new KeyTable<number>();
    table.set(first, 1);
    expect(table.delete(second)).toBe(true);
    expect(table.size).toBe(0);
    table.set(second, 2);
    expect([...table.keys()][0]).toBe(second);
  });

  test('keeps the order of insertion over keys of all kinds', () => {
    const table = new KeyTable<number>();
    const keys = ['b', toDecimal('2'), null, 'a'];
    keys.forEach((key, index) => table.set(key, index));
    expect([...table.keys()]).toEqual(keys);
    expect([...table.values()]).toEqual([0, 1, 2, 3]);
    table.clear();
    expect([...table.entries()]).toEqual([]);
  });
});
