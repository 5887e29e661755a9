/** Constructors and literals of List, Set and Map in emitted code. */
import type { ListType, MapType, SetType } from '../types';
import { ApexList, ApexMap, ApexSet } from './collections';
import { throwApex } from './exception';
import { iterate } from './iteration';
import { nullDereference } from './operators';
import { SObjectValue } from './sobject';

export function newSet(type: SetType, items: Iterable<unknown>): ApexSet {
  const set = new ApexSet(type);
  for (const item of items) {
    set.add(item);
  }
  return set;
}

export function newMap(type: MapType, entries: Iterable<readonly [unknown, unknown]>): ApexMap {
  const map = new ApexMap(type);
  for (const [key, value] of entries) {
    map.put(key, value);
  }
  return map;
}

function elements(source: unknown): Iterable<unknown> {
  if (source === null || typeof source !== 'object') {
    return nullDereference();
  }
  return source instanceof ApexList || source instanceof ApexSet ? source : iterate(source);
}

/** `new List<T>(source)` */
export function copyList(type: ListType, source: unknown): ApexList {
  return new ApexList(type, [...elements(source)]);
}

/** `new Set<T>(source)` */
export function copySet(type: SetType, source: unknown): ApexSet {
  return newSet(type, elements(source));
}

/** `new Map<K,V>(source)` */
export function copyMap(type: MapType, source: ApexMap | null): ApexMap {
  return newMap(type, (source ?? nullDereference()).entries());
}

/** `new Map<Id,T>(records)`: every record needs an id of its own. */
export function mapOfRecords(type: MapType, records: ApexList | null): ApexMap {
  const map = new ApexMap(type);
  for (const [index, record] of (records ?? nullDereference()).items.entries()) {
    const id = record instanceof SObjectValue ? record.id : nullDereference();
    if (id === null) {
      throwApex('System.ListException', `Row with null Id at index: ${index}`);
    }
    if (map.has(id)) {
      throwApex('System.ListException', `Row with duplicate Id at index: ${index}`);
    }
    map.put(id, record);
  }
  return map;
}
