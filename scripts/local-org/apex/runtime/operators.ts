/**
 * Operators that JavaScript does not have as Apex has them. The emitter writes Integer and Double arithmetic inline and
 * calls these for the rest; operands are of one type, because semantics has converted them.
 */
import { MathContext } from 'bigdecimal.js';
import { apexEquals } from './equality';
import { throwApex } from './exception';
import type { ApexDate, ApexDatetime, ApexTime } from './temporal';
import type { Decimal } from './value';

const NULL_DEREFERENCE = 'Attempt to de-reference a null object';

/** Right operand of `??` wherever a value must not be null. */
export function nullDereference(): never {
  throwApex('System.NullPointerException', NULL_DEREFERENCE);
}

function divideByZero(): never {
  throwApex('System.MathException', 'Divide by 0');
}

export function divideIntegers(left: number, right: number): number {
  return right === 0 ? divideByZero() : (left / right) | 0;
}

export function divideLongs(left: bigint, right: bigint): bigint {
  return right === 0n ? divideByZero() : BigInt.asIntN(64, left / right);
}

export function divideDoubles(left: number, right: number): number {
  return right === 0 ? divideByZero() : left / right;
}

export function addDecimals(left: Decimal | null, right: Decimal | null): Decimal {
  return (left ?? nullDereference()).add(right ?? nullDereference());
}

export function subtractDecimals(left: Decimal | null, right: Decimal | null): Decimal {
  return (left ?? nullDereference()).subtract(right ?? nullDereference());
}

export function multiplyDecimals(left: Decimal | null, right: Decimal | null): Decimal {
  return (left ?? nullDereference()).multiply(right ?? nullDereference());
}

/** 34 significant digits where the quotient does not end, as Java's DECIMAL128. */
export function divideDecimals(left: Decimal | null, right: Decimal | null): Decimal {
  const divisor = right ?? nullDereference();
  return divisor.signum() === 0
    ? divideByZero()
    : (left ?? nullDereference()).divideWithMathContext(divisor, MathContext.DECIMAL128);
}

export function shiftLong(operator: '<<' | '>>' | '>>>', left: bigint, right: number | bigint): bigint {
  const distance = BigInt(right) & 63n;
  switch (operator) {
    case '<<':
      return BigInt.asIntN(64, left << distance);
    case '>>':
      return left >> distance;
    case '>>>':
      return BigInt.asIntN(64, BigInt.asUintN(64, left) >> distance);
  }
}

/** `==` on strings ignores case, as the Apex developer guide says of the equality operator. */
export function stringsEqual(left: string | null, right: string | null): boolean {
  if (left === right) {
    return true;
  }
  return left !== null && right !== null && left.length === right.length && left.toLowerCase() === right.toLowerCase();
}

/** Case-insensitive; a string that is not null is greater than null. */
export function compareStrings(left: string | null, right: string | null): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? -1 : 1;
  }
  const first = left.toLowerCase();
  const second = right.toLowerCase();
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Ids are 18 characters wherever Apex holds them, so that they compare with case. */
export function compareIds(left: string | null, right: string | null): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? -1 : 1;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

export function decimalsEqual(left: Decimal | null, right: Decimal | null): boolean {
  return left === right || (left !== null && right !== null && left.compareTo(right) === 0);
}

export function datesEqual(left: ApexDate | null, right: ApexDate | null): boolean {
  return left === right || (left !== null && right !== null && left.days === right.days);
}

export function timesEqual(left: ApexDatetime | ApexTime | null, right: ApexDatetime | ApexTime | null): boolean {
  return left === right || (left !== null && right !== null && left.milliseconds === right.milliseconds);
}

/** `==` between values whose static type says little: SObjects, collections, blobs, Objects. */
export function valuesEqual(left: unknown, right: unknown): boolean {
  return apexEquals(left, right);
}

/** For `<` and its kin on values that may be null: the sign of the comparison, or NaN (false for every operator). */
export function compareDecimals(left: Decimal | null, right: Decimal | null): number {
  return left === null || right === null ? NaN : left.compareTo(right);
}

export function compareDates(left: ApexDate | null, right: ApexDate | null): number {
  return left === null || right === null ? NaN : left.days - right.days;
}

export function compareTimes(left: ApexDatetime | ApexTime | null, right: ApexDatetime | ApexTime | null): number {
  return left === null || right === null ? NaN : left.milliseconds - right.milliseconds;
}

export function comparePrimitives<T extends number | bigint>(left: T | null, right: T | null): number {
  return left === null || right === null ? NaN : left < right ? -1 : left > right ? 1 : 0;
}
