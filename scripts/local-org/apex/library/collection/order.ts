/** The order of `List.sort`: nulls first, then the natural order of the type, or the user's `compareTo`. */
import { callMethod, findCallback } from '../../runtime/call';
import { compareNumbers } from '../../runtime/equality';
import { throwApex } from '../../runtime/exception';
import { SObjectValue } from '../../runtime/sobject';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { ApexDouble, ApexEnumValue, isDecimal, type Decimal } from '../../runtime/value';
import { compareRecords } from './record-order';

type Comparison = (left: unknown, right: unknown) => number;

/** Sorts in place and keeps the order of equal elements. */
export function sortNaturally(items: unknown[]): void {
  items.sort(nullsFirst(compareNaturally));
}

export function sortWith(items: unknown[], comparator: object): void {
  items.sort((left, right) => callMethod(comparator, 'compare', left, right) as number);
}

function nullsFirst(compare: Comparison): Comparison {
  return (left, right) => {
    if (left === null || right === null) {
      return left === right ? 0 : left === null ? -1 : 1;
    }
    return compare(left, right);
  };
}

export function compareNaturally(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (isNumeric(left) && isNumeric(right)) {
    return compareNumbers(left, right);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return Number(left) - Number(right);
  }
  if (left instanceof SObjectValue && right instanceof SObjectValue) {
    return compareRecords(left, right, nullsFirst(compareNaturally));
  }
  const position = ordinal(left);
  const other = ordinal(right);
  if (position !== null && other !== null) {
    return position - other;
  }
  if (typeof left === 'object' && left !== null && findCallback(left, 'compareTo', 1)) {
    return callMethod(left, 'compareTo', right) as number;
  }
  throwApex('System.ListException', 'One or more of the items in this list is not Comparable.');
}

function isNumeric(value: unknown): value is number | bigint | ApexDouble | Decimal {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof ApexDouble || isDecimal(value);
}

function ordinal(value: unknown): number | null {
  if (value instanceof ApexDate) {
    return value.days;
  }
  if (value instanceof ApexDatetime || value instanceof ApexTime) {
    return value.milliseconds;
  }
  return value instanceof ApexEnumValue ? value.ordinal : null;
}
