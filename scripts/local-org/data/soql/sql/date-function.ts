/**
 * The date functions of SOQL as SQL. Datetimes count in UTC unless `convertTimezone` moves them; the fiscal year is the
 * calendar year.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_date_functions.htm
 */
import type { FieldType } from '../../schema/schema';

/** The first argument of SQLite's date functions. */
type Moment = string;

const part = (format: string, moment: Moment): string => `CAST(strftime('${format}', ${moment}) AS INTEGER)`;
const year = (moment: Moment): string => part('%Y', moment);
const month = (moment: Moment): string => part('%m', moment);
const quarter = (moment: Moment): string => `(${part('%m', moment)} + 2) / 3`;

const FUNCTIONS: Readonly<Record<string, (moment: Moment) => string>> = {
  CALENDAR_YEAR: year,
  CALENDAR_QUARTER: quarter,
  CALENDAR_MONTH: month,
  FISCAL_YEAR: year,
  FISCAL_QUARTER: quarter,
  FISCAL_MONTH: month,
  DAY_IN_MONTH: (moment) => part('%d', moment),
  /** 1 is Sunday. */
  DAY_IN_WEEK: (moment) => `${part('%w', moment)} + 1`,
  DAY_IN_YEAR: (moment) => part('%j', moment),
  DAY_ONLY: (moment) => `date(${moment})`,
  HOUR_IN_DAY: (moment) => part('%H', moment),
  /** The first week of a month or year is its first seven days. */
  WEEK_IN_MONTH: (moment) => `(${part('%d', moment)} + 6) / 7`,
  WEEK_IN_YEAR: (moment) => `(${part('%j', moment)} + 6) / 7`,
};

/** @param type of the argument: dates are text, datetimes milliseconds */
export function dateFunction(name: string, argument: string, type: FieldType): string {
  return FUNCTIONS[name](type === 'datetime' ? `${argument} / 1000, 'unixepoch'` : argument);
}
