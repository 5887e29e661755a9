/** SOQL expressions and DML statements of emitted code, as the emitter hands them over. */
import { ApexList } from './collections';
import { NotEmulatedError, throwApex } from './exception';
import { nullDereference } from './operators';
import { SObjectValue } from './sobject';
import { transaction, type DataAccess, type DmlOperation } from './transaction';

/** `:b0`, `:b1`, … of the text take the values by position. */
function namedBinds(values: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(values.map((value, index) => [`b${index}`, value]));
}

export function queryList(text: string, binds: readonly unknown[], access: DataAccess): ApexList {
  return transaction().database.query(text, namedBinds(binds), access);
}

export function queryCount(text: string, binds: readonly unknown[], access: DataAccess): number {
  return transaction().database.count(text, namedBinds(binds), access);
}

/** Throws `System.QueryException` unless there is exactly one row. */
export function queryRow(text: string, binds: readonly unknown[], access: DataAccess): unknown {
  return (
    queryRowOrNull(text, binds, access) ??
    throwApex('System.QueryException', 'List has no rows for assignment to SObject')
  );
}

export function queryRowOrNull(text: string, binds: readonly unknown[], access: DataAccess): unknown {
  return onlyRow(queryList(text, binds, access));
}

/** The result of `Database.query` where one record is wanted. */
export function listToRow(list: ApexList): unknown {
  return onlyRow(list) ?? throwApex('System.QueryException', 'List has no rows for assignment to SObject');
}

function onlyRow({ items }: ApexList): unknown {
  if (items.length > 1) {
    throwApex('System.QueryException', 'List has more than 1 row for assignment to SObject');
  }
  return items[0] ?? null;
}

/** A DML statement on one SObject or a list of them; always all or none. */
export function dmlStatement(
  operation: DmlOperation | 'merge',
  operand: unknown,
  access: DataAccess,
  externalIdField: string | null,
): void {
  if (operation === 'merge') {
    throw new NotEmulatedError('The merge statement');
  }
  const options = { ...access, allOrNone: true };
  transaction().database.dml(
    operation,
    recordsOf(operand),
    externalIdField === null ? options : { ...options, externalIdField },
  );
}

function recordsOf(operand: unknown): readonly SObjectValue[] {
  if (operand instanceof SObjectValue) {
    return [operand];
  }
  if (operand instanceof ApexList) {
    return operand.items.map((item) => (item instanceof SObjectValue ? item : nullDereference()));
  }
  return nullDereference();
}
