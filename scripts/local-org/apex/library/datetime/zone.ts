/** Points in time as a wall clock shows them in a time zone. */
import { DateTime } from 'luxon';
import { ApexDatetime } from '../../runtime/temporal';
import { transaction } from '../../runtime/transaction';

export const GMT = 'UTC';

export function userZone(): string {
  return transaction().user.timeZone;
}

/** @param zone IANA name; the running user's when absent */
export function wallClock(milliseconds: number, zone: string = userZone()): DateTime {
  return DateTime.fromMillis(milliseconds, { zone, locale: 'en-US' });
}

export interface WallTime {
  readonly year: number;
  /** 1 to 12; what is out of range runs over into the next unit, here and below. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
}

/** The point in time at which the clock of `zone` shows `time`. */
export function fromWallClock(time: WallTime, zone: string = userZone()): ApexDatetime {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = time;
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute, second, millisecond);
  if (zone === GMT) {
    return new ApexDatetime(utc.getTime());
  }
  const local = DateTime.fromMillis(utc.getTime(), { zone: GMT }).setZone(zone, { keepLocalTime: true });
  return new ApexDatetime(local.toMillis());
}
