/** The functions of SOQL: one table of what each takes and gives. */
import type { FieldDescribe, FieldType } from '../../schema/schema';
import { SoqlError } from '../error';
import type { Expression, FunctionCall } from '../syntax/nodes';
import type { BoundCall, BoundExpression, BoundReference } from './bound';
import { bindPath } from './path';
import type { Scope } from './scope';

interface FunctionRule {
  readonly aggregate: boolean;
  /** Null: any type. */
  readonly accepts: ReadonlySet<FieldType> | null;
  /** Null: the type of its argument. */
  readonly type: FieldType | null;
}

const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
const ORDERED: ReadonlySet<FieldType> = new Set([
  ...NUMBERS,
  'date',
  'datetime',
  'time',
  'string',
  'picklist',
  'id',
  'reference',
  'email',
  'phone',
  'url',
]);
const DATES: ReadonlySet<FieldType> = new Set(['date', 'datetime']);
const DATETIMES: ReadonlySet<FieldType> = new Set(['datetime']);

const aggregate = (accepts: ReadonlySet<FieldType> | null, type: FieldType | null): FunctionRule => ({
  aggregate: true,
  accepts,
  type,
});
const plain = (accepts: ReadonlySet<FieldType> | null, type: FieldType | null): FunctionRule => ({
  aggregate: false,
  accepts,
  type,
});

const FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  COUNT: aggregate(null, 'int'),
  COUNT_DISTINCT: aggregate(null, 'int'),
  SUM: aggregate(NUMBERS, null),
  AVG: aggregate(NUMBERS, 'double'),
  MIN: aggregate(ORDERED, null),
  MAX: aggregate(ORDERED, null),
  CALENDAR_YEAR: plain(DATES, 'int'),
  CALENDAR_QUARTER: plain(DATES, 'int'),
  CALENDAR_MONTH: plain(DATES, 'int'),
  DAY_IN_MONTH: plain(DATES, 'int'),
  DAY_IN_WEEK: plain(DATES, 'int'),
  DAY_IN_YEAR: plain(DATES, 'int'),
  DAY_ONLY: plain(DATETIMES, 'date'),
  FISCAL_YEAR: plain(DATES, 'int'),
  FISCAL_QUARTER: plain(DATES, 'int'),
  FISCAL_MONTH: plain(DATES, 'int'),
  HOUR_IN_DAY: plain(DATETIMES, 'int'),
  WEEK_IN_MONTH: plain(DATES, 'int'),
  WEEK_IN_YEAR: plain(DATES, 'int'),
  CONVERTTIMEZONE: plain(DATETIMES, null),
  TOLABEL: plain(null, 'string'),
  FORMAT: plain(null, 'string'),
};

export function bindExpression(expression: Expression, scope: Scope): BoundExpression {
  return expression.kind === 'path' ? bindPath(expression, scope) : bindCall(expression, scope);
}

function bindCall(call: FunctionCall, scope: Scope): BoundCall {
  const rule = FUNCTIONS[call.name];
  if (!rule) {
    throw new SoqlError('MALFORMED_QUERY', `unexpected token: '('`, call.offset + call.name.length);
  }
  const argument = call.argument ? bindExpression(call.argument, scope) : null;
  if (argument && rule.accepts && !rule.accepts.has(argument.type)) {
    throw wrongArgument(call, argument);
  }
  if (argument && rule.aggregate && argument.kind !== 'call' && isLongText(fieldOf(argument))) {
    throw wrongArgument(call, argument);
  }
  return Object.freeze({
    kind: 'call',
    name: call.name,
    aggregate: rule.aggregate || (argument?.kind === 'call' && argument.aggregate),
    argument,
    type: rule.type ?? argument?.type ?? 'int',
    offset: call.offset,
  });
}

function wrongArgument(call: FunctionCall, argument: BoundExpression): SoqlError {
  const name = nameOf(argument);
  const message = FUNCTIONS[call.name].aggregate
    ? `field ${name} does not support aggregate operator ${call.name}`
    : `field ${name} does not support function ${call.name}`;
  return new SoqlError(FUNCTIONS[call.name].aggregate ? 'MALFORMED_QUERY' : 'INVALID_FIELD', message, call.offset);
}

/** The field that a reference reads; the lookup itself for what all targets of a polymorphic one share. */
export function fieldOf(reference: BoundReference): FieldDescribe {
  return reference.kind === 'column' ? reference.field : reference.lookup;
}

/** Name as the platform's messages give it: without the path. */
export function nameOf(expression: BoundExpression): string {
  switch (expression.kind) {
    case 'column':
      return expression.field.name;
    case 'polymorphic':
      return expression.attribute;
    case 'call':
      return expression.argument ? nameOf(expression.argument) : expression.name;
  }
}

/** Long and rich text areas are the textareas that cannot be filtered; they hold more than 255 characters. */
export function isLongText(field: FieldDescribe): boolean {
  return field.type === 'textarea' && field.length > 255;
}
