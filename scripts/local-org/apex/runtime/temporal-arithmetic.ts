/** `date + 1`, `datetime - 0.5`, `time + 1000`: days for dates, days and fractions for datetimes, milliseconds for times. */
import { nullDereference } from './operators';
import { ApexDate, ApexDatetime, ApexTime } from './temporal';
import { isDecimal, type Decimal } from './value';

const MILLISECONDS_PER_DAY = 86_400_000;

type Amount = number | bigint | Decimal;

export function shiftTemporal(
  value: ApexDate | ApexDatetime | ApexTime | null,
  amount: Amount | null,
  sign: 1 | -1,
): ApexDate | ApexDatetime | ApexTime {
  const distance = sign * toNumber(amount ?? nullDereference());
  if (value === null) {
    return nullDereference();
  }
  if (value instanceof ApexDate) {
    return new ApexDate(value.days + Math.trunc(distance));
  }
  if (value instanceof ApexDatetime) {
    return new ApexDatetime(value.milliseconds + Math.round(distance * MILLISECONDS_PER_DAY));
  }
  const milliseconds = (value.milliseconds + Math.trunc(distance)) % MILLISECONDS_PER_DAY;
  return new ApexTime((milliseconds + MILLISECONDS_PER_DAY) % MILLISECONDS_PER_DAY);
}

function toNumber(amount: Amount): number {
  return isDecimal(amount) ? amount.numberValue() : Number(amount);
}
