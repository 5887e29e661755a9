/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_date.htm, …_datetime.htm,
 * …_time.htm, …_timezone.htm. The user of these tests lives in Los Angeles; their clock stands at 2026-01-31 12:00 GMT.
 */
import { describe, expect, test } from 'vitest';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { inFakeTransaction } from '../support/fake-transaction';
import { call, thrownBy } from './support/call';

const date = (iso: string): ApexDate => new ApexDate(Date.parse(iso) / 86_400_000);
const moment = (iso: string): ApexDatetime => new ApexDatetime(Date.parse(iso));

function plain(value: unknown): unknown {
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexDatetime) {
    return new Date(value.milliseconds).toISOString();
  }
  return value instanceof ApexTime ? `T${new Date(value.milliseconds).toISOString().slice(11, 23)}` : value;
}

const inOrg = (className: string, signature: string, args: readonly unknown[]): unknown =>
  inFakeTransaction(() => call(className, signature, ...args));

const NOON = moment('2026-01-31T12:00:00.007Z');

const cases: [string, string, unknown[], unknown][] = [
  ['Date', 'addDays(Integer)', [date('1960-02-17'), 2], '1960-02-19'],
  ['Date', 'addMonths(Integer)', [date('2026-01-31'), 1], '2026-02-28'],
  ['Date', 'addMonths(Integer)', [date('2026-03-31'), -13], '2025-02-28'],
  ['Date', 'addYears(Integer)', [date('2024-02-29'), 1], '2025-02-28'],
  ['Date', 'day()', [date('1999-04-17')], 17],
  ['Date', 'dayOfYear()', [date('1998-10-21')], 294],
  ['Date', 'daysBetween(Date)', [date('2026-01-01'), date('2026-01-31')], 30],
  ['Date', 'daysInMonth(Integer,Integer)', [1960, 2], 29],
  ['Date', 'format()', [date('2001-03-21')], '3/21/2001'],
  ['Date', 'isLeapYear(Integer)', [1900], false],
  ['Date', 'isSameDay(Date)', [date('2026-01-01'), date('2026-01-02')], false],
  ['Date', 'monthsBetween(Date)', [date('2006-12-02'), date('2012-12-08')], 72],
  ['Date', 'newInstance(Integer,Integer,Integer)', [2026, 13, 1], '2027-01-01'],
  ['Date', 'parse(String)', ['12/27/2009'], '2009-12-27'],
  ['Date', 'today()', [], '2026-01-31'],
  ['Date', 'toStartOfMonth()', [date('2026-01-31')], '2026-01-01'],
  ['Date', 'toStartOfWeek()', [date('2026-01-31')], '2026-01-25'],
  ['Date', 'toStartOfWeek()', [date('1969-12-30')], '1969-12-28'],
  ['Date', 'valueOf(String)', ['2008-10-5 12:20:20'], '2008-10-05'],
  ['Date', 'valueOf(String)', ['2008-10-05T23:20:20-0800'], '2008-10-05'],
  ['Date', 'valueOf(Object)', [moment('2026-01-01T03:00:00Z')], '2025-12-31'],
  ['Datetime', 'addDays(Integer)', [NOON, 1], '2026-02-01T12:00:00.007Z'],
  ['Datetime', 'addMonths(Integer)', [NOON, 1], '2026-02-28T12:00:00.007Z'],
  ['Datetime', 'addSeconds(Integer)', [NOON, -7], '2026-01-31T11:59:53.007Z'],
  ['Datetime', 'date()', [moment('2026-01-01T03:00:00Z')], '2025-12-31'],
  ['Datetime', 'dateGmt()', [moment('2026-01-01T03:00:00Z')], '2026-01-01'],
  ['Datetime', 'hour()', [NOON], 4],
  ['Datetime', 'hourGmt()', [NOON], 12],
  ['Datetime', 'millisecond()', [NOON], 7],
  ['Datetime', 'format()', [NOON], '1/31/2026, 4:00 AM'],
  ['Datetime', 'formatLong()', [NOON], '1/31/2026, 4:00:00 AM PST'],
  ['Datetime', 'format(String)', [NOON, "EEE, MMM d yyyy HH:mm:ss z 'at' ''"], "Sat, Jan 31 2026 04:00:00 PST at '"],
  [
    'Datetime',
    'format(String,String)',
    [NOON, 'yyyy-MM-dd hh:mm a zzzz', 'America/New_York'],
    '2026-01-31 07:00 AM Eastern Standard Time',
  ],
  ['Datetime', 'formatGmt(String)', [NOON, "yyyy-MM-dd'T'HH:mm:ss.SSSZ"], '2026-01-31T12:00:00.007+0000'],
  ['Datetime', 'formatGmt(String)', [NOON, "yyyy-MM-dd'T'HH:mm:ssXXX z"], '2026-01-31T12:00:00Z GMT'],
  ['Datetime', 'formatGmt(String)', [NOON, 'u D w W F k K'], '6 31 5 5 5 12 0'],
  ['Datetime', 'formatGmt(String)', [moment('2025-12-28T00:00:00Z'), 'YYYY yy EEEE MMMM'], '2026 25 Sunday December'],
  ['Datetime', 'getTime()', [NOON], 1769860800007n],
  ['Datetime', 'newInstance(Long)', [1169160081000n], '2007-01-18T22:41:21.000Z'],
  ['Datetime', 'newInstance(Integer,Integer,Integer)', [2026, 7, 1], '2026-07-01T07:00:00.000Z'],
  ['Datetime', 'newInstance(Date,Time)', [date('2026-01-31'), new ApexTime(60_000)], '2026-01-31T08:01:00.000Z'],
  [
    'Datetime',
    'newInstanceGmt(Integer,Integer,Integer,Integer,Integer,Integer)',
    [2026, 1, 31, 25, 0, 0],
    '2026-02-01T01:00:00.000Z',
  ],
  ['Datetime', 'now()', [], '2026-01-31T12:00:00.000Z'],
  ['Datetime', 'parse(String)', ['10/14/2011 11:46 AM'], '2011-10-14T18:46:00.000Z'],
  ['Datetime', 'time()', [NOON], 'T04:00:00.007'],
  ['Datetime', 'valueOf(String)', ['2008-9-15 2:3:4'], '2008-09-15T09:03:04.000Z'],
  ['Datetime', 'valueOf(String)', ['2008-09-15 02:03:04.567+0200'], '2008-09-15T09:03:04.000Z'],
  ['Datetime', 'valueOfGmt(String)', ['2008-09-15 02:03:04'], '2008-09-15T02:03:04.000Z'],
  ['Time', 'newInstance(Integer,Integer,Integer,Integer)', [18, 30, 2, 20], 'T18:30:02.020'],
  ['Time', 'addHours(Integer)', [new ApexTime(0), -1], 'T23:00:00.000'],
  ['Time', 'minute()', [new ApexTime(3_660_000)], 1],
];

