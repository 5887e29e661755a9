import { doubleToLong } from '../runtime/conversions';
import { throwApex } from '../runtime/exception';
import type { Decimal } from '../runtime/value';
import { MathContext, RoundingMode, toDecimal } from '../runtime/value';
import { defineClass, referencePage, type LibraryFunction } from './define';
import { decimalOfDouble, wrapLong } from './number/parse';
import { onClass } from './strict';

/** Digits that the platform keeps of an irrational Decimal. */
const PRECISION = new MathContext(33);

/** A function of one Double that the platform offers for Decimal too. */
function ofBoth(name: string, work: (value: number) => number): Record<string, LibraryFunction> {
  return {
    [`static Decimal ${name}(Decimal value)`]: onClass((value: Decimal) => decimalOfDouble(work(value.numberValue()))),
    [`static Double ${name}(Double value)`]: onClass(work),
  };
}

/** Rounding to a whole number: exact for Decimal. */
function wholeOfBoth(
  name: string,
  mode: RoundingMode,
  work: (value: number) => number,
): Record<string, LibraryFunction> {
  return {
    [`static Decimal ${name}(Decimal value)`]: onClass((value: Decimal) => value.setScale(0, mode)),
    [`static Double ${name}(Double value)`]: onClass(work),
  };
}

function choice(name: string, firstWins: (comparison: number) => boolean): Record<string, LibraryFunction> {
  const choose = <T extends number | bigint>(first: T, second: T): T =>
    firstWins(first < second ? -1 : first > second ? 1 : 0) ? first : second;
  return {
    [`static Integer ${name}(Integer first, Integer second)`]: onClass((first: number, second: number) =>
      choose(first, second),
    ),
    [`static Long ${name}(Long first, Long second)`]: onClass((first: bigint, second: bigint) => choose(first, second)),
    [`static Double ${name}(Double first, Double second)`]: onClass((first: number, second: number) =>
      Number.isNaN(first) || Number.isNaN(second) ? NaN : choose(first, second),
    ),
    [`static Decimal ${name}(Decimal first, Decimal second)`]: onClass((first: Decimal, second: Decimal) =>
      firstWins(first.compareTo(second)) ? first : second,
    ),
  };
}

/** Half to even, as Java's `Math.rint`. */
function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) {
    return Math.round(value);
  }
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Half away from zero would differ for negatives: Java adds one half and takes the floor. */
const roundHalfUp = (value: number): bigint | null => doubleToLong(Math.floor(value + 0.5));

function toInteger(value: bigint): number {
  if (value !== BigInt.asIntN(32, value)) {
    throwApex('System.MathException', `Value out of range for Integer: ${value}`);
  }
  return Number(value);
}

const roundedDecimal = (value: Decimal): bigint => value.setScale(0, RoundingMode.HALF_EVEN).toBigInt();

function remainder<T extends number | bigint>(dividend: T, divisor: T, modulo: (a: T, b: T) => T): T {
  return Number(divisor) === 0 ? throwApex('System.MathException', 'Divide by 0') : modulo(dividend, divisor);
}

function decimalRoot(value: Decimal): Decimal {
  if (value.signum() < 0) {
    throwApex('System.MathException', 'Attempted to compute the square root of a negative Decimal');
  }
  return value.sqrt(PRECISION);
}

export const MathClass = defineClass({
  namespace: 'System',
  name: 'Math',
  reference: referencePage('apex_methods_system_math'),
  properties: {
    'static Double E': { get: () => Math.E },
    'static Double PI': { get: () => Math.PI },
  },
  methods: {
    'static Integer abs(Integer value)': onClass((value: number) => Math.abs(value) | 0),
    'static Long abs(Long value)': onClass((value: bigint) => wrapLong(value < 0n ? -value : value)),
    'static Double abs(Double value)': onClass((value: number) => Math.abs(value)),
    'static Decimal abs(Decimal value)': onClass((value: Decimal) => value.abs()),
    ...ofBoth('acos', Math.acos),
    ...ofBoth('asin', Math.asin),
    ...ofBoth('atan', Math.atan),
    'static Decimal atan2(Decimal x, Decimal y)': onClass((x: Decimal, y: Decimal) =>
      decimalOfDouble(Math.atan2(x.numberValue(), y.numberValue())),
    ),
    'static Double atan2(Double x, Double y)': onClass((x: number, y: number) => Math.atan2(x, y)),
    ...ofBoth('cbrt', Math.cbrt),
    ...wholeOfBoth('ceil', RoundingMode.CEILING, Math.ceil),
    ...ofBoth('cos', Math.cos),
    ...ofBoth('cosh', Math.cosh),
    ...ofBoth('exp', Math.exp),
    ...wholeOfBoth('floor', RoundingMode.FLOOR, Math.floor),
    ...ofBoth('log', Math.log),
    ...ofBoth('log10', Math.log10),
    ...choice('max', (comparison) => comparison >= 0),
    ...choice('min', (comparison) => comparison <= 0),
    'static Integer mod(Integer dividend, Integer divisor)': onClass((dividend: number, divisor: number) =>
      remainder(dividend, divisor, (a, b) => (a % b) | 0),
    ),
    'static Long mod(Long dividend, Long divisor)': onClass((dividend: bigint, divisor: bigint) =>
      remainder(dividend, divisor, (a, b) => a % b),
    ),
    'static Double pow(Double base, Double exponent)': onClass((base: number, exponent: number) => base ** exponent),
    'static Double random()': () => Math.random(),
    ...wholeOfBoth('rint', RoundingMode.HALF_EVEN, roundToEven),
    'static Integer round(Double value)': onClass((value: number) => toInteger(BigInt(Math.floor(value + 0.5)))),
    'static Integer round(Decimal value)': onClass((value: Decimal) => toInteger(roundedDecimal(value))),
    'static Long roundToLong(Double value)': onClass(roundHalfUp),
    'static Long roundToLong(Decimal value)': onClass((value: Decimal) => wrapLong(roundedDecimal(value))),
    'static Decimal signum(Decimal value)': onClass((value: Decimal) => toDecimal(value.signum())),
    'static Double signum(Double value)': onClass((value: number) => Math.sign(value)),
    ...ofBoth('sin', Math.sin),
    ...ofBoth('sinh', Math.sinh),
    'static Decimal sqrt(Decimal value)': onClass(decimalRoot),
    'static Double sqrt(Double value)': onClass((value: number) => Math.sqrt(value)),
    ...ofBoth('tan', Math.tan),
    ...ofBoth('tanh', Math.tanh),
  },
});
