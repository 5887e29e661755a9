/**
 * What an object of a narrower type counts as at run time: an Object that holds 1 is an instance of Long, Double and
 * Decimal, too, and a cast gives it in their form. Never the other way: that takes two casts.
 */
import { ApexDatetime, type ApexDate } from './temporal';
import { doubleToString } from './text';
import { ApexDouble, toDecimal, type Decimal } from './value';

const MILLISECONDS_PER_DAY = 86_400_000;

/** `from to` -> the value in its wider form; a Double stays in its box. */
const WIDENINGS: ReadonlyMap<string, (value: never) => unknown> = new Map<string, (value: never) => unknown>([
  ['Integer Long', (value: number) => BigInt(value)],
  ['Integer Double', (value: number) => new ApexDouble(value)],
  ['Integer Decimal', (value: number) => toDecimal(value)],
  ['Long Double', (value: bigint) => new ApexDouble(Number(value))],
  ['Long Decimal', (value: bigint) => toDecimal(value)],
  ['Double Decimal', (value: ApexDouble) => toDecimal(doubleToString(value.value))],
  ['Decimal Double', (value: Decimal) => new ApexDouble(value.numberValue())],
  ['Date Datetime', (value: ApexDate) => new ApexDatetime(value.days * MILLISECONDS_PER_DAY)],
]);

/** Null where a value of the one type is no value of the other. */
export function widening(from: string, to: string): ((value: unknown) => unknown) | null {
  return (WIDENINGS.get(`${from} ${to}`) as ((value: unknown) => unknown) | undefined) ?? null;
}
