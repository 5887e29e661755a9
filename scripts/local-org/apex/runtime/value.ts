/**
 * How Apex values are represented:
 *
 * | Apex                      | JavaScript                                                               |
 * |---------------------------|--------------------------------------------------------------------------|
 * | null                      | `null` (never `undefined`)                                               |
 * | Boolean, String, Id       | boolean, string, string (18 characters)                                  |
 * | Integer                   | number, always within 32 bits                                            |
 * | Long                      | bigint, always within 64 bits                                            |
 * | Decimal                   | {@link Decimal}: BigDecimal, because Apex keeps the scale (`1.10`)       |
 * | Double                    | number where the static type is Double; {@link ApexDouble} where it is Object |
 * | Date, Datetime, Time, Blob| the classes of `temporal.ts` and `blob.ts`                               |
 * | List, Set, Map            | the classes of `collections.ts`                                          |
 * | SObject                   | {@link SObjectValue}                                                     |
 * | enum constant             | {@link ApexEnumValue}, one object per constant                           |
 * | class instance            | an object whose `$type` is its ClassType                                 |
 */
import { BigDecimal } from 'bigdecimal.js';
import type { ApexType, ClassType } from '../types';

export { BigDecimal as Decimal } from 'bigdecimal.js';
export { Big as toDecimal, MathContext, RoundingMode } from 'bigdecimal.js';

/** Every value that is not a JavaScript primitive or a Decimal knows its Apex type. */
export interface ApexObject {
  readonly $type: ApexType;
}

/** A Double seen as an Object, so that it can be told from an Integer. */
export class ApexDouble {
  constructor(readonly value: number) {}
}

export class ApexEnumValue implements ApexObject {
  constructor(
    readonly $type: ClassType,
    readonly name: string,
    readonly ordinal: number,
  ) {}
}

export function isDecimal(value: unknown): value is BigDecimal {
  return value instanceof BigDecimal;
}
