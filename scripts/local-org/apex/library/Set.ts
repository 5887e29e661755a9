import type { ApexSet } from '../runtime/collections';
import { apexEquals, apexHashCode } from '../runtime/equality';
import { newSet } from '../runtime/new-collections';
import { apexToString } from '../runtime/text';
import { elementsOf } from './collection/elements';
import { LibraryIterator } from './collection/iterator';
import { defineClass, referencePage, type LibraryFunction } from './define';
import { onInstance } from './strict';

/** True when the set changed; so are the functions below. */
function addAll(set: ApexSet, items: Iterable<unknown>): boolean {
  let changed = false;
  for (const item of items) {
    changed = set.add(item) || changed;
  }
  return changed;
}

function removeAll(set: ApexSet, items: Iterable<unknown>): boolean {
  let changed = false;
  for (const item of [...items]) {
    changed = set.remove(item) || changed;
  }
  return changed;
}

function retainAll(set: ApexSet, items: Iterable<unknown>): boolean {
  const kept = newSet(set.$type, items);
  return removeAll(
    set,
    [...set].filter((item) => !kept.has(item)),
  );
}

const containsAll = (set: ApexSet, items: Iterable<unknown>): boolean => [...items].every((item) => set.has(item));

/** A method that takes a List, a Set, or anything else that can be iterated. */
function ofMany(
  name: string,
  work: (set: ApexSet, items: Iterable<unknown>) => boolean,
): Record<string, LibraryFunction> {
  return {
    [`Boolean ${name}(List<T> items)`]: onInstance(work),
    [`Boolean ${name}(Set<T> items)`]: onInstance(work),
    [`Boolean ${name}(Iterable<T> items)`]: onInstance((set: ApexSet, items: object) => work(set, elementsOf(items))),
  };
}

export const SetClass = defineClass({
  namespace: 'System',
  name: 'Set',
  reference: referencePage('apex_methods_system_set'),
  typeParameters: ['T'],
  implements: ['Iterable<T>'],
  methods: {
    'Boolean add(T item)': (set: ApexSet, item: unknown) => set.add(item),
    ...ofMany('addAll', addAll),
    'void clear()': (set: ApexSet) => set.clear(),
    'Set<T> clone()': (set: ApexSet) => newSet(set.$type, set),
    'Boolean contains(T item)': (set: ApexSet, item: unknown) => set.has(item),
    ...ofMany('containsAll', containsAll),
    'Boolean equals(Set<T> other)': (set: ApexSet, other: ApexSet | null) => apexEquals(set.valueOf(), other),
    'Integer hashCode()': onInstance(apexHashCode),
    'Boolean isEmpty()': (set: ApexSet) => set.size === 0,
    'Iterator<T> iterator()': (set: ApexSet) => new LibraryIterator(set.$type.element, set),
    'Boolean remove(T item)': (set: ApexSet, item: unknown) => set.remove(item),
    ...ofMany('removeAll', removeAll),
    ...ofMany('retainAll', retainAll),
    'Integer size()': (set: ApexSet) => set.size,
    'String toString()': onInstance((set: ApexSet) => apexToString(set)),
  },
});
