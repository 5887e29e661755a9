/**
 * Date literals as half-open ranges of days in the user's time zone. Weeks begin on Sunday (the week of the default
 * locale), fiscal years are calendar years.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
import { DateTime } from 'luxon';

export interface DateRange {
  /** First day. */
  readonly start: DateTime;
  /** The day after the last. */
  readonly end: DateTime;
}

type Unit = 'days' | 'weeks' | 'months' | 'quarters' | 'years';

/** Units from the one that holds now: `[-1, 0]` is the one before. */
type Span = readonly [from: number, to: number];

/** Last and next days count today differently from other units: `LAST_N_DAYS:n` holds today, `LAST_N_WEEKS:n` not this week. */
export function dateRange(name: string, count: number | null, now: number, timeZone: string): DateRange {
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const { unit, span } = parse(name, count ?? 0);
  const start = startOf(unit, today);
  return { start: start.plus({ [unit]: span[0] }), end: start.plus({ [unit]: span[1] }) };
}

const FIXED: Readonly<Record<string, { readonly unit: Unit; readonly span: Span }>> = {
  TODAY: { unit: 'days', span: [0, 1] },
  YESTERDAY: { unit: 'days', span: [-1, 0] },
  TOMORROW: { unit: 'days', span: [1, 2] },
  LAST_90_DAYS: { unit: 'days', span: [-90, 1] },
  NEXT_90_DAYS: { unit: 'days', span: [1, 91] },
};

function parse(name: string, count: number): { readonly unit: Unit; readonly span: Span } {
  const fixed = FIXED[name];
  if (fixed) {
    return fixed;
  }
  const [, relation, unitName] =
    /^(LAST_N|NEXT_N|LAST|THIS|NEXT|N)_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S?(?:_AGO)?$/.exec(name)!;
  const unit = `${unitName.toLowerCase()}s` as Unit;
  const spans: Readonly<Record<string, Span>> = {
    LAST_N: [-count, unit === 'days' ? 1 : 0],
    NEXT_N: [1, count + 1],
    N: [-count, -count + 1],
    LAST: [-1, 0],
    THIS: [0, 1],
    NEXT: [1, 2],
  };
  return { unit, span: spans[relation] };
}

function startOf(unit: Unit, today: DateTime): DateTime {
  if (unit === 'weeks') {
    return today.minus({ days: today.weekday % 7 });
  }
  const singular = { days: 'day', months: 'month', quarters: 'quarter', years: 'year' } as const;
  return today.startOf(singular[unit]);
}
