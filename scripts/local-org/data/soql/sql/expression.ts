/** Fields and functions as SQL. Every value has the encoding that `data/storage` gives its type. */
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { columnType, isStored } from '../../storage/codec';
import { columnName, hasTable, tableName } from '../../storage/names';
import { compoundParts } from '../../schema/compound';
import type {
  BoundCall,
  BoundColumn,
  BoundExpression,
  BoundPolymorphic,
  BoundReference,
  RelationStep,
} from '../bind/bound';
import { bindPath } from '../bind/path';
import { Scope } from '../bind/scope';
import type { SelectBuilder } from './builder';
import { dateFunction } from './date-function';

export function expressionSql(expression: BoundExpression, builder: SelectBuilder): string {
  return expression.kind === 'call' ? callSql(expression, builder) : referenceSql(expression, builder);
}

export function referenceSql(reference: BoundReference, builder: SelectBuilder): string {
  return reference.kind === 'column'
    ? fieldSql(reference.steps, reference.object, reference.field, builder)
    : polymorphicSql(reference, builder);
}

/** A whole address or location as JSON; null when all of its parts are. */
export function compoundSql({ steps, object, field }: BoundColumn, builder: SelectBuilder): string {
  const alias = builder.alias(steps);
  const parts = compoundParts(object, field).map(({ key, part }) => {
    const column = `${alias}.${columnName(part)}`;
    return { key, column: part.type === 'double' ? `${column} / ${(10 ** part.scale).toFixed(1)}` : column };
  });
  const values = parts.map(({ key, column }) => `'${key}', ${column}`).join(', ');
  return `CASE WHEN coalesce(${parts.map(({ column }) => column).join(', ')}) IS NOT NULL THEN json_object(${values}) END`;
}

function fieldSql(
  steps: readonly RelationStep[],
  object: ObjectDescribe,
  field: FieldDescribe,
  builder: SelectBuilder,
): string {
  if (isStored(field)) {
    return `${builder.alias(steps)}.${columnName(field)}`;
  }
  if (!field.calculated) {
    throw new NotEmulatedError(`SOQL on the compound field ${object.name}.${field.name}`);
  }
  const { schema, formulaReferences } = builder.context;
  const scope = new Scope(schema, { surface: 'api', apiVersion: 0 }, object, null, 'top');
  const args = formulaReferences(object, field).map((path) => {
    const reference = bindPath({ kind: 'path', parts: path.split('.'), offset: 0 }, scope);
    return referenceSql({ ...reference, steps: [...steps, ...reference.steps] }, builder);
  });
  const call = `formula(${[`'${object.name}.${field.name}'`, ...args].join(', ')})`;
  return columnType(field).endsWith('NOCASE') ? `${call} COLLATE NOCASE` : call;
}

/** What kind of record a polymorphic lookup holds is told by the key prefix of its id. */
function polymorphicSql(reference: BoundPolymorphic, builder: SelectBuilder): string {
  const id = fieldSql(reference.steps, reference.object, reference.lookup, builder);
  if (reference.attribute === 'Id') {
    return id;
  }
  const cases = reference.targets.filter(hasTable).flatMap((target) => {
    const value = reference.attribute === 'Type' ? `'${target.name}'` : nameOfRecord(target, id);
    return value === null ? [] : [`WHEN '${target.keyPrefix}' THEN ${value}`];
  });
  return cases.length === 0 ? 'NULL' : `CASE substr(${id}, 1, 3) ${cases.join(' ')} END COLLATE NOCASE`;
}

function nameOfRecord(target: ObjectDescribe, id: string): string | null {
  const field = [...target.fields.values()].find((candidate) => candidate.nameField && isStored(candidate));
  return field ? `(SELECT ${columnName(field)} FROM ${tableName(target)} WHERE "Id" = ${id})` : null;
}

const AGGREGATES: Readonly<Record<string, string>> = {
  SUM: 'sum',
  AVG: 'avg',
  MIN: 'min',
  MAX: 'max',
  COUNT: 'count',
};

function callSql(call: BoundCall, builder: SelectBuilder): string {
  const argument = call.argument ? expressionSql(call.argument, builder) : '*';
  if (call.name in AGGREGATES) {
    return `${AGGREGATES[call.name]}(${argument})`;
  }
  if (call.name === 'COUNT_DISTINCT') {
    return `count(DISTINCT ${argument})`;
  }
  if (call.name === 'CONVERTTIMEZONE') {
    return `to_local(${argument}, '${builder.context.timeZone.replaceAll("'", '')}')`;
  }
  // FORMAT and toLabel change how a value looks, which happens when the row is shaped.
  return call.name === 'FORMAT' || call.name === 'TOLABEL'
    ? argument
    : dateFunction(call.name, argument, call.argument!.type);
}
