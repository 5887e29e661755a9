/** Scalars of a known Apex type from a JSON token, with the refusals of the platform. */
import { DateTime } from 'luxon';
import { stringToId } from '../../runtime/conversions';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { toDecimal, type Decimal } from '../../runtime/value';
import type { PrimitiveName } from '../../types';
import { jsonError } from './error';
import type { JsonReader } from './reader';

const WHOLE = /^-?\d+$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** An Integer where it fits, else a Long. */
export function parseWholeNumber(reader: JsonReader): number | bigint {
  const value = wholeNumber(reader, 64);
  return value === BigInt.asIntN(32, value) ? Number(value) : value;
}

function wholeNumber(reader: JsonReader, bits: number): bigint {
  const { text } = reader;
  if (!WHOLE.test(text) || BigInt(text) !== BigInt.asIntN(bits, BigInt(text))) {
    reader.fail(`For input string: "${text}"`);
  }
  return BigInt(text);
}

function decimal(reader: JsonReader): Decimal {
  const { text } = reader;
  if (!NUMBER.test(text)) {
    const wrong = /[^\d.eE+-]/.exec(text)?.[0];
    reader.fail(
      wrong === undefined
        ? 'N/A'
        : `Character ${wrong} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
    );
  }
  return toDecimal(text);
}

function double(reader: JsonReader): number {
  return NUMBER.test(reader.text) ? Number(reader.text) : reader.fail(`For input string: "${reader.text}"`);
}

function boolean(reader: JsonReader): boolean {
  const text = reader.text.toLowerCase();
  return text === 'true' || (text === 'false' ? false : reader.fail(`Illegal value for boolean: ${reader.text}`));
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** An ISO text; what names no offset is taken as GMT. */
function moment(reader: JsonReader): DateTime {
  const parsed = DateTime.fromISO(reader.text, { zone: 'UTC', setZone: true });
  return parsed.isValid ? parsed : reader.fail(`Invalid format: "${reader.text}"`);
}

function date(reader: JsonReader): ApexDate {
  const { year, month, day } = moment(reader);
  return ApexDate.of(year, month, day);
}

function time(reader: JsonReader): ApexTime {
  const parsed = DateTime.fromISO(`1970-01-01T${reader.text}`, { zone: 'UTC' });
  return parsed.isValid
    ? new ApexTime(((parsed.toMillis() % MILLISECONDS_PER_DAY) + MILLISECONDS_PER_DAY) % MILLISECONDS_PER_DAY)
    : reader.fail(`Invalid format: "${reader.text}"`);
}

type ScalarReader = (reader: JsonReader) => unknown;

const SCALARS: Partial<Record<PrimitiveName, ScalarReader>> = {
  Boolean: boolean,
  Integer: (reader) => Number(wholeNumber(reader, 32)),
  Long: (reader) => wholeNumber(reader, 64),
  Double: double,
  Decimal: decimal,
  String: (reader) => reader.text,
  Id: (reader) => stringToId(reader.text),
  Date: date,
  Datetime: (reader) => new ApexDatetime(moment(reader).toMillis()),
  Time: time,
  Blob: (reader) => new ApexBlob(Buffer.from(reader.text, 'base64')),
};

/** Null for a JSON null. */
export function readScalar(reader: JsonReader, name: PrimitiveName): unknown {
  const read = SCALARS[name] ?? jsonError(`Apex Type unsupported in JSON: ${name}`);
  if (reader.kind === 'VALUE_NULL') {
    return null;
  }
  if (reader.kind === 'START_OBJECT' || reader.kind === 'START_ARRAY') {
    jsonError('Illegal value for primitive');
  }
  return read(reader);
}
