/**
 * List, Set and Map with Apex equality. Sets and maps keep insertion order, as the platform does today; strings are
 * compared with case, SObjects by their fields, user objects by `equals` and `hashCode` where they have them.
 */
import { types, type ApexType, type ListType, type MapType, type SetType } from '../types';
import { throwApex } from './exception';
import { KeyTable } from './key-table';
import type { CompiledInstance } from './type-test';
import type { ApexObject } from './value';

export class ApexList implements ApexObject, Iterable<unknown> {
  constructor(
    readonly $type: ListType,
    readonly items: unknown[] = [],
  ) {}

  static of(element: ApexType, items: unknown[] = []): ApexList {
    return new ApexList(types.list(element), items);
  }

  /** No element is undefined, so only an index out of bounds reads that. */
  get(index: number): unknown {
    const item = this.items[index];
    return item === undefined ? outOfBounds(index) : item;
  }

  set(index: number, value: unknown): unknown {
    // Unsigned, a negative index is larger than any list is long.
    if (index >>> 0 >= this.items.length) {
      outOfBounds(index);
    }
    this.check(value);
    this.items[index] = value;
    return value;
  }

  add(value: unknown): void {
    this.check(value);
    this.items.push(value);
  }

  insert(index: number, value: unknown): void {
    if (index < 0 || index > this.items.length) {
      outOfBounds(index);
    }
    this.check(value);
    this.items.splice(index, 0, value);
  }

  /** A list keeps the type of its elements, whatever the variable that holds it says. */
  private check(value: unknown): void {
    if (!mayStore(value, this.$type.element)) {
      const { name } = (value as ApexObject).$type;
      throwApex('System.TypeException', `Collection store exception adding ${name} to ${this.$type.name}`);
    }
  }

  [Symbol.iterator](): IterableIterator<unknown> {
    return this.items[Symbol.iterator]();
  }
}

/** Of records and of objects of the user's classes; what else is stored, the compiler has checked. */
function mayStore(value: unknown, element: ApexType): boolean {
  if (typeof value !== 'object' || value === null || (element.kind !== 'sobject' && element.kind !== 'class')) {
    return true;
  }
  const { $type, $ancestors } = value as Partial<CompiledInstance>;
  if ($type === element || $type === undefined) {
    return true;
  }
  return element.kind === 'sobject'
    ? $type.kind !== 'sobject' || element.name === 'SObject'
    : !$ancestors || element.typeArguments.length > 0 || $ancestors.has(element);
}

function outOfBounds(index: number): never {
  return throwApex('System.ListException', `List index out of bounds: ${index}`);
}

export class ApexSet implements ApexObject, Iterable<unknown> {
  private readonly table = new KeyTable<unknown>();
  /** Of the keys of a map: the map. They take nothing new, and what is removed from them is removed from it. */
  source: ApexMap | null = null;

  constructor(readonly $type: SetType) {}

  static of(element: ApexType, items: Iterable<unknown> = []): ApexSet {
    const set = new ApexSet(types.set(element));
    for (const item of items) {
      set.add(item);
    }
    return set;
  }

  get size(): number {
    return this.table.size;
  }

  /** True when the set changed. */
  add(value: unknown): boolean {
    if (this.source) {
      throwApex('System.FinalException', 'Collection is read-only');
    }
    if (this.table.has(value)) {
      return false;
    }
    this.table.set(value, value);
    return true;
  }

  has(value: unknown): boolean {
    return this.table.has(value);
  }

  remove(value: unknown): boolean {
    this.source?.remove(value);
    return this.table.delete(value);
  }

  clear(): void {
    this.source?.clear();
    this.table.clear();
  }

  [Symbol.iterator](): IterableIterator<unknown> {
    return this.table.keys();
  }
}

export class ApexMap implements ApexObject {
  private readonly table = new KeyTable<unknown>();

  constructor(readonly $type: MapType) {}

  static of(key: ApexType, value: ApexType, entries: Iterable<readonly [unknown, unknown]> = []): ApexMap {
    const map = new ApexMap(types.map(key, value));
    for (const [entryKey, entryValue] of entries) {
      map.put(entryKey, entryValue);
    }
    return map;
  }

  get size(): number {
    return this.table.size;
  }

  /** Null for an absent key. */
  get(key: unknown): unknown {
    const value = this.table.get(key);
    return value === undefined ? null : value;
  }

  /** Returns the value that was there before, or null. */
  put(key: unknown, value: unknown): unknown {
    const previous = this.table.get(key);
    this.table.set(key, value);
    return previous === undefined ? null : previous;
  }

  has(key: unknown): boolean {
    return this.table.has(key);
  }

  remove(key: unknown): unknown {
    const previous = this.get(key);
    this.table.delete(key);
    return previous;
  }

  clear(): void {
    this.table.clear();
  }

  keys(): IterableIterator<unknown> {
    return this.table.keys();
  }

  values(): IterableIterator<unknown> {
    return this.table.values();
  }

  entries(): IterableIterator<readonly [unknown, unknown]> {
    return this.table.entries();
  }
}
