/** Dates and times from text: the standard form of `valueOf` and the en_US form of `parse`. */
import { throwApex } from '../../runtime/exception';
import { ApexDate, type ApexDatetime } from '../../runtime/temporal';
import { fromWallClock } from './zone';

// A fraction and an offset are passed over: the text is read by the clock on the wall.
const STANDARD_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const STANDARD_DATETIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const LOCAL_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/;
const LOCAL_DATETIME = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?[ \u202f]([AaPp][Mm])$/;

const numbers = (match: RegExpExecArray): number[] => match.slice(1).map((part) => Number(part ?? 0));

/** Two digits mean the century that lies within 80 years back and 20 years ahead, as in Java. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 46 ? 2000 : 1900));

export function parseStandardDate(text: string): ApexDate {
  const match = STANDARD_DATE.exec(text);
  if (!match) {
    return invalidDate(text);
  }
  const [year = 0, month = 0, day = 0] = numbers(match);
  return checkedDate(year, month, day, text);
}

export function parseLocalDate(text: string): ApexDate {
  const match = LOCAL_DATE.exec(text);
  if (!match) {
    return invalidDate(text);
  }
  const [month = 0, day = 0, year = 0] = numbers(match);
  return checkedDate(fullYear(year), month, day, text);
}

/** @param zone of the clock that `text` was read from */
export function parseStandardDatetime(text: string, zone: string): ApexDatetime {
  const match = STANDARD_DATETIME.exec(text);
  if (!match) {
    return invalidDatetime(text);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(match);
  return fromWallClock({ year, month, day, hour, minute, second }, zone);
}

export function parseLocalDatetime(text: string, zone: string): ApexDatetime {
  const match = LOCAL_DATETIME.exec(text);
  if (!match) {
    return invalidDatetime(text);
  }
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers(match);
  const afternoon = match[7]!.toUpperCase() === 'PM' ? 12 : 0;
  return fromWallClock({ year: fullYear(year), month, day, hour: (hour % 12) + afternoon, minute, second }, zone);
}

function checkedDate(year: number, month: number, day: number, text: string): ApexDate {
  const date = ApexDate.of(year, month, day);
  return date.month === month && date.day === day ? date : invalidDate(text);
}

export function invalidDate(text: string): never {
  throwApex('System.TypeException', `Invalid date: ${text}`);
}

export function invalidDatetime(text: string): never {
  throwApex('System.TypeException', `Invalid date/time: ${text}`);
}
