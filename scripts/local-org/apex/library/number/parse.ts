/** Numbers from text and from Object, with the platform's refusals. */
import { throwApex } from '../../runtime/exception';
import { doubleToString } from '../../runtime/text';
import type { Decimal } from '../../runtime/value';
import { ApexDouble, isDecimal, toDecimal } from '../../runtime/value';

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const MAXIMUM_INTEGER = 2_147_483_647n;
const MAXIMUM_LONG = 9_223_372_036_854_775_807n;

function parseWhole(text: string, typeName: string, maximum: bigint): bigint {
  const value = INTEGER.test(text) ? BigInt(text.replace(/^\+/, '')) : null;
  if (value === null || value > maximum || value < -maximum - 1n) {
    throwApex('System.TypeException', `Invalid ${typeName}: ${text}`);
  }
  return value;
}

export function parseInteger(text: string): number {
  return Number(parseWhole(text, 'integer', MAXIMUM_INTEGER));
}

export function parseLong(text: string): bigint {
  return parseWhole(text, 'long', MAXIMUM_LONG);
}

export function parseDouble(text: string): number {
  return DECIMAL.test(text.trim()) ? Number(text) : throwApex('System.TypeException', `Invalid double: ${text}`);
}

export function parseDecimal(text: string): Decimal {
  return DECIMAL.test(text) ? toDecimal(text) : throwApex('System.TypeException', `Invalid decimal: ${text}`);
}

/** As Java's `BigDecimal.valueOf(double)`: the shortest text that names the double. */
export function decimalOfDouble(value: number): Decimal {
  if (!Number.isFinite(value)) {
    throwApex('System.MathException', `Invalid decimal: ${doubleToString(value)}`);
  }
  return toDecimal(doubleToString(value));
}

/** A number of any type as a Decimal, null for what is no number. */
export function asDecimal(value: unknown): Decimal | null {
  if (isDecimal(value)) {
    return value;
  }
  if (value instanceof ApexDouble) {
    return decimalOfDouble(value.value);
  }
  return typeof value === 'number' || typeof value === 'bigint' ? toDecimal(value) : null;
}

/** The low 32 bits, as a Java cast keeps them. */
export function wrapInteger(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}

export function wrapLong(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}
