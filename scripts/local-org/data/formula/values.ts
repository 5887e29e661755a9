/** Values inside formulas: null, boolean, string, Decimal for every number, and the Apex dates and times. */
import { ApexDate, ApexDatetime, ApexTime } from '../../apex/runtime/temporal';
import type { Decimal } from '../../apex/runtime/value';
import { ApexDouble, isDecimal, toDecimal } from '../../apex/runtime/value';

export type FormulaValue = null | boolean | string | Decimal | ApexDate | ApexDatetime | ApexTime;

export const DAY = 86_400_000;

/** An Apex value (Integer, Long, Decimal, …) as a formula sees it. */
export function toFormulaValue(value: unknown): FormulaValue {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return toDecimal(value);
  }
  return value instanceof ApexDouble ? toDecimal(value.value) : (value as FormulaValue);
}

export function isBlank(value: FormulaValue): boolean {
  return value === null || value === '';
}

/** Blank counts as false. */
export function truth(value: FormulaValue): boolean {
  return value === true;
}

export function text(value: FormulaValue): string {
  if (value === null) {
    return '';
  }
  if (isDecimal(value)) {
    return value.stripTrailingZeros().toPlainString();
  }
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexDatetime) {
    return `${new Date(value.milliseconds).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  }
  if (value instanceof ApexTime) {
    return new Date(value.milliseconds).toISOString().slice(11, 23);
  }
  return String(value);
}

export function number(value: FormulaValue): Decimal | null {
  return isDecimal(value) ? value : null;
}

/** Null where either side is blank or the two are of different kinds: no order is then true. */
export function compare(left: FormulaValue, right: FormulaValue): number | null {
  if (left === null || right === null) {
    return null;
  }
  if (isDecimal(left) && isDecimal(right)) {
    return left.compareTo(right);
  }
  const leftTime = instant(left);
  const rightTime = instant(right);
  if (leftTime !== null && rightTime !== null) {
    return Math.sign(leftTime - rightTime);
  }
  return typeof left === 'string' && typeof right === 'string' ? (left < right ? -1 : left > right ? 1 : 0) : null;
}

/** Blank equals blank and nothing else; text is compared with case. */
export function equal(left: FormulaValue, right: FormulaValue): boolean {
  if (isBlank(left) || isBlank(right)) {
    return isBlank(left) && isBlank(right);
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return left === right;
  }
  return compare(left, right) === 0;
}

export function instant(value: FormulaValue): number | null {
  if (value instanceof ApexDate) {
    return value.days * DAY;
  }
  return value instanceof ApexDatetime || value instanceof ApexTime ? value.milliseconds : null;
}
