/**
 * Every date literal, first and last day.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
import { describe, expect, it } from 'vitest';
import { dateRange } from '../../soql/sql/date-range';

/** In Los Angeles it is still Tuesday 17 March 2026. */
const NOW = Date.parse('2026-03-18T05:00:00Z');
const ZONE = 'America/Los_Angeles';

describe('date literals', () => {
  it.each<[name: string, count: number | null, first: string, last: string]>([
    ['TODAY', null, '2026-03-17', '2026-03-17'],
    ['YESTERDAY', null, '2026-03-16', '2026-03-16'],
    ['TOMORROW', null, '2026-03-18', '2026-03-18'],
    ['LAST_WEEK', null, '2026-03-08', '2026-03-14'],
    ['THIS_WEEK', null, '2026-03-15', '2026-03-21'],
    ['NEXT_WEEK', null, '2026-03-22', '2026-03-28'],
    ['LAST_MONTH', null, '2026-02-01', '2026-02-28'],
    ['THIS_MONTH', null, '2026-03-01', '2026-03-31'],
    ['NEXT_MONTH', null, '2026-04-01', '2026-04-30'],
    ['LAST_90_DAYS', null, '2025-12-17', '2026-03-17'],
    ['NEXT_90_DAYS', null, '2026-03-18', '2026-06-15'],
    ['LAST_N_DAYS', 1, '2026-03-16', '2026-03-17'],
    ['NEXT_N_DAYS', 15, '2026-03-18', '2026-04-01'],
    ['N_DAYS_AGO', 25, '2026-02-20', '2026-02-20'],
    ['LAST_N_WEEKS', 2, '2026-03-01', '2026-03-14'],
    ['NEXT_N_WEEKS', 1, '2026-03-22', '2026-03-28'],
    ['N_WEEKS_AGO', 3, '2026-02-22', '2026-02-28'],
    ['LAST_N_MONTHS', 2, '2026-01-01', '2026-02-28'],
    ['NEXT_N_MONTHS', 2, '2026-04-01', '2026-05-31'],
    ['N_MONTHS_AGO', 6, '2025-09-01', '2025-09-30'],
    ['THIS_QUARTER', null, '2026-01-01', '2026-03-31'],
    ['LAST_QUARTER', null, '2025-10-01', '2025-12-31'],
    ['NEXT_QUARTER', null, '2026-04-01', '2026-06-30'],
    ['NEXT_N_QUARTERS', 2, '2026-04-01', '2026-09-30'],
    ['LAST_N_QUARTERS', 2, '2025-07-01', '2025-12-31'],
    ['N_QUARTERS_AGO', 3, '2025-04-01', '2025-06-30'],
    ['THIS_YEAR', null, '2026-01-01', '2026-12-31'],
    ['LAST_YEAR', null, '2025-01-01', '2025-12-31'],
    ['NEXT_YEAR', null, '2027-01-01', '2027-12-31'],
    ['NEXT_N_YEARS', 2, '2027-01-01', '2028-12-31'],
    ['LAST_N_YEARS', 2, '2024-01-01', '2025-12-31'],
    ['N_YEARS_AGO', 2, '2024-01-01', '2024-12-31'],
    ['THIS_FISCAL_QUARTER', null, '2026-01-01', '2026-03-31'],
    ['LAST_FISCAL_QUARTER', null, '2025-10-01', '2025-12-31'],
    ['NEXT_FISCAL_QUARTER', null, '2026-04-01', '2026-06-30'],
    ['NEXT_N_FISCAL_QUARTERS', 1, '2026-04-01', '2026-06-30'],
    ['LAST_N_FISCAL_QUARTERS', 1, '2025-10-01', '2025-12-31'],
    ['N_FISCAL_QUARTERS_AGO', 1, '2025-10-01', '2025-12-31'],
    ['THIS_FISCAL_YEAR', null, '2026-01-01', '2026-12-31'],
    ['LAST_FISCAL_YEAR', null, '2025-01-01', '2025-12-31'],
    ['NEXT_FISCAL_YEAR', null, '2027-01-01', '2027-12-31'],
    ['NEXT_N_FISCAL_YEARS', 3, '2027-01-01', '2029-12-31'],
    ['LAST_N_FISCAL_YEARS', 3, '2023-01-01', '2025-12-31'],
    ['N_FISCAL_YEARS_AGO', 3, '2023-01-01', '2023-12-31'],
  ])('%s:%s', (name, count, first, last) => {
    const { start, end } = dateRange(name, count, NOW, ZONE);
    expect([start.toISODate(), end.minus({ days: 1 }).toISODate()]).toEqual([first, last]);
  });

  it('begin at midnight of the user, also across a change to summer time', () => {
    const { start, end } = dateRange('THIS_MONTH', null, NOW, ZONE);
    expect([start.toUTC().toISO(), end.toUTC().toISO()]).toEqual([
      '2026-03-01T08:00:00.000Z',
      '2026-04-01T07:00:00.000Z',
    ]);
  });
});