describe('dates and times', () => {
  test.each(cases)('%s.%s of %o is %s', (className, signature, args, expected) => {
    expect(plain(inOrg(className, signature, args))).toEqual(expected);
  });

  test('time zones tell their offset at a point in time', () => {
    const zone = inOrg('TimeZone', 'getTimeZone(String)', ['America/Los_Angeles']);
    expect(inOrg('TimeZone', 'getOffset(Datetime)', [zone, moment('2026-07-01T00:00:00Z')])).toBe(-25_200_000);
    expect(inOrg('TimeZone', 'getDisplayName()', [zone])).toBe(
      '(GMT-08:00) Pacific Standard Time (America/Los_Angeles)',
    );
  });

  test.each<[string, string, unknown[], string]>([
    ['Date', 'valueOf(String)', ['31.1.2026'], 'System.TypeException: Invalid date: 31.1.2026'],
    ['Date', 'parse(String)', ['2026-01-31'], 'System.TypeException: Invalid date: 2026-01-31'],
    ['Datetime', 'valueOf(String)', ['2026-01-31'], 'System.TypeException: Invalid date/time: 2026-01-31'],
    ['Date', 'daysBetween(Date)', [date('2026-01-31'), null], 'System.NullPointerException: Argument 1 cannot be null'],
  ])('%s.%s of %o throws %s', (className, signature, args, expected) => {
    expect(thrownBy(() => inOrg(className, signature, args))).toBe(expected);
  });
});
