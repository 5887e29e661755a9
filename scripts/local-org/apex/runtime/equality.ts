/** Equality and hash codes as the platform's collections use them: strings with case, objects by their own `equals`. */
import { findCallback } from './call';
import { ApexList, ApexMap, ApexSet } from './collections';
import { valueKey } from './key-table';
import { ApexDate, ApexDatetime } from './temporal';
import { ApexDouble, ApexEnumValue, isDecimal, toDecimal } from './value';

const MILLISECONDS_PER_DAY = 86_400_000;

export function apexEquals(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (left === null || right === null) {
    return false;
  }
  if (isNumber(left) && isNumber(right)) {
    return compareNumbers(left, right) === 0;
  }
  if (typeof left !== 'object' || typeof right !== 'object') {
    return false;
  }
  return objectsEqual(left, right);
}

function objectsEqual(left: object, right: object): boolean {
  if (left instanceof ApexList) {
    return (
      right instanceof ApexList &&
      left.items.length === right.items.length &&
      left.items.every((item, index) => apexEquals(item, right.items[index]))
    );
  }
  if (left instanceof ApexSet) {
    return right instanceof ApexSet && left.size === right.size && [...left].every((item) => right.has(item));
  }
  if (left instanceof ApexMap) {
    return (
      right instanceof ApexMap &&
      left.size === right.size &&
      [...left.entries()].every(([key, value]) => right.has(key) && apexEquals(value, right.get(key)))
    );
  }
  if (left instanceof ApexDate && right instanceof ApexDatetime) {
    return left.days * MILLISECONDS_PER_DAY === right.milliseconds;
  }
  if (left instanceof ApexDatetime && right instanceof ApexDate) {
    return objectsEqual(right, left);
  }
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) {
    return seconds(left) === seconds(right);
  }
  const key = valueKey(left);
  if (key !== null) {
    return key === valueKey(right);
  }
  const equals = findCallback(left, 'equals', 1);
  return equals !== null && equals(right) === true;
}

/** Asserted as equal, and as Objects, Datetimes are compared by the second; `<` and `>` see milliseconds. */
const seconds = ({ milliseconds }: ApexDatetime): number => Math.floor(milliseconds / 1000);

type ApexNumber = number | bigint | ApexDouble | ReturnType<typeof toDecimal>;

function isNumber(value: unknown): value is ApexNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof ApexDouble || isDecimal(value);
}

/** Negative, zero or positive; numbers of different types are compared by value. */
export function compareNumbers(left: ApexNumber, right: ApexNumber): number {
  const first = left instanceof ApexDouble ? left.value : left;
  const second = right instanceof ApexDouble ? right.value : right;
  if (isDecimal(first) || isDecimal(second)) {
    return toDecimal(first).compareTo(toDecimal(second));
  }
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Java's `String.hashCode`, which the platform documents for strings. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return hash;
}

const identityHashes = new WeakMap<object, number>();
let nextIdentityHash = 1;

/** Equal values have equal hash codes; 0 for null. */
export function apexHashCode(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return value | 0;
    case 'boolean':
      return value ? 1231 : 1237;
    case 'bigint':
      return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
    case 'string':
      return stringHash(value);
    default:
      return value === null || value === undefined ? 0 : objectHash(value as object);
  }
}

function objectHash(value: object): number {
  if (value instanceof ApexList) {
    return value.items.reduce<number>((hash, item) => (Math.imul(hash, 31) + apexHashCode(item)) | 0, 1);
  }
  if (value instanceof ApexSet) {
    return [...value].reduce<number>((hash, item) => (hash + apexHashCode(item)) | 0, 0);
  }
  if (value instanceof ApexMap) {
    return [...value.entries()].reduce<number>(
      (hash, [key, item]) => (hash + (apexHashCode(key) ^ apexHashCode(item))) | 0,
      0,
    );
  }
  if (value instanceof ApexEnumValue) {
    return stringHash(`${value.$type.name}.${value.name}`);
  }
  const key = valueKey(value);
  if (key !== null) {
    return stringHash(key);
  }
  const hashCode = findCallback(value, 'hashCode', 0);
  return hashCode ? (hashCode() as number) : identityHash(value);
}

function identityHash(value: object): number {
  let hash = identityHashes.get(value);
  if (hash === undefined) {
    hash = nextIdentityHash;
    nextIdentityHash += 1;
    identityHashes.set(value, hash);
  }
  return hash;
}
