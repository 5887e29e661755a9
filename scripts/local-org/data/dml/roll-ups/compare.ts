/** Order of two values of one field, neither of them blank: negative, zero or positive. */
import { ApexDate, ApexDatetime } from '../../../apex/runtime/temporal';
import { isDecimal, toDecimal, type Decimal } from '../../../apex/runtime/value';

export function compare(left: unknown, right: unknown): number {
  if (isNumber(left) && isNumber(right)) {
    return decimal(left).compareTo(decimal(right));
  }
  const [one, other] = [ordinal(left), ordinal(right)];
  return one < other ? -1 : Number(one > other);
}

type Numeric = Decimal | number | bigint;

function isNumber(value: unknown): value is Numeric {
  return isDecimal(value) || typeof value === 'number' || typeof value === 'bigint';
}

function decimal(value: Numeric): Decimal {
  return isDecimal(value) ? value : toDecimal(value);
}

/** Text without regard to case. */
function ordinal(value: unknown): number | string {
  if (value instanceof ApexDate) {
    return value.days;
  }
  return value instanceof ApexDatetime ? value.milliseconds : String(value).toLowerCase();
}
