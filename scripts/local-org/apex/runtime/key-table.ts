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
  private readonly slots = new Map<unknown, { readonly key: unknown; value: V }>();
  /** User objects by hash code; the object first seen stands for all that equal it. */
  private readonly buckets = new Map<number, object[]>();

  get size(): number {
    return this.slots.size;
  }

  get(key: unknown): V | undefined {
    return this.slots.get(this.slotKey(key, false))?.value;
  }

  has(key: unknown): boolean {
    return this.slots.has(this.slotKey(key, false));
  }

  set(key: unknown, value: V): void {
    const slotKey = this.slotKey(key, true);
    const slot = this.slots.get(slotKey);
    if (slot) {
      slot.value = value;
    } else {
      this.slots.set(slotKey, { key, value });
    }
  }

  delete(key: unknown): boolean {
    return this.slots.delete(this.slotKey(key, false));
  }

  clear(): void {
    this.slots.clear();
    this.buckets.clear();
  }

  *keys(): IterableIterator<unknown> {
    for (const slot of this.slots.values()) {
      yield slot.key;
    }
  }

  *values(): IterableIterator<V> {
    for (const slot of this.slots.values()) {
      yield slot.value;
    }
  }

  *entries(): IterableIterator<readonly [unknown, V]> {
    for (const slot of this.slots.values()) {
      yield [slot.key, slot.value];
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
    const bucket = this.buckets.get(hash) ?? [];
    const known = bucket.find((candidate) => candidate === key || apexEquals(key, candidate));
    if (known) {
      return known;
    }
    if (remember) {
      this.buckets.set(hash, [...bucket, key]);
    }
    return key;
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
