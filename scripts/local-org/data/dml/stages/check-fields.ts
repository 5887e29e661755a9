/** System validation: what the definition of a field demands of its value. */
import type { ApexDatetime } from '../../../apex/runtime/temporal';
import { ApexDate } from '../../../apex/runtime/temporal';
import type { Decimal } from '../../../apex/runtime/value';
import { isDecimal, RoundingMode, toDecimal } from '../../../apex/runtime/value';
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { storedFields } from '../../storage/names';
import type { DmlRow } from '../dml-row';
import { pending, valueIn, type Checked, type Chunk } from './stage';

/** Restricted picklists are checked before triggers too, the rest only after them. */
export function checkRestrictedPicklists(chunk: Chunk): void {
  const picklists = restrictedPicklists(chunk.object);
  if (picklists.length === 0) {
    return;
  }
  for (const row of pending(chunk)) {
    picklists.forEach((field) => checkPicklist(row, field));
  }
}

const picklistsByObject = new WeakMap<ObjectDescribe, readonly FieldDescribe[]>();

function restrictedPicklists(object: ObjectDescribe): readonly FieldDescribe[] {
  let fields = picklistsByObject.get(object);
  if (!fields) {
    fields = [...object.fields.values()].filter((field) => field.restrictedPicklist);
    picklistsByObject.set(object, fields);
  }
  return fields;
}

export function checkFields(chunk: Checked): void {
  const required = requiredFields(chunk.object);
  for (const row of pending(chunk)) {
    const missing = required.filter((field) => isMissing(row, field)).map((field) => field.name);
    if (missing.length > 0) {
      row.fail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
      continue;
    }
    for (const field of row.changed) {
      checkField(row, field, chunk.options.allowFieldTruncation ?? row.record.options?.allowFieldTruncation ?? false);
    }
  }
}

const requiredByObject = new WeakMap<ObjectDescribe, readonly FieldDescribe[]>();

/** What every record must hold and a caller can give. */
export function requiredFields(object: ObjectDescribe): readonly FieldDescribe[] {
  let fields = requiredByObject.get(object);
  if (!fields) {
    fields = storedFields(object).filter(
      ({ nillable, type, createable }) => !nillable && type !== 'boolean' && type !== 'id' && createable,
    );
    requiredByObject.set(object, fields);
  }
  return fields;
}

function isMissing(row: DmlRow, field: FieldDescribe): boolean {
  if (valueIn(row.current, field.name) !== null) {
    return false;
  }
  const isPerson = row.object.name === 'Account' && row.current.values.get('IsPersonAccount') === true;
  return !(field.name === 'Name' && isPerson);
}

const EMAIL = /^[^\s@,;<>()[\]\\"]+@[^\s@,;<>()[\]\\"]+\.[A-Za-z0-9-]{2,}$/;
const FIRST_DATE = ApexDate.of(1700, 1, 1).days;
const LAST_DATE = ApexDate.of(4000, 12, 31).days;
const DAY = 86_400_000;

function checkField(row: DmlRow, field: FieldDescribe, truncate: boolean): void {
  const value = valueIn(row.current, field.name);
  if (value === null) {
    return;
  }
  switch (field.type) {
    case 'picklist':
    case 'multipicklist':
      checkPicklist(row, field);
      checkLength(row, field, truncate);
      return;
    case 'email':
      if (!EMAIL.test(value as string)) {
        row.fail('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${String(value)}`, [field.name]);
      }
      checkLength(row, field, truncate);
      return;
    case 'double':
    case 'currency':
    case 'percent':
      checkNumber(row, field, value);
      return;
    case 'date':
    case 'datetime':
      checkDate(row, field, value);
      return;
    default:
      checkLength(row, field, truncate);
  }
}

function checkLength(row: DmlRow, field: FieldDescribe, truncate: boolean): void {
  const value = valueIn(row.current, field.name);
  if (typeof value !== 'string' || field.length === 0 || value.length <= field.length || field.type === 'reference') {
    return;
  }
  if (truncate) {
    row.current.values.set(field.name, value.slice(0, field.length));
    return;
  }
  row.fail(
    'STRING_TOO_LONG',
    `${field.label}: data value too large: ${value.slice(0, 255)} (max length=${field.length})`,
    [field.name],
  );
}

function checkPicklist(row: DmlRow, field: FieldDescribe): void {
  const value = valueIn(row.current, field.name);
  if (typeof value !== 'string' || value === valueIn(row.old, field.name) || !field.restrictedPicklist) {
    return;
  }
  const known = activeValues(field);
  if (known.has(value)) {
    return;
  }
  const bad = field.type === 'multipicklist' ? value.split(';').find((choice) => !known.has(choice)) : value;
  const isReported = row.errors.some((error) => error.fields.includes(field.name));
  if (bad !== undefined && !isReported) {
    row.fail(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${bad}`,
      [field.name],
    );
  }
}

const valuesByField = new WeakMap<FieldDescribe, ReadonlySet<string>>();

function activeValues(field: FieldDescribe): ReadonlySet<string> {
  let values = valuesByField.get(field);
  if (!values) {
    values = new Set(field.picklistValues.filter(({ active }) => active).map(({ value }) => value));
    valuesByField.set(field, values);
  }
  return values;
}

/** The smallest number that has too many digits before the point. */
const boundsByField = new WeakMap<FieldDescribe, Decimal>();

function boundOf(field: FieldDescribe): Decimal {
  let bound = boundsByField.get(field);
  if (!bound) {
    bound = toDecimal(10n ** BigInt(field.precision - field.scale));
    boundsByField.set(field, bound);
  }
  return bound;
}

function checkNumber(row: DmlRow, field: FieldDescribe, value: unknown): void {
  const exact: Decimal = isDecimal(value) ? value : toDecimal(value as number | bigint);
  const rounded = exact.scale() <= field.scale ? exact : exact.setScale(field.scale, RoundingMode.HALF_UP);
  if (rounded.abs().compareTo(boundOf(field)) >= 0) {
    row.fail(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${exact.toPlainString()}`,
      [field.name],
    );
  }
}

function checkDate(row: DmlRow, field: FieldDescribe, value: unknown): void {
  const days = value instanceof ApexDate ? value.days : Math.floor((value as ApexDatetime).milliseconds / DAY);
  if (days < FIRST_DATE || days > LAST_DATE) {
    row.fail('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: invalid date`, [field.name]);
  }
}
