/**
 * Datetime patterns of Java's SimpleDateFormat in the locale en_US.
 * Source: https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/text/SimpleDateFormat.html
 */
import type { DateTime } from 'luxon';
import { throwApex } from '../../runtime/exception';

/** Text of one field: the letter repeated `count` times. */
type Field = (moment: DateTime, count: number) => string;

const padded =
  (value: (moment: DateTime) => number): Field =>
  (moment, count) =>
    String(value(moment)).padStart(count, '0');

const year =
  (value: (moment: DateTime) => number): Field =>
  (moment, count) =>
    count === 2 ? String(value(moment) % 100).padStart(2, '0') : String(value(moment)).padStart(count, '0');

const month: Field = (moment, count) => {
  if (count >= 4) {
    return moment.monthLong ?? '';
  }
  return count === 3 ? (moment.monthShort ?? '') : String(moment.month).padStart(count, '0');
};

/** 1 is Monday in ISO weeks; Java's default locale starts a week on Sunday. */
const sundayBased = (moment: DateTime): number => moment.weekday % 7;

/** Weeks start on Sunday and the first one holds January 1st. */
function weekYear(moment: DateTime): number {
  const endOfWeek = moment.plus({ days: 6 - sundayBased(moment) });
  return endOfWeek.year;
}

function weekOfYear(moment: DateTime): number {
  if (weekYear(moment) > moment.year) {
    return 1;
  }
  const first = moment.startOf('year');
  return Math.floor((moment.ordinal - 1 + sundayBased(first)) / 7) + 1;
}

const weekOfMonth = (moment: DateTime): number =>
  Math.floor((moment.day - 1 + sundayBased(moment.startOf('month'))) / 7) + 1;

function zoneName(moment: DateTime, count: number): string {
  const name = (count >= 4 ? moment.offsetNameLong : moment.offsetNameShort) ?? '';
  if (moment.zoneName === 'UTC' || moment.zoneName === 'GMT') {
    return count >= 4 ? 'Greenwich Mean Time' : 'GMT';
  }
  return name;
}

function offset(moment: DateTime, separator: string, withMinutes = true): string {
  const minutes = Math.abs(moment.offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    (moment.offset < 0 ? '-' : '+') + two(Math.floor(minutes / 60)) + (withMinutes ? separator + two(minutes % 60) : '')
  );
}

const isoOffset: Field = (moment, count) =>
  moment.offset === 0 ? 'Z' : offset(moment, count >= 3 ? ':' : '', count >= 2);

const FIELDS: Readonly<Record<string, Field>> = {
  G: (moment) => (moment.year > 0 ? 'AD' : 'BC'),
  y: year((moment) => moment.year),
  Y: year(weekYear),
  M: month,
  L: month,
  w: padded(weekOfYear),
  W: padded(weekOfMonth),
  D: padded((moment) => moment.ordinal),
  d: padded((moment) => moment.day),
  F: padded((moment) => Math.floor((moment.day - 1) / 7) + 1),
  E: (moment, count) => (count >= 4 ? moment.weekdayLong : moment.weekdayShort) ?? '',
  u: padded((moment) => moment.weekday),
  a: (moment) => (moment.hour < 12 ? 'AM' : 'PM'),
  H: padded((moment) => moment.hour),
  k: padded((moment) => moment.hour || 24),
  K: padded((moment) => moment.hour % 12),
  h: padded((moment) => moment.hour % 12 || 12),
  m: padded((moment) => moment.minute),
  s: padded((moment) => moment.second),
  S: padded((moment) => moment.millisecond),
  z: zoneName,
  Z: (moment) => offset(moment, ''),
  X: isoOffset,
};

const TOKEN = /'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']+/g;

export function formatPattern(moment: DateTime, pattern: string): string {
  if ((pattern.match(/'/g)?.length ?? 0) % 2 === 1) {
    throwApex('System.StringException', 'Unterminated quote');
  }
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) {
      return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    }
    if (letter === undefined) {
      return token;
    }
    const field = FIELDS[letter] ?? throwApex('System.StringException', `Illegal pattern character '${letter}'`);
    return field(moment, token.length);
  });
}
