/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm, …_set.htm,
 * …_map.htm
 */
import { describe, expect, test } from 'vitest';
import { callbackName } from '../../runtime/call';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { ApexDate } from '../../runtime/temporal';
import { toDecimal } from '../../runtime/value';
import { types } from '../../types';
import { inFakeTransaction } from '../support/fake-transaction';
import { call, thrownBy } from './support/call';

const INTEGER = types.primitive('Integer');
const STRING = types.primitive('String');
const ACCOUNT = types.sobject('Account');

const integers = (...items: number[]): ApexList => ApexList.of(INTEGER, items);
const strings = (...items: (string | null)[]): ApexList => ApexList.of(STRING, items);
const setOf = (...items: number[]): ApexSet => ApexSet.of(INTEGER, items);
const account = (fields: Record<string, unknown>): SObjectValue =>
  new SObjectValue('Account', new Map(Object.entries(fields)));

describe('List', () => {
  test('adds, inserts, replaces and removes', () => {
    const list = integers(1, 2);
    call('List', 'add(T)', list, 4);
    call('List', 'add(Integer,T)', list, 2, 3);
    call('List', 'addAll(Set<T>)', list, setOf(9));
    call('List', 'set(Integer,T)', list, 0, 7);
    expect(call('List', 'remove(Integer)', list, 1)).toBe(2);
    expect(list.items).toEqual([7, 3, 4, 9]);
    expect(call('List', 'size()', list)).toBe(4);
  });

  test.each<[string, ApexList, unknown[], string]>([
    ['get(Integer)', integers(1), [1], 'System.ListException: List index out of bounds: 1'],
    ['remove(Integer)', integers(1), [-1], 'System.ListException: List index out of bounds: -1'],
    ['add(Integer,T)', integers(1), [3, 0], 'System.ListException: List index out of bounds: 3'],
  ])('%s of %o throws', (signature, list, args, expected) => {
    expect(thrownBy(() => call('List', signature, list, ...args))).toBe(expected);
  });

  test('compares elements by value and strings with case', () => {
    expect(call('List', 'contains(T)', strings('a'), 'A')).toBe(false);
    expect(
      call(
        'List',
        'indexOf(T)',
        ApexList.of(types.primitive('Date'), [ApexDate.of(2026, 1, 1)]),
        ApexDate.of(2026, 1, 1),
      ),
    ).toBe(0);
    expect(call('List', 'equals(List<T>)', integers(1, 2), integers(1, 2))).toBe(true);
    expect(call('List', 'hashCode()', integers(1, 2))).toBe(call('List', 'hashCode()', integers(1, 2)));
  });

  test.each<[ApexList, unknown[]]>([
    [integers(3, 1, 10, 2), [1, 2, 3, 10]],
    [strings('b', null, 'A', 'a'), [null, 'A', 'a', 'b']],
  ])('sorts %o', (list, expected) => {
    call('List', 'sort()', list);
    expect(list.items).toEqual(expected);
  });

  test('sorts by the compareTo of its elements and by a comparator', () => {
    const element = (rank: number) => ({
      rank,
      [callbackName('compareTo', 1)]: (other: { rank: number }) => rank - other.rank,
    });
    const list = ApexList.of(types.primitive('Object'), [element(2), element(1)]);
    call('List', 'sort()', list);
    expect(list.items.map((item) => (item as { rank: number }).rank)).toEqual([1, 2]);

    const descending = { [callbackName('compare', 2)]: (first: number, second: number) => second - first };
    const numbers = integers(1, 3, 2);
    call('List', 'sort(Comparator<T>)', numbers, descending);
    expect(numbers.items).toEqual([3, 2, 1]);
  });

  test('sorts SObjects by Name, then by other standard fields, then by custom ones', () => {
    const list = ApexList.of(ACCOUNT, [
      account({ Name: 'B', Industry: 'A' }),
      account({ Name: 'A', Industry: 'B' }),
      account({ Name: 'A', Industry: 'A' }),
    ]);
    inFakeTransaction(() => call('List', 'sort()', list));
    expect(list.items.map((item) => [...(item as SObjectValue).values.values()].join(''))).toEqual(['AA', 'AB', 'BA']);
  });

  test('refuses to sort what has no order', () => {
    const list = ApexList.of(types.primitive('Object'), [{}, {}]);
    expect(thrownBy(() => call('List', 'sort()', list))).toBe(
      'System.ListException: One or more of the items in this list is not Comparable.',
    );
  });

  test('clones records deep without their Id unless asked to keep it', () => {
    const list = ApexList.of(ACCOUNT, [account({ Id: '001000000000001AAA', Name: 'Acme' })]);
    const [copy] = (call('List', 'deepClone()', list) as ApexList).items as SObjectValue[];
    expect([copy!.id, copy!.get('Name')]).toEqual([null, 'Acme']);
    const [kept] = (call('List', 'deepClone(Boolean)', list, true) as ApexList).items as SObjectValue[];
    expect(kept!.id).toBe('001000000000001AAA');
    expect((call('List', 'clone()', list) as ApexList).items[0]).toBe(list.items[0]);
  });

  test('prints its elements', () => {
    expect(call('List', 'toString()', ApexList.of(types.primitive('Double'), [1, 2.5]))).toBe('(1.0, 2.5)');
  });

  test('hands out an iterator', () => {
    const iterator = call('List', 'iterator()', integers(1)) as Record<string, () => unknown>;
    expect([iterator[callbackName('hasNext', 0)]!(), iterator[callbackName('next', 0)]!()]).toEqual([true, 1]);
    expect(thrownBy(() => iterator[callbackName('next', 0)]!())).toMatch(/^System.NoSuchElementException/);
  });
});

