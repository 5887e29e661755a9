/** The DML methods of `Database`: every combination of records, options and access level, made from one table. */
import { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction, type Caller, type DmlOperation, type DmlRowResult } from '../../../runtime/transaction';
import { types } from '../../../types';
import type { LibraryFunction } from '../../define';
import { DMLOptions } from '../Database/DMLOptions';
import type { SObjectField } from '../Schema/SObjectField';
import { effectiveAccess, type AccessLevel } from '../System/AccessLevel';
import type { DmlResult } from './dml-result';

type Records = SObjectValue | ApexList | string;
type ResultClass = new (row: DmlRowResult) => DmlResult;

interface DmlCall {
  readonly records: Records;
  /** Upsert only. */
  readonly externalIdField: SObjectField | null;
  readonly options: boolean | DMLOptions | null;
  readonly level: AccessLevel | null;
  readonly caller: Caller;
}

interface Shape {
  readonly operation: DmlOperation;
  /** `insertImmediate` instead of `insert`. */
  readonly immediate?: boolean;
  readonly resultType: string;
  readonly resultClass: ResultClass;
  readonly takesIds: boolean;
  readonly takesOptions: boolean;
  readonly takesExternalId: boolean;
}

const ONE = 'SObject record';
const MANY = 'List<SObject> records';
const ONE_ID = 'Id recordId';
const MANY_IDS = 'List<Id> recordIds';
const EXTERNAL_ID = 'Schema.SObjectField externalIdField';
const ALL_OR_NONE = 'Boolean allOrNone';
const OPTIONS = 'Database.DMLOptions dmlOptions';
const LEVEL = 'AccessLevel accessLevel';

/** All overloads of one operation, keyed by signature. */
export function dmlOverloads(shape: Shape): Record<string, LibraryFunction> {
  const overloads: Record<string, LibraryFunction> = {};
  for (const records of shape.takesIds ? [ONE, MANY, ONE_ID, MANY_IDS] : [ONE, MANY]) {
    for (const key of shape.takesExternalId ? [[], [EXTERNAL_ID]] : [[]]) {
      for (const options of optionsOfShape(shape)) {
        for (const level of [[], [LEVEL]]) {
          const parameters = [records, ...key, ...options, ...level];
          const result = records.startsWith('List') ? `List<${shape.resultType}>` : shape.resultType;
          const name = `${shape.operation}${shape.immediate ? 'Immediate' : ''}`;
          overloads[`static ${result} ${name}(${parameters.join(', ')})`] = overload(shape, parameters);
        }
      }
    }
  }
  return overloads;
}

function optionsOfShape({ takesOptions, immediate }: Shape): readonly (readonly string[])[] {
  const plain = immediate ? [[]] : [[], [ALL_OR_NONE]];
  return takesOptions ? [...plain, [OPTIONS]] : plain;
}

function overload(shape: Shape, parameters: readonly string[]): LibraryFunction {
  const position = (parameter: string): number => parameters.indexOf(parameter);
  const key = position(EXTERNAL_ID);
  const options = Math.max(position(ALL_OR_NONE), position(OPTIONS));
  const level = position(LEVEL);
  const caller = parameters.length;
  const pick = (args: readonly unknown[], index: number): unknown => (index < 0 ? null : args[index]);
  return ((...args: readonly unknown[]) =>
    run(shape, {
      records: args[0] as Records,
      externalIdField: pick(args, key) as SObjectField | null,
      options: pick(args, options) as boolean | DMLOptions | null,
      level: pick(args, level) as AccessLevel | null,
      caller: args[caller] as Caller,
    })) as LibraryFunction;
}

function run(shape: Shape, call: DmlCall): unknown {
  const rows = recordsOf(call.records);
  refuseGenericList(shape.operation, call);
  const results = transaction().database.dml(shape.operation, rows, {
    ...effectiveAccess(call.level, call.caller),
    ...(shape.immediate ? { immediate: true, allOrNone: false } : optionsOf(call.options)),
    ...(call.externalIdField ? { externalIdField: call.externalIdField.name } : {}),
  });
  const wrapped = results.map((row) => new shape.resultClass(row));
  return call.records instanceof ApexList ? ApexList.of(types.class(shape.resultType), wrapped) : wrapped[0];
}

function optionsOf(options: boolean | DMLOptions | null): {
  allOrNone: boolean;
  duplicateRuleAllowSave?: boolean;
  allowFieldTruncation?: boolean;
} {
  if (!(options instanceof DMLOptions)) {
    return { allOrNone: options ?? true };
  }
  return {
    allOrNone: options.optAllOrNone ?? false,
    duplicateRuleAllowSave: options.duplicateRuleHeader?.allowSave ?? false,
    allowFieldTruncation: options.allowFieldTruncation ?? false,
  };
}

function recordsOf(records: Records): readonly SObjectValue[] {
  return (records instanceof ApexList ? records.items : [records]).map((item) =>
    typeof item === 'string' ? recordWithId(item) : (item as SObjectValue),
  );
}

function recordWithId(id: string): SObjectValue {
  const described = transaction().org.schema.objectByKeyPrefix(id.slice(0, 3));
  if (!described) {
    throwApex('System.DmlException', `Invalid id value for this SObject type: ${id}`);
  }
  return new SObjectValue(described.name, new Map([['Id', id]]));
}

/** The platform decides by the type that the list was made with; an external id names the type, too. */
function refuseGenericList(operation: DmlOperation, { records, externalIdField }: DmlCall): void {
  if (
    operation === 'upsert' &&
    externalIdField === null &&
    records instanceof ApexList &&
    records.$type.element === types.sobject('SObject')
  ) {
    throwApex('System.TypeException', 'DML on generic List<SObject> only allowed for insert, update or delete');
  }
}
