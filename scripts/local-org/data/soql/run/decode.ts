/** Stored values of a result column -> Apex values. */
import { DateTime } from 'luxon';
import { isCompound } from '../../schema/compound';
import type { FieldDescribe, FieldType } from '../../schema/schema';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { isDecimal, toDecimal } from '../../../apex/runtime/value';
import { decodeValue, type StoredValue } from '../../storage/codec';
import type { BoundCall, BoundExpression } from '../bind/bound';
import { scaledField } from '../sql/operand';

/** `stored` is not null. @param timeZone of the user, for `FORMAT` */
export type Decoder = (stored: StoredValue, timeZone: string) => unknown;

export function decoderOf(expression: BoundExpression): Decoder {
  switch (expression.kind) {
    case 'column': {
      const { field } = expression;
      return isCompound(field) ? (stored) => stored : (stored) => decodeValue(field, stored);
    }
    case 'polymorphic':
      return (stored) => stored;
    case 'call':
      return callDecoder(expression);
  }
}

function callDecoder(call: BoundCall): Decoder {
  const field = scaledField(call);
  switch (call.name) {
    case 'SUM':
      return (stored) => asDecimal(field!.type === 'int' ? stored : decodeValue(field!, stored));
    case 'AVG':
      return (stored) => toDecimal(Number(stored)).movePointLeft(field!.type === 'int' ? 0 : field!.scale);
    case 'TOLABEL':
      return (stored) => labelOf(field, stored as string);
    case 'FORMAT': {
      const inner = decoderOf(call.argument!);
      return (stored, timeZone) => format(inner(stored, timeZone), timeZone);
    }
    case 'MIN':
    case 'MAX':
    case 'CONVERTTIMEZONE':
      return decoderOf(call.argument!);
    default:
      return PLAIN[call.type] ?? Number;
  }
}

const PLAIN: Partial<Readonly<Record<FieldType, Decoder>>> = {
  date: (stored) => {
    const [year, month, day] = String(stored).split('-').map(Number);
    return ApexDate.of(year, month, day);
  },
};

function asDecimal(value: unknown): unknown {
  return isDecimal(value) ? value : toDecimal(String(value));
}

function labelOf(field: FieldDescribe | null, value: string): string {
  return field?.picklistValues.find((candidate) => candidate.value === value)?.label ?? value;
}

/** As the default locale (English, United States) shows it. */
function format(value: unknown, timeZone: string): string {
  if (value instanceof ApexDate) {
    return DateTime.fromISO(value.toIso()).toFormat('M/d/yyyy');
  }
  if (value instanceof ApexDatetime) {
    return DateTime.fromMillis(value.milliseconds, { zone: timeZone }).toFormat('M/d/yyyy, h:mm a');
  }
  if (value instanceof ApexTime) {
    return DateTime.fromMillis(value.milliseconds, { zone: 'utc' }).toFormat('h:mm a');
  }
  if (isDecimal(value)) {
    const digits = Math.max(0, value.scale());
    return value
      .numberValue()
      .toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value);
}
