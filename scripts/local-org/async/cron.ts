/**
 * Cron expressions as `System.schedule` takes them: Quartz's fields with Salesforce's rule that seconds and minutes are
 * plain numbers. Source: Apex Developer Guide, "Apex Scheduler", System.schedule.
 *
 *     Seconds Minutes Hours Day_of_month Month Day_of_week [Year]
 */
import { CronExpressionParser } from 'cron-parser';
import { newApexException, NotEmulatedError } from '../apex/runtime/exception';

const NEVER_FIRES = 'Based on configured schedule, the given trigger will never fire.';
const BOTH_DAYS = 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.';
const LAST_YEAR = 2099;

interface CronFields {
  readonly expression: string;
  readonly years: (year: number) => boolean;
  readonly lastYear: number;
}

/**
 * The next time the expression fires, strictly after `after`; null when it never fires again.
 * @param after milliseconds since 1970
 * @throws System.StringException or System.AsyncException as the platform does
 */
export function nextFireTime(expression: string, after: number, timeZone: string): number | null {
  const fields = parse(expression);
  try {
    const iterator = CronExpressionParser.parse(fields.expression, { currentDate: new Date(after), tz: timeZone });
    for (;;) {
      const next = iterator.next();
      if (fields.years(next.getFullYear())) {
        return next.getTime();
      }
      if (next.getFullYear() > fields.lastYear) {
        return null;
      }
    }
  } catch (error) {
    if (error instanceof Error && /time limit|loop limit|out of the time/i.test(error.message)) {
      return null;
    }
    throw newApexException('System.StringException', `Illegal cron expression format (${(error as Error).message})`);
  }
}

/** @throws System.AsyncException for an expression that never fires */
export function firstFireTime(expression: string, now: number, timeZone: string): number {
  const next = nextFireTime(expression, now, timeZone);
  if (next === null) {
    throw newApexException('System.AsyncException', NEVER_FIRES);
  }
  return next;
}

function parse(expression: string): CronFields {
  const parts = expression.trim().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) {
    throw newApexException('System.StringException', 'Unexpected end of expression.');
  }
  const [seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year = '*'] = parts.map((part) => part.toUpperCase());
  if (!/^[0-5]?\d$/.test(seconds) || !/^[0-5]?\d$/.test(minutes)) {
    throw newApexException(
      'System.StringException',
      `Seconds and minutes must be specified as integers: ${expression}`,
    );
  }
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw newApexException('System.StringException', BOTH_DAYS);
  }
  if (dayOfMonth.includes('W')) {
    throw new NotEmulatedError(`The W of the cron expression "${expression}"`);
  }
  const plain = [seconds, minutes, hours, star(dayOfMonth), month, star(quartzWeekday(dayOfWeek))].join(' ');
  return { expression: plain, ...parseYears(year) };
}

function star(field: string): string {
  return field === '?' ? '*' : field;
}

/** Quartz counts the days of the week from 1 for Sunday, cron from 0. */
function quartzWeekday(field: string): string {
  const shifted = (digits: string): string => String((Number(digits) + 6) % 7);
  return field
    .split(',')
    .map((item) => {
      const [range, tail] = item.split(/(?=[#/])/, 2);
      return range === 'L' ? '6' : range.replace(/\d+/g, shifted) + (tail ?? '');
    })
    .join(',');
}

function parseYears(field: string): { years: (year: number) => boolean; lastYear: number } {
  if (field === '*' || field === '?') {
    return { years: () => true, lastYear: LAST_YEAR };
  }
  const ranges = field.split(',').map((item) => {
    const match = /^(\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(item);
    if (!match) {
      throw newApexException('System.StringException', `Illegal cron expression format (${field})`);
    }
    const from = Number(match[1]);
    const step = Number(match[3] ?? 1);
    return { from, to: match[2] ? Number(match[2]) : match[3] ? LAST_YEAR : from, step };
  });
  return {
    years: (year) => ranges.some(({ from, to, step }) => year >= from && year <= to && (year - from) % step === 0),
    lastYear: Math.max(...ranges.map(({ to }) => to)),
  };
}
