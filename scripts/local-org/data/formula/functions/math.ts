/** Arithmetic and mathematical functions; a blank operand makes the result blank. */
import type { Decimal } from '../../../apex/runtime/value';
import { MathContext, RoundingMode, toDecimal } from '../../../apex/runtime/value';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { DAY, instant, number, text, type FormulaValue } from '../values';
import { ANY, plain, type FormulaFunction, type FunctionTable } from './define';

const PRECISION = new MathContext(40, RoundingMode.HALF_UP);
const ZERO = toDecimal(0);

function unary(work: (value: Decimal) => Decimal | null): FormulaFunction {
  return plain(1, 1, (value) => {
    const operand = number(value);
    return operand && work(operand);
  });
}

function binary(work: (left: Decimal, right: Decimal) => Decimal | null): FormulaFunction {
  return plain(2, 2, (left, right) => {
    const first = number(left);
    const second = number(right);
    return first && second && work(first, second);
  });
}

function float(work: (value: number) => number): FormulaFunction {
  return unary((value) => {
    const result = work(value.numberValue());
    return Number.isFinite(result) ? toDecimal(result) : null;
  });
}

/** Days to a date or a datetime, or to both sides of a difference. */
function shift(value: FormulaValue, days: Decimal, sign: 1 | -1): FormulaValue {
  const amount = days.numberValue() * sign;
  if (value instanceof ApexDate) {
    return new ApexDate(value.days + Math.trunc(amount));
  }
  if (value instanceof ApexTime) {
    return new ApexTime((((value.milliseconds + amount) % DAY) + DAY) % DAY);
  }
  return new ApexDatetime((value as ApexDatetime).milliseconds + Math.round(amount * DAY));
}

function add(left: FormulaValue, right: FormulaValue): FormulaValue {
  if (typeof left === 'string' || typeof right === 'string') {
    return text(left) + text(right);
  }
  const first = number(left);
  const second = number(right);
  if (first && second) {
    return first.add(second);
  }
  if (left === null || right === null) {
    return null;
  }
  return second ? shift(left, second, 1) : first ? shift(right, first, 1) : null;
}

function subtract(left: FormulaValue, right: FormulaValue): FormulaValue {
  const first = number(left);
  const second = number(right);
  if (first && second) {
    return first.subtract(second);
  }
  if (left === null || right === null) {
    return null;
  }
  if (second) {
    return shift(left, second, -1);
  }
  const difference = (instant(left) ?? 0) - (instant(right) ?? 0);
  const isTime = left instanceof ApexTime;
  return isTime ? toDecimal(difference) : toDecimal(difference).divideWithMathContext(DAY, PRECISION);
}

function round(value: Decimal, digits: Decimal, mode: RoundingMode): Decimal {
  return value.setScale(digits.numberValue(), mode);
}

function extreme(wanted: 1 | -1): FormulaFunction {
  return plain(1, ANY, (...values) => {
    const numbers = values.map(number).filter((value) => value !== null);
    return numbers.length === 0 ? null : numbers.reduce((a, b) => (a.compareTo(b) === wanted ? a : b));
  });
}

export const math: FunctionTable = {
  '+': plain(2, 2, add),
  '-': plain(2, 2, subtract),
  '*': binary((left, right) => left.multiply(right)),
  '/': binary((left, right) => (right.signum() === 0 ? null : left.divideWithMathContext(right, PRECISION))),
  '^': binary((left, right) => toDecimal(left.numberValue() ** right.numberValue())),
  NEGATE: unary((value) => value.negate()),
  ABS: unary((value) => value.abs()),
  // Away from zero and towards it: CEILING(-2.5) is -3, FLOOR(-2.5) is -2 (Salesforce Help).
  CEILING: unary((value) => value.setScale(0, RoundingMode.UP)),
  FLOOR: unary((value) => value.setScale(0, RoundingMode.DOWN)),
  MCEILING: unary((value) => value.setScale(0, RoundingMode.CEILING)),
  MFLOOR: unary((value) => value.setScale(0, RoundingMode.FLOOR)),
  ROUND: binary((value, digits) => round(value, digits, RoundingMode.HALF_UP)),
  TRUNC: plain(1, 2, (value, digits) => {
    const operand = number(value);
    return operand && round(operand, number(digits ?? null) ?? ZERO, RoundingMode.DOWN);
  }),
  MOD: binary((value, divisor) => (divisor.signum() === 0 ? null : value.remainder(divisor))),
  MAX: extreme(1),
  MIN: extreme(-1),
  SQRT: unary((value) => (value.signum() < 0 ? null : value.sqrt(PRECISION))),
  EXP: float(Math.exp),
  LN: float(Math.log),
  LOG: float(Math.log10),
};
