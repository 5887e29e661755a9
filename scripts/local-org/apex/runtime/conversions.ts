/** The conversions of the bound tree (`ConversionKind`). Every one keeps null. */
import { ApexList } from './collections';
import { throwApex } from './exception';
import { nullDereference } from './operators';
import { ApexDatetime, type ApexDate } from './temporal';
import { doubleToString } from './text';
import { cast, isIdShaped } from './type-test';
import { ApexDouble, toDecimal, type Decimal } from './value';
import { types } from '../types';

const MILLISECONDS_PER_DAY = 86_400_000;

export function integerToLong(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

export function integerToDecimal(value: number | null): Decimal | null {
  return value === null ? null : toDecimal(value);
}

export function longToDouble(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}

export function longToDecimal(value: bigint | null): Decimal | null {
  return value === null ? null : toDecimal(value);
}

/** As Java's `BigDecimal.valueOf(double)`: the digits that the double shows. */
export function doubleToDecimal(value: number | null): Decimal | null {
  return value === null ? null : toDecimal(doubleToString(value));
}

export function decimalToDouble(value: Decimal | null): number | null {
  return value === null ? null : value.numberValue();
}

export function decimalsToDoubles(list: ApexList | null): ApexList | null {
  const values = list?.items.map((item) => decimalToDouble(item as Decimal | null));
  return values ? ApexList.of(types.primitive('Double'), values) : null;
}

export function longToInteger(value: bigint | null): number | null {
  return value === null ? null : Number(BigInt.asIntN(32, value));
}

/** Towards zero, and no further than the range, as Java narrows a double. */
export function doubleToInteger(value: number | null): number | null {
  return value === null ? null : Math.max(-2_147_483_648, Math.min(2_147_483_647, Math.trunc(value) || 0));
}

export function decimalToInteger(value: Decimal | null): number | null {
  return value === null ? null : Number(BigInt.asIntN(32, value.toBigInt()));
}

export function doubleToLong(value: number | null): bigint | null {
  return value === null ? null : BigInt.asIntN(64, BigInt(Number.isFinite(value) ? Math.trunc(value) : 0));
}

export function decimalToLong(value: Decimal | null): bigint | null {
  return value === null ? null : BigInt.asIntN(64, value.toBigInt());
}

export function boxDouble(value: number | null): ApexDouble | null {
  return value === null ? null : new ApexDouble(value);
}

export function unboxDouble(value: unknown): number | null {
  if (value === null) {
    return null;
  }
  return (cast(value, types.primitive('Double')) as ApexDouble).value;
}

export function dateToDatetime(value: ApexDate | null): ApexDatetime | null {
  return value === null ? null : new ApexDatetime(value.days * MILLISECONDS_PER_DAY);
}

/** 18 characters: the last three say which of the first fifteen are capitals. */
export function stringToId(value: string | null): string | null {
  if (value === null) {
    return null;
  }
  if (!isIdShaped(value)) {
    throwApex('System.StringException', `Invalid id: ${value}`);
  }
  return value.length === 18 ? value : value + idSuffix(value);
}

const SUFFIX_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** @param id 15 characters */
export function idSuffix(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const capitals = [...id.slice(start, start + 5)].map((letter, index) => (/[A-Z]/.test(letter) ? 1 << index : 0));
      return SUFFIX_ALPHABET[capitals.reduce((sum, bit) => sum + bit, 0)] ?? '';
    })
    .join('');
}

/** A Boolean where the platform needs a value: `if`, `&&`, `!`. */
export function truth(value: boolean | null): boolean {
  return value ?? nullDereference();
}
