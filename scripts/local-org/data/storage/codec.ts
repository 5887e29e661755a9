/** Apex values <-> SQLite values, by field type. The table of encodings is in README.md. */
import type { FieldDescribe, FieldType, ObjectDescribe } from '../schema/schema';
import { SObjectValue } from '../../apex/runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../apex/runtime/temporal';
import type { Decimal } from '../../apex/runtime/value';
import { ApexDouble, isDecimal, RoundingMode, toDecimal } from '../../apex/runtime/value';

export type StoredValue = string | number | bigint | Buffer | null;

interface Codec {
  readonly sqlType: string;
  /** `value` is not null. */
  encode(value: unknown, field: FieldDescribe): StoredValue;
  /** `stored` is not null. */
  decode(stored: StoredValue, field: FieldDescribe): unknown;
}

const text: Codec = {
  sqlType: 'TEXT COLLATE NOCASE',
  encode: (value) => (value === '' ? null : String(value)),
  decode: (stored) => stored,
};

const identifier: Codec = { ...text, sqlType: 'TEXT' };

const boolean: Codec = {
  sqlType: 'INTEGER',
  encode: (value) => (value === true ? 1 : 0),
  decode: (stored) => Number(stored) !== 0,
};

const integer: Codec = {
  sqlType: 'INTEGER',
  encode: (value) => BigInt(asDecimal(value).setScale(0, RoundingMode.HALF_UP).toBigInt()),
  decode: (stored) => Number(stored),
};

const scaled: Codec = {
  sqlType: 'INTEGER',
  encode: (value, field) => {
    const decimal = asDecimal(value);
    const exact = decimal.scale() === field.scale ? decimal : decimal.setScale(field.scale, RoundingMode.HALF_UP);
    return exact.unscaledValue();
  },
  decode: (stored, field) => toDecimal(BigInt(stored as number | bigint), field.scale),
};

const date: Codec = {
  sqlType: 'TEXT',
  encode: (value) => asDate(value).toIso(),
  decode: (stored) => {
    const [year, month, day] = (stored as string).split('-').map(Number);
    return ApexDate.of(year, month, day);
  },
};

const datetime: Codec = {
  sqlType: 'INTEGER',
  encode: (value) => Math.floor(asMilliseconds(value) / 1000) * 1000,
  decode: (stored) => new ApexDatetime(Number(stored)),
};

const time: Codec = {
  sqlType: 'INTEGER',
  encode: (value) => (value as ApexTime).milliseconds,
  decode: (stored) => new ApexTime(Number(stored)),
};

const bytes: Codec = {
  sqlType: 'BLOB',
  encode: (value) => Buffer.from((value as ApexBlob).bytes),
  decode: (stored) => new ApexBlob(stored as Buffer),
};

const codecs: Readonly<Record<FieldType, Codec | null>> = {
  id: identifier,
  reference: identifier,
  string: text,
  textarea: text,
  picklist: text,
  multipicklist: text,
  email: text,
  phone: text,
  url: text,
  encryptedstring: text,
  anyType: text,
  boolean,
  int: integer,
  double: scaled,
  currency: scaled,
  percent: scaled,
  date,
  datetime,
  time,
  base64: bytes,
  address: null,
  location: null,
};

function codecOf(field: FieldDescribe): Codec {
  const codec = codecs[field.type];
  if (!codec) {
    throw new Error(`${field.name} is a compound field: read its components.`);
  }
  return codec;
}

/** False for formula and compound fields, which have no column. */
export function isStored(field: FieldDescribe): boolean {
  return codecs[field.type] !== null && !(field.calculated && field.formula !== null);
}

/** For example `TEXT COLLATE NOCASE`. */
export function columnType(field: FieldDescribe): string {
  const { sqlType } = codecOf(field);
  return field.caseSensitive && sqlType.startsWith('TEXT') ? 'TEXT' : sqlType;
}

/** What the column of `field` holds for an Apex value: rounded to the field's scale, seconds, and so on. */
export function encodeValue(field: FieldDescribe, value: unknown): StoredValue {
  return value === null || value === undefined ? null : codecOf(field).encode(value, field);
}

/** The SQL value that a column of `field` compares with: unlike {@link encodeValue} it never rounds. */
export function encodeOperand(field: FieldDescribe, value: unknown): StoredValue {
  if (value === null || value === undefined) {
    return null;
  }
  const codec = codecOf(field);
  if (codec === scaled || codec === integer) {
    const shifted = asDecimal(value).movePointRight(codec === scaled ? field.scale : 0);
    return shifted.stripTrailingZeros().scale() <= 0 ? shifted.toBigInt() : shifted.numberValue();
  }
  return codec === datetime ? asMilliseconds(value) : codec.encode(value, field);
}

export function decodeValue(field: FieldDescribe, stored: StoredValue): unknown {
  return stored === null ? null : codecOf(field).decode(stored, field);
}

/** True when a number of these fields may pass 2^53, so that SQLite must hand out big integers. */
export function needsExactIntegers(fields: Iterable<FieldDescribe>): boolean {
  for (const field of fields) {
    if (codecs[field.type] === scaled && field.precision > 15) {
      return true;
    }
  }
  return false;
}

/** A queried record from the stored values of `fields`, positional, beginning at `offset`. */
export function readRow(
  object: ObjectDescribe,
  fields: readonly FieldDescribe[],
  row: readonly StoredValue[],
  offset = 0,
): SObjectValue {
  const values = new Map<string, unknown>();
  for (let index = 0; index < fields.length; index++) {
    values.set(fields[index].name, decodeValue(fields[index], row[offset + index]));
  }
  return new SObjectValue(object.name, values, 'queried');
}

/** The stored values of `fields`, positional; a field that the record does not hold is null. */
export function writeRow(fields: readonly FieldDescribe[], record: ReadonlyMap<string, unknown>): StoredValue[] {
  return fields.map((field) => encodeValue(field, record.get(field.name)));
}

/** The component fields of an address or location field by the member of the compound value, for example `city`. */
export function compoundComponents(object: ObjectDescribe, field: FieldDescribe): ReadonlyMap<string, FieldDescribe> {
  const components = new Map<string, FieldDescribe>();
  const prefix = field.name.endsWith('__c') ? field.name.slice(0, -1) : field.name.replace(/Address$/, '');
  const suffix = field.name.endsWith('__c') ? '__s' : '';
  for (const member of ADDRESS_MEMBERS) {
    const component = object.fields.get(`${prefix}${member}${suffix}`.toLowerCase());
    if (component) {
      components.set(member.charAt(0).toLowerCase() + member.slice(1), component);
    }
  }
  return components;
}

const ADDRESS_MEMBERS = [
  'Street',
  'City',
  'State',
  'PostalCode',
  'Country',
  'StateCode',
  'CountryCode',
  'Latitude',
  'Longitude',
  'GeocodeAccuracy',
] as const;

function asDecimal(value: unknown): Decimal {
  if (isDecimal(value)) {
    return value;
  }
  return toDecimal(value instanceof ApexDouble ? value.value : (value as number | bigint | string));
}

function asDate(value: unknown): ApexDate {
  return value instanceof ApexDatetime
    ? new ApexDate(Math.floor(value.milliseconds / 86_400_000))
    : (value as ApexDate);
}

function asMilliseconds(value: unknown): number {
  return value instanceof ApexDate ? value.days * 86_400_000 : (value as ApexDatetime).milliseconds;
}
