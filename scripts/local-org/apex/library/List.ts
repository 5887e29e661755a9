import { ApexList } from '../runtime/collections';
import { apexEquals, apexHashCode } from '../runtime/equality';
import { throwApex } from '../runtime/exception';
import { apexToString } from '../runtime/text';
import { cloneDeep } from './collection/clone-records';
import { elementsOf } from './collection/elements';
import { LibraryIterator } from './collection/iterator';
import { sortNaturally, sortWith } from './collection/order';
import { recordToken } from './collection/record-token';
import { defineClass, referencePage } from './define';
import { nullArgument, onInstance } from './strict';

function outOfBounds(index: number): never {
  throwApex('System.ListException', `List index out of bounds: ${index}`);
}

function removeAt(list: ApexList, index: number): unknown {
  return index < 0 || index >= list.items.length ? outOfBounds(index) : list.items.splice(index, 1)[0];
}

/** One by one: a spread call would overflow the stack with a large collection. */
function addAll(list: ApexList, items: Iterable<unknown>): void {
  for (const item of items === list ? [...items] : items) {
    list.add(item);
  }
}

function deepClone(list: ApexList, preserveId = false, preserveTimestamps = false): unknown {
  return cloneDeep(list, { id: preserveId, timestamps: preserveTimestamps });
}

const indexOf = (list: ApexList, item: unknown): number =>
  list.items.findIndex((candidate) => apexEquals(candidate, item));

export const ListClass = defineClass({
  namespace: 'System',
  name: 'List',
  reference: referencePage('apex_methods_system_list'),
  typeParameters: ['T'],
  implements: ['Iterable<T>'],
  methods: {
    'void add(T item)': (list: ApexList, item: unknown) => list.add(item),
    'void add(Integer index, T item)': (list: ApexList, index: number, item: unknown) => list.insert(index, item),
    'void addAll(List<T> items)': onInstance(addAll),
    'void addAll(Set<T> items)': onInstance(addAll),
    'void addAll(Iterable<T> items)': onInstance((list: ApexList, items: object) => addAll(list, elementsOf(items))),
    'void clear()': (list: ApexList) => void (list.items.length = 0),
    'List<T> clone()': (list: ApexList) => new ApexList(list.$type, [...list.items]),
    'Boolean contains(T item)': (list: ApexList, item: unknown) => indexOf(list, item) >= 0,
    'List<T> deepClone()': onInstance((list: ApexList) => deepClone(list)),
    'List<T> deepClone(Boolean preserveId)': onInstance((list: ApexList, id: boolean) => deepClone(list, id)),
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': onInstance(
      (list: ApexList, id: boolean, timestamps: boolean) => deepClone(list, id, timestamps),
    ),
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)': onInstance(
      (list: ApexList, id: boolean, timestamps: boolean, _autonumber: boolean) => deepClone(list, id, timestamps),
    ),
    'Boolean equals(List<T> other)': (list: ApexList, other: ApexList | null) => apexEquals(list.valueOf(), other),
    'T get(Integer index)': (list: ApexList, index: number) => list.get(index ?? nullArgument(1)),
    'Schema.SObjectType getSObjectType()': onInstance((list: ApexList) => recordToken(list.$type.element)),
    'Integer hashCode()': onInstance(apexHashCode),
    'Integer indexOf(T item)': indexOf,
    'Boolean isEmpty()': (list: ApexList) => list.items.length === 0,
    'Iterator<T> iterator()': (list: ApexList) => new LibraryIterator(list.$type.element, list.items),
    'T remove(Integer index)': onInstance(removeAt),
    'void set(Integer index, T item)': (list: ApexList, index: number, item: unknown) => void list.set(index, item),
    'Integer size()': (list: ApexList) => list.items.length,
    'void sort()': (list: ApexList) => sortNaturally(list.items),
    'void sort(Comparator<T> comparator)': onInstance((list: ApexList, comparator: object) =>
      sortWith(list.items, comparator),
    ),
    'String toString()': onInstance((list: ApexList) => apexToString(list)),
  },
});
