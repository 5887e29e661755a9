/** A hash table over Apex values: JavaScript's Map where a value is its own key, buckets by hash code where it is not. */
import { findCallback } from './call';
import { ApexList, ApexMap, ApexSet } from './collections';
import { apexEquals, apexHashCode } from './equality';
import { SObjectValue } from './sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from './temporal';
import { ApexDouble, isDecimal } from './value';

/** A prefix that no ordinary string starts with keeps derived keys apart from strings. */
const DERIVED = '\u0000';

export class KeyTable<V> {
  private readonly slots = new Map<unknown, V>();
  /** The keys of slots that have a derived key. Few tables have any, as few have buckets. */
  private originals: Map<unknown, unknown> | null = null;
  /** User objects by hash code; the object first seen stands for all that equal it. */
  private buckets: Map<number, object[]> | null = null;

  get size(): number {
    return this.slots.size;
  }

  get(key: unknown): V | undefined {
    return this.slots.get(this.slotKey(key, false));
  }

  has(key: unknown): boolean {
    return this.slots.has(this.slotKey(key, false));
  }

  set(key: unknown, value: V): void {
    const slotKey = this.slotKey(key, true);
    if (slotKey !== key && typeof slotKey === 'string' && !this.slots.has(slotKey)) {
      this.originals ??= new Map();
      this.originals.set(slotKey, key);
    }
    this.slots.set(slotKey, value);
  }

  delete(key: unknown): boolean {
    const slotKey = this.slotKey(key, false);
    this.originals?.delete(slotKey);
    this.forget(slotKey);
    return this.slots.delete(slotKey);
  }

  clear(): void {
    this.slots.clear();
    this.originals = null;
    this.buckets = null;
  }

  keys(): IterableIterator<unknown> {
    return this.originals ? this.originalKeys(this.originals) : this.slots.keys();
  }

  values(): IterableIterator<V> {
    return this.slots.values();
  }

  entries(): IterableIterator<readonly [unknown, V]> {
    return this.originals ? this.originalEntries(this.originals) : this.slots.entries();
  }

  private *originalKeys(originals: ReadonlyMap<unknown, unknown>): IterableIterator<unknown> {
    for (const slotKey of this.slots.keys()) {
      yield originals.get(slotKey) ?? slotKey;
    }
  }

  private *originalEntries(originals: ReadonlyMap<unknown, unknown>): IterableIterator<readonly [unknown, V]> {
    for (const [slotKey, value] of this.slots) {
      yield [originals.get(slotKey) ?? slotKey, value];
    }
  }

  private slotKey(key: unknown, remember: boolean): unknown {
    if (key === null || typeof key !== 'object') {
      return key;
    }
    return valueKey(key) ?? this.representative(key, remember);
  }

  private representative(key: object, remember: boolean): object {
    if (!isCompared(key)) {
      return key;
    }
    const hash = apexHashCode(key);
    const bucket = this.buckets?.get(hash) ?? [];
    const known = bucket.find((candidate) => candidate === key || apexEquals(key, candidate));
    if (known) {
      return known;
    }
    if (remember) {
      this.buckets ??= new Map();
      this.buckets.set(hash, [...bucket, key]);
    }
    return key;
  }

  /** Takes an object that was removed out of its bucket, so that an equal one takes its place when it comes. */
  private forget(slotKey: unknown): void {
    if (!this.buckets || typeof slotKey !== 'object' || slotKey === null || !isCompared(slotKey)) {
      return;
    }
    const hash = apexHashCode(slotKey);
    const rest = this.buckets.get(hash)?.filter((candidate) => candidate !== slotKey) ?? [];
    this.buckets.set(hash, rest);
  }
}

/** True for a collection and for an object with `equals` and `hashCode` of its own; all others are themselves alone. */
function isCompared(key: object): boolean {
  if (key instanceof ApexList || key instanceof ApexSet || key instanceof ApexMap) {
    return true;
  }
  return findCallback(key, 'hashCode', 0) !== null && findCallback(key, 'equals', 1) !== null;
}

/** A string that two equal values share, or null for an object that is compared in another way. */
export function valueKey(value: object): string | null {
  if (isDecimal(value)) {
    return `${DERIVED}n${value.stripTrailingZeros().toPlainString()}`;
  }
  if (value instanceof ApexDate) {
    return `${DERIVED}d${value.days}`;
  }
  if (value instanceof ApexDatetime) {
    return `${DERIVED}t${value.milliseconds}`;
  }
  if (value instanceof ApexTime) {
    return `${DERIVED}c${value.milliseconds}`;
  }
  if (value instanceof ApexDouble) {
    return `${DERIVED}f${value.value}`;
  }
  if (value instanceof ApexBlob) {
    return `${DERIVED}b${Buffer.from(value.bytes).toString('base64')}`;
  }
  if (value instanceof SObjectValue) {
    return `${DERIVED}s${sobjectKey(value)}`;
  }
  return null;
}

function sobjectKey(record: SObjectValue): string {
  const fields = [...record.values.entries()]
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'object' && value !== null ? (valueKey(value) ?? '') : String(value)}`,
    )
    .sort();
  return `${record.typeName}{${fields.join(',')}}`;
}