describe('Set', () => {
  test.each<[string, number[], unknown[], unknown, number[]]>([
    ['add(T)', [1], [1], false, [1]],
    ['add(T)', [1], [2], true, [1, 2]],
    ['addAll(List<T>)', [1], [integers(1, 2)], true, [1, 2]],
    ['contains(T)', [1], [1], true, [1]],
    ['containsAll(Set<T>)', [1, 2], [setOf(2)], true, [1, 2]],
    ['containsAll(List<T>)', [1, 2], [integers(2, 3)], false, [1, 2]],
    ['remove(T)', [1, 2], [1], true, [2]],
    ['removeAll(List<T>)', [1, 2, 3], [integers(1, 3)], true, [2]],
    ['retainAll(Set<T>)', [1, 2, 3], [setOf(3, 4)], true, [3]],
    ['retainAll(Set<T>)', [1], [setOf(1)], false, [1]],
    ['equals(Set<T>)', [1, 2], [setOf(2, 1)], true, [1, 2]],
    ['toString()', [1, 2], [], '{1, 2}', [1, 2]],
  ])('%s of %j with %o is %s', (signature, items, args, expected, after) => {
    const set = setOf(...items);
    expect(call('Set', signature, set, ...args)).toBe(expected);
    expect([...set]).toEqual(after);
  });
});

describe('Map', () => {
  const map = (...entries: [unknown, unknown][]): ApexMap => ApexMap.of(STRING, INTEGER, entries);

  test('puts, finds with case, and answers what was there before', () => {
    const colours = map(['Red', 1]);
    expect(call('Map', 'put(K,V)', colours, 'Red', 2)).toBe(1);
    expect(call('Map', 'get(K)', colours, 'red')).toBeNull();
    expect(call('Map', 'containsKey(K)', colours, 'Red')).toBe(true);
    expect(call('Map', 'remove(K)', colours, 'Red')).toBe(2);
    expect(call('Map', 'isEmpty()', colours)).toBe(true);
  });

  test('takes Decimals as one key whatever their scale', () => {
    const prices = ApexMap.of(types.primitive('Decimal'), STRING, [[toDecimal('1.0'), 'one']]);
    expect(call('Map', 'get(K)', prices, toDecimal('1.00'))).toBe('one');
  });

  test('keeps the order of insertion', () => {
    const numbers = map(['b', 2], ['a', 1]);
    expect([...(call('Map', 'keySet()', numbers) as ApexSet)]).toEqual(['b', 'a']);
    expect((call('Map', 'values()', numbers) as ApexList).items).toEqual([2, 1]);
    expect(call('Map', 'toString()', numbers)).toBe('{b=2, a=1}');
  });

  test('takes records by their Id, and one without by null', () => {
    const records = ApexMap.of(types.primitive('Id'), ACCOUNT);
    const acme = account({ Id: '001000000000001AAA' });
    call('Map', 'putAll(List<SObject>)', records, ApexList.of(ACCOUNT, [acme]));
    expect(call('Map', 'get(K)', records, '001000000000001AAA')).toBe(acme);
    const unsaved = account({});
    call('Map', 'putAll(List<SObject>)', records, ApexList.of(ACCOUNT, [unsaved]));
    expect(call('Map', 'get(K)', records, null)).toBe(unsaved);
  });

  test('equals a map with the same entries', () => {
    expect(call('Map', 'equals(Map<K,V>)', map(['a', 1], ['b', 2]), map(['b', 2], ['a', 1]))).toBe(true);
  });
});
