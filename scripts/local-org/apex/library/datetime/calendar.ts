/** Calendar arithmetic on dates. */
import { ApexDate } from '../../runtime/temporal';

export function daysInMonth(year: number, month: number): number {
  return ApexDate.of(year, month + 1, 1).days - ApexDate.of(year, month, 1).days;
}

export function isLeapYear(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

/** The same day of another month, or its last day where that month is shorter. */
export function addMonths(date: ApexDate, months: number): ApexDate {
  const first = ApexDate.of(date.year, date.month + months, 1);
  return new ApexDate(first.days + Math.min(date.day, daysInMonth(first.year, first.month)) - 1);
}

export function dayOfYear(date: ApexDate): number {
  return date.days - ApexDate.of(date.year, 1, 1).days + 1;
}

/** 0 is Sunday. */
export function weekday(date: ApexDate): number {
  return (((date.days + 4) % 7) + 7) % 7;
}
