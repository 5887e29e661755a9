/** Whether a detail takes part in a summary. Source: Salesforce Help, "Roll-Up Summary Field" and "Filter Operators Reference". */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import { ApexDate, ApexDatetime } from '../../../apex/runtime/temporal';
import { isDecimal, toDecimal } from '../../../apex/runtime/value';
import type { SummaryFilter, SummaryFilterOperation } from '../../schema/schema';
import { compare } from './compare';

type Test = (value: unknown, wanted: unknown) => boolean;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Of the operations that a blank value can pass. */
const NEGATIONS: Partial<Record<SummaryFilterOperation, SummaryFilterOperation>> = {
  notEqual: 'equals',
  notContain: 'contains',
  excludes: 'includes',
};

const TESTS: Readonly<Record<Exclude<SummaryFilterOperation, 'notEqual' | 'notContain' | 'excludes'>, Test>> = {
  equals: (value, wanted) => compare(value, wanted) === 0,
  lessThan: (value, wanted) => compare(value, wanted) < 0,
  greaterThan: (value, wanted) => compare(value, wanted) > 0,
  lessOrEqual: (value, wanted) => compare(value, wanted) <= 0,
  greaterOrEqual: (value, wanted) => compare(value, wanted) >= 0,
  contains: (value, wanted) => text(value).includes(text(wanted)),
  startsWith: (value, wanted) => text(value).startsWith(text(wanted)),
  includes: (value, wanted) => text(value).split(';').includes(text(wanted)),
};

export function takesPart(detail: SObjectValue, filter: SummaryFilter): boolean {
  const value = detail.values.get(filter.field) ?? null;
  const wanted =
    filter.valueField === null
      ? filter.values.map((literal) => literalLike(value, literal))
      : [detail.values.get(filter.valueField) ?? null];
  const opposite = NEGATIONS[filter.operation];
  return opposite ? !passes(opposite, value, wanted) : passes(filter.operation, value, wanted);
}

function passes(operation: SummaryFilterOperation, value: unknown, wanted: readonly unknown[]): boolean {
  const isForBlank = wanted.length === 0 || wanted.every((one) => one === null);
  if (value === null || isForBlank) {
    return value === null && isForBlank && operation === 'equals';
  }
  const test = TESTS[operation as keyof typeof TESTS];
  return wanted.some((one) => one !== null && test(value, one));
}

/** What is written in metadata, as a value of the field. */
function literalLike(value: unknown, literal: string): unknown {
  if (isDecimal(value) || typeof value === 'number' || typeof value === 'bigint') {
    return Number.isNaN(Number(literal)) ? null : toDecimal(literal);
  }
  if (typeof value === 'boolean') {
    return /^(true|1)$/i.test(literal);
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    const milliseconds = Date.parse(literal);
    return value instanceof ApexDate
      ? new ApexDate(Math.floor(milliseconds / MILLISECONDS_PER_DAY))
      : new ApexDatetime(milliseconds);
  }
  return literal;
}

function text(value: unknown): string {
  return String(value).toLowerCase();
}
