/** Date, Datetime and Time as immutable values; arithmetic and formatting live in `library/`. */
import { types } from '../types';
import type { ApexObject } from './value';

const MILLISECONDS_PER_DAY = 86_400_000;

const DATE = types.primitive('Date');
const DATETIME = types.primitive('Datetime');
const TIME = types.primitive('Time');
const BLOB = types.primitive('Blob');

export class ApexDate implements ApexObject {
  readonly $type = DATE;

  /** @param days since 1970-01-01, may be negative */
  constructor(readonly days: number) {}

  static of(year: number, month: number, day: number): ApexDate {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return new ApexDate(Math.floor(date.getTime() / MILLISECONDS_PER_DAY));
  }

  private get utc(): Date {
    return new Date(this.days * MILLISECONDS_PER_DAY);
  }

  get year(): number {
    return this.utc.getUTCFullYear();
  }

  /** 1 to 12. */
  get month(): number {
    return this.utc.getUTCMonth() + 1;
  }

  get day(): number {
    return this.utc.getUTCDate();
  }

  /** `2026-01-31` */
  toIso(): string {
    return this.utc.toISOString().slice(0, 10);
  }
}

export class ApexDatetime implements ApexObject {
  readonly $type = DATETIME;

  /** @param milliseconds since 1970-01-01T00:00Z */
  constructor(readonly milliseconds: number) {}
}

export class ApexTime implements ApexObject {
  readonly $type = TIME;

  /** @param milliseconds since midnight */
  constructor(readonly milliseconds: number) {}
}

export class ApexBlob implements ApexObject {
  readonly $type = BLOB;

  constructor(readonly bytes: Uint8Array) {}
}
