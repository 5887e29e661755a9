import { throwApex } from '../runtime/exception';
import { ApexDate, ApexDatetime } from '../runtime/temporal';
import { transaction } from '../runtime/transaction';
import * as calendar from './datetime/calendar';
import { parseLocalDate, parseStandardDate } from './datetime/parse';
import { wallClock } from './datetime/zone';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

/** The date that the running user's calendar shows at a point in time. */
export function localDate(milliseconds: number): ApexDate {
  const { year, month, day } = wallClock(milliseconds);
  return ApexDate.of(year, month, day);
}

/** `1/31/2026` */
export function formatDate(date: ApexDate): string {
  return `${date.month}/${date.day}/${date.year}`;
}

export function dateOf(value: unknown): ApexDate {
  if (value instanceof ApexDate) {
    return value;
  }
  if (value instanceof ApexDatetime) {
    return localDate(value.milliseconds);
  }
  return typeof value === 'string'
    ? parseStandardDate(value)
    : throwApex('System.TypeException', 'Invalid conversion from runtime type to Date');
}

export const DateClass = defineClass({
  namespace: 'System',
  name: 'Date',
  reference: referencePage('apex_methods_system_date'),
  methods: {
    'Date addDays(Integer days)': onInstance((date: ApexDate, days: number) => new ApexDate(date.days + days)),
    'Date addMonths(Integer months)': onInstance(calendar.addMonths),
    'Date addYears(Integer years)': onInstance((date: ApexDate, years: number) => calendar.addMonths(date, years * 12)),
    'Integer day()': (date: ApexDate) => date.day,
    'Integer dayOfYear()': onInstance(calendar.dayOfYear),
    'Integer daysBetween(Date other)': onInstance((date: ApexDate, other: ApexDate) => other.days - date.days),
    'static Integer daysInMonth(Integer year, Integer month)': onClass(calendar.daysInMonth),
    'String format()': onInstance(formatDate),
    'static Boolean isLeapYear(Integer year)': onClass(calendar.isLeapYear),
    'Boolean isSameDay(Date other)': onInstance((date: ApexDate, other: ApexDate) => date.days === other.days),
    'Integer month()': (date: ApexDate) => date.month,
    'Integer monthsBetween(Date other)': onInstance(
      (date: ApexDate, other: ApexDate) => (other.year - date.year) * 12 + other.month - date.month,
    ),
    'static Date newInstance(Integer year, Integer month, Integer day)': onClass(
      (year: number, month: number, day: number) => ApexDate.of(year, month, day),
    ),
    'static Date parse(String text)': onClass(parseLocalDate),
    'static Date today()': () => localDate(transaction().clock.now()),
    'Date toStartOfMonth()': onInstance((date: ApexDate) => ApexDate.of(date.year, date.month, 1)),
    'Date toStartOfWeek()': onInstance((date: ApexDate) => new ApexDate(date.days - calendar.weekday(date))),
    'static Date valueOf(String text)': onClass(parseStandardDate),
    'static Date valueOf(Object value)': onClass(dateOf),
    'Integer year()': (date: ApexDate) => date.year,
  },
});
