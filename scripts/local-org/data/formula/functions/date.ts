/** Date and time functions. */
import { DateTime, type WeekdayNumbers } from 'luxon';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { toDecimal } from '../../../apex/runtime/value';
import type { FormulaContext } from '../context';
import { DAY, instant, number, text, type FormulaValue } from '../values';
import { plain, type FormulaFunction, type FunctionTable } from './define';

function dateOf(milliseconds: number, timeZone: string): ApexDate {
  const local = DateTime.fromMillis(milliseconds, { zone: timeZone });
  return ApexDate.of(local.year, local.month, local.day);
}

function part(work: (date: DateTime) => number): FormulaFunction {
  return plain(1, 1, (value) => {
    const moment = instant(value);
    return moment === null ? null : toDecimal(work(DateTime.fromMillis(moment, { zone: 'utc' })));
  });
}

function whole(value: FormulaValue): number {
  return Math.trunc(number(value)?.numberValue() ?? 0);
}

function dateValue(value: FormulaValue, context: FormulaContext): FormulaValue {
  if (value instanceof ApexDate || value === null) {
    return value;
  }
  if (value instanceof ApexDatetime) {
    return dateOf(value.milliseconds, context.timeZone);
  }
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text(value));
  return match && ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
}

function datetimeValue(value: FormulaValue): FormulaValue {
  if (value instanceof ApexDatetime || value === null) {
    return value;
  }
  if (value instanceof ApexDate) {
    return new ApexDatetime(value.days * DAY);
  }
  const moment = Date.parse(`${text(value).replace(' ', 'T').replace(/Z$/, '')}Z`);
  return Number.isNaN(moment) ? null : new ApexDatetime(moment);
}

/** The last day of a month stays the last day (Salesforce Help, ADDMONTHS). */
function addMonths(value: FormulaValue, months: FormulaValue): FormulaValue {
  const moment = instant(value);
  if (moment === null) {
    return null;
  }
  const start = DateTime.fromMillis(moment, { zone: 'utc' });
  const moved = start.plus({ months: whole(months) });
  const end = start.day === start.daysInMonth ? moved.set({ day: moved.daysInMonth ?? moved.day }) : moved;
  return value instanceof ApexDate ? ApexDate.of(end.year, end.month, end.day) : new ApexDatetime(end.toMillis());
}

const SUNDAY_FIRST = (weekday: WeekdayNumbers): number => (weekday % 7) + 1;

export const dates: FunctionTable = {
  TODAY: { least: 0, most: 0, evaluate: (_args, context) => dateOf(context.now, context.timeZone) },
  NOW: { least: 0, most: 0, evaluate: (_args, context) => new ApexDatetime(context.now) },
  TIMENOW: { least: 0, most: 0, evaluate: (_args, context) => new ApexTime(context.now % DAY) },
  DATE: plain(3, 3, (year, month, day) => ApexDate.of(whole(year), whole(month), whole(day))),
  DATEVALUE: { least: 1, most: 1, evaluate: ([value], context) => dateValue(value(context), context) },
  DATETIMEVALUE: plain(1, 1, datetimeValue),
  TIMEVALUE: plain(1, 1, (value) => {
    const moment = value instanceof ApexDatetime ? value.milliseconds : Date.parse(`1970-01-01T${text(value)}Z`);
    return Number.isNaN(moment) ? null : new ApexTime(((moment % DAY) + DAY) % DAY);
  }),
  YEAR: part((date) => date.year),
  MONTH: part((date) => date.month),
  DAY: part((date) => date.day),
  DAYOFYEAR: part((date) => date.ordinal),
  WEEKDAY: part((date) => SUNDAY_FIRST(date.weekday as WeekdayNumbers)),
  ISOWEEK: part((date) => date.weekNumber),
  ISOYEAR: part((date) => date.weekYear),
  HOUR: part((date) => date.hour),
  MINUTE: part((date) => date.minute),
  SECOND: part((date) => date.second),
  MILLISECOND: part((date) => date.millisecond),
  ADDMONTHS: plain(2, 2, addMonths),
  UNIXTIMESTAMP: plain(1, 1, (value) => toDecimal(Math.floor((instant(value) ?? 0) / 1000))),
  FROMUNIXTIME: plain(1, 1, (value) => new ApexDatetime(whole(value) * 1000)),
};
