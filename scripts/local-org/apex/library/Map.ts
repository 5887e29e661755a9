import type { ApexMap } from '../runtime/collections';
import { ApexList, ApexSet } from '../runtime/collections';
import { apexEquals, apexHashCode } from '../runtime/equality';
import { nullDereference } from '../runtime/operators';
import { newMap } from '../runtime/new-collections';
import type { SObjectValue } from '../runtime/sobject';
import { apexToString } from '../runtime/text';
import { types } from '../types';
import { cloneDeep } from './collection/clone-records';
import { recordToken } from './collection/record-token';
import { defineClass, referencePage } from './define';
import { onInstance } from './strict';

function putAll(map: ApexMap, other: ApexMap): void {
  for (const [key, value] of [...other.entries()]) {
    map.put(key, value);
  }
}

/** Unlike the constructor it takes records without an id, by the key null, and of two with one id the last. */
function putRecords(map: ApexMap, records: ApexList): void {
  for (const record of records.items as readonly (SObjectValue | null)[]) {
    map.put((record ?? nullDereference()).id, record);
  }
}

function deepClone(map: ApexMap): ApexMap {
  const preserved = { id: true, timestamps: true };
  return newMap(
    map.$type,
    [...map.entries()].map(([key, value]) => [key, cloneDeep(value, preserved)]),
  );
}

function keySet(map: ApexMap): ApexSet {
  const keys = ApexSet.of(map.$type.key, map.keys());
  keys.source = map;
  return keys;
}

export const MapClass = defineClass({
  namespace: 'System',
  name: 'Map',
  reference: referencePage('apex_methods_system_map'),
  typeParameters: ['K', 'V'],
  methods: {
    'void clear()': (map: ApexMap) => map.clear(),
    'Map<K,V> clone()': (map: ApexMap) => newMap(map.$type, map.entries()),
    'Boolean containsKey(K key)': (map: ApexMap, key: unknown) => map.has(key),
    'Map<K,V> deepClone()': onInstance(deepClone),
    'Boolean equals(Map<K,V> other)': (map: ApexMap, other: ApexMap | null) => apexEquals(map.valueOf(), other),
    'V get(K key)': (map: ApexMap, key: unknown) => map.get(key),
    'Schema.SObjectType getSObjectType()': onInstance((map: ApexMap) => recordToken(map.$type.value)),
    'Integer hashCode()': onInstance(apexHashCode),
    'Boolean isEmpty()': (map: ApexMap) => map.size === 0,
    'Set<K> keySet()': keySet,
    'V put(K key, V value)': (map: ApexMap, key: unknown, value: unknown) => map.put(key, value),
    'void putAll(Map<K,V> entries)': onInstance(putAll),
    'void putAll(List<SObject> records)': onInstance(putRecords),
    'V remove(K key)': (map: ApexMap, key: unknown) => map.remove(key),
    'Integer size()': (map: ApexMap) => map.size,
    'String toString()': onInstance((map: ApexMap) => apexToString(map)),
    'List<V> values()': (map: ApexMap) => new ApexList(types.list(map.$type.value), [...map.values()]),
  },
});
