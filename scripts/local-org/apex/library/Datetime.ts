import { throwApex } from '../runtime/exception';
import { ApexDate, ApexDatetime, ApexTime } from '../runtime/temporal';
import { transaction } from '../runtime/transaction';
import { formatDate, localDate } from './Date';
import { addMonths, dayOfYear } from './datetime/calendar';
import { parseLocalDatetime, parseStandardDatetime } from './datetime/parse';
import { formatPattern } from './datetime/pattern';
import { fromWallClock, GMT, userZone, wallClock, type WallTime } from './datetime/zone';
import { defineClass, referencePage, type LibraryFunction } from './define';
import { onClass, onInstance } from './strict';
import { knownZone } from './TimeZone';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const later = (unit: number) =>
  onInstance((moment: ApexDatetime, amount: number) => new ApexDatetime(moment.milliseconds + amount * unit));

/** Keeps the time of the day in GMT. */
function addCalendarMonths(moment: ApexDatetime, months: number): ApexDatetime {
  const date = gmtDate(moment);
  return new ApexDatetime(addMonths(date, months).days * DAY + (moment.milliseconds - date.days * DAY));
}

const gmtDate = (moment: ApexDatetime): ApexDate => new ApexDate(Math.floor(moment.milliseconds / DAY));

/** A unit of the clock, in the user's time zone and in GMT. */
function part(
  name: string,
  gmtName: string,
  unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond',
): Record<string, LibraryFunction> {
  return {
    [`Integer ${name}()`]: onInstance((moment: ApexDatetime) => wallClock(moment.milliseconds)[unit]),
    [`Integer ${gmtName}()`]: onInstance((moment: ApexDatetime) => wallClock(moment.milliseconds, GMT)[unit]),
  };
}

/** `newInstance` reads the user's clock, `newInstanceGmt` that of Greenwich. */
function constructors(name: string, zone: () => string): Record<string, LibraryFunction> {
  const at = (time: WallTime): ApexDatetime => fromWallClock(time, zone());
  return {
    [`static Datetime ${name}(Date date, Time time)`]: onClass((date: ApexDate, time: ApexTime) =>
      at({ year: date.year, month: date.month, day: date.day, millisecond: time.milliseconds }),
    ),
    [`static Datetime ${name}(Integer year, Integer month, Integer day)`]: onClass(
      (year: number, month: number, day: number) => at({ year, month, day }),
    ),
    [`static Datetime ${name}(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)`]:
      onClass((year: number, month: number, day: number, hour: number, minute: number, second: number) =>
        at({ year, month, day, hour, minute, second }),
      ),
  };
}

const format = (moment: ApexDatetime, pattern: string, zone: string): string =>
  formatPattern(wallClock(moment.milliseconds, zone), pattern);

const timeOfDay = (moment: ApexDatetime, zone: string): ApexTime => {
  const { hour, minute, second, millisecond } = wallClock(moment.milliseconds, zone);
  return new ApexTime(hour * HOUR + minute * MINUTE + second * SECOND + millisecond);
};

export function datetimeOf(value: unknown): ApexDatetime {
  if (value instanceof ApexDatetime) {
    return value;
  }
  if (value instanceof ApexDate) {
    return new ApexDatetime(value.days * DAY);
  }
  if (typeof value === 'bigint' || typeof value === 'number') {
    return new ApexDatetime(Number(value));
  }
  return typeof value === 'string'
    ? parseStandardDatetime(value, userZone())
    : throwApex('System.TypeException', 'Invalid conversion from runtime type to Datetime');
}

export const DatetimeClass = defineClass({
  namespace: 'System',
  name: 'Datetime',
  reference: referencePage('apex_methods_system_datetime'),
  methods: {
    'Datetime addDays(Integer days)': later(DAY),
    'Datetime addHours(Integer hours)': later(HOUR),
    'Datetime addMinutes(Integer minutes)': later(MINUTE),
    'Datetime addMonths(Integer months)': onInstance(addCalendarMonths),
    'Datetime addSeconds(Integer seconds)': later(SECOND),
    'Datetime addYears(Integer years)': onInstance((moment: ApexDatetime, years: number) =>
      addCalendarMonths(moment, years * 12),
    ),
    'Date date()': onInstance((moment: ApexDatetime) => localDate(moment.milliseconds)),
    'Date dateGmt()': onInstance(gmtDate),
    ...part('day', 'dayGmt', 'day'),
    'Integer dayOfYear()': onInstance((moment: ApexDatetime) => dayOfYear(localDate(moment.milliseconds))),
    'Integer dayOfYearGmt()': onInstance((moment: ApexDatetime) => dayOfYear(gmtDate(moment))),
    'String format()': onInstance(
      (moment: ApexDatetime) =>
        `${formatDate(localDate(moment.milliseconds))}, ${format(moment, 'h:mm a', userZone())}`,
    ),
    'String format(String pattern)': onInstance((moment: ApexDatetime, pattern: string) =>
      format(moment, pattern, userZone()),
    ),
    'String format(String pattern, String timeZone)': onInstance(
      (moment: ApexDatetime, pattern: string, zone: string) => format(moment, pattern, knownZone(zone)),
    ),
    'String formatGmt(String pattern)': onInstance((moment: ApexDatetime, pattern: string) =>
      format(moment, pattern, GMT),
    ),
    'String formatLong()': onInstance(
      (moment: ApexDatetime) =>
        `${formatDate(localDate(moment.milliseconds))}, ${format(moment, 'h:mm:ss a z', userZone())}`,
    ),
    'Long getTime()': onInstance((moment: ApexDatetime) => BigInt(moment.milliseconds)),
    ...part('hour', 'hourGmt', 'hour'),
    'Boolean isSameDay(Datetime other)': onInstance(
      (moment: ApexDatetime, other: ApexDatetime) =>
        localDate(moment.milliseconds).days === localDate(other.milliseconds).days,
    ),
    ...part('millisecond', 'millisecondGmt', 'millisecond'),
    ...part('minute', 'minuteGmt', 'minute'),
    ...part('month', 'monthGmt', 'month'),
    'static Datetime newInstance(Long milliseconds)': onClass(
      (milliseconds: bigint) => new ApexDatetime(Number(milliseconds)),
    ),
    ...constructors('newInstance', userZone),
    ...constructors('newInstanceGmt', () => GMT),
    'static Datetime now()': () => new ApexDatetime(transaction().clock.now()),
    'static Datetime parse(String text)': onClass((text: string) => parseLocalDatetime(text, userZone())),
    ...part('second', 'secondGmt', 'second'),
    'Time time()': onInstance((moment: ApexDatetime) => timeOfDay(moment, userZone())),
    'Time timeGmt()': onInstance((moment: ApexDatetime) => timeOfDay(moment, GMT)),
    'static Datetime valueOf(String text)': onClass((text: string) => parseStandardDatetime(text, userZone())),
    'static Datetime valueOf(Object value)': onClass(datetimeOf),
    'static Datetime valueOfGmt(String text)': onClass((text: string) => parseStandardDatetime(text, GMT)),
    ...part('year', 'yearGmt', 'year'),
  },
});
