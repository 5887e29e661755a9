import { describe, expect, it } from 'vitest';
import { ApexException } from '../../apex/runtime/exception';
import { firstFireTime, nextFireTime } from '../cron';

const NOW = Date.parse('2026-03-02T10:07:00Z'); // a Monday

/** Apex Developer Guide, "Apex Scheduler": the table of examples and of special characters. */
describe('next time', () => {
  it.each([
    ['0 15 * * * ?', '2026-03-02T10:15:00Z', 'every hour at a quarter past'],
    ['0 0 13 * * ?', '2026-03-02T13:00:00Z', 'every day at 1 PM'],
    ['0 0 22 ? * 6L', '2026-03-27T22:00:00Z', 'the last Friday of every month at 10 PM'],
    ['0 0 10 ? * MON-FRI', '2026-03-03T10:00:00Z', 'Monday to Friday at 10 AM'],
    ['0 0 20 * * ? 2027', '2027-01-01T20:00:00Z', 'every day at 8 PM in 2027'],
    ['0 0 10 ? * 2#1', '2026-04-06T10:00:00Z', 'the first Monday of the month'],
    ['0 0 0 L * ?', '2026-03-31T00:00:00Z', 'the last day of the month'],
    ['0 30 8,12 ? * 1', '2026-03-08T08:30:00Z', 'Sundays at 8:30 and 12:30'],
  ])('of %s is %s: %s', (expression, expected) => {
    expect(new Date(nextFireTime(expression, NOW, 'UTC') ?? 0).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('is in the time zone of the user', () => {
    expect(new Date(nextFireTime('0 0 6 * * ?', NOW, 'America/New_York') ?? 0).toISOString()).toBe(
      '2026-03-02T11:00:00.000Z',
    );
  });

  it('is null once the years are over', () => {
    expect(nextFireTime('0 0 20 * * ? 2020', NOW, 'UTC')).toBeNull();
  });
});

describe('refusal', () => {
  it.each([
    ['0 0/15 * * * ?', 'Seconds and minutes must be specified as integers: 0 0/15 * * * ?'],
    ['* 0 * * * ?', 'Seconds and minutes must be specified as integers: * 0 * * * ?'],
    ['0 0 1 1 * 1', 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.'],
    ['0 0 1', 'Unexpected end of expression.'],
    ['0 0 20 * * ? 2020', 'Based on configured schedule, the given trigger will never fire.'],
  ])('of %s: %s', (expression, message) => {
    expect(() => firstFireTime(expression, NOW, 'UTC')).toThrowError(ApexException);
    expect(() => firstFireTime(expression, NOW, 'UTC')).toThrowError(message);
  });
});
