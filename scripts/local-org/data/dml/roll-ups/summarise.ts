/** The value of a roll-up summary field, from the details of one master. */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import { isDecimal, toDecimal, type Decimal } from '../../../apex/runtime/value';
import type { RollUpSummary } from '../../schema/schema';
import { compare } from './compare';
import { takesPart } from './summary-filter';

const NOTHING = toDecimal(0);

/** @param details not deleted, formula fields computed */
export function summarise(summary: RollUpSummary, details: readonly SObjectValue[]): unknown {
  const counted = details.filter((detail) => summary.filters.every((filter) => takesPart(detail, filter)));
  if (summary.operation === 'count') {
    return toDecimal(counted.length);
  }
  const values = counted.flatMap((detail) => detail.values.get(summary.field ?? '') ?? []);
  if (summary.operation === 'sum') {
    return values.reduce<Decimal>((sum, value) => sum.add(decimal(value)), NOTHING);
  }
  const sign = summary.operation === 'min' ? 1 : -1;
  const [first = null] = values.sort((left, right) => sign * compare(left, right));
  return typeof first === 'number' ? toDecimal(first) : first;
}

/** What a master without details has. */
export function summaryOfNone({ operation }: RollUpSummary): unknown {
  return operation === 'count' || operation === 'sum' ? NOTHING : null;
}

function decimal(value: unknown): Decimal {
  return isDecimal(value) ? value : toDecimal(value as number | bigint);
}
