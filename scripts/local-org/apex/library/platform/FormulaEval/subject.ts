/** What a formula is about: the records of an object, or the objects of a global Apex class. */
import type { FieldType } from '../../../../data/schema/schema';
import { throwApex } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction, type FormulaScope, type FormulaVariable } from '../../../runtime/transaction';
import { isInstance } from '../../../runtime/type-test';
import type { ApexClass } from '../../../runtime/apex-class';
import type { ApexType, PrimitiveName } from '../../../types';

export interface FormulaSubject {
  readonly name: string;
  readonly scope: FormulaScope;
  accepts(value: unknown): boolean;
  /** @param value one that it accepts */
  read(value: unknown, name: string): unknown;
}

const FIELD_TYPES: Partial<Record<PrimitiveName, FieldType>> = {
  Boolean: 'boolean',
  Date: 'date',
  Datetime: 'datetime',
  Decimal: 'double',
  Double: 'double',
  Id: 'id',
  Integer: 'int',
  Long: 'double',
  String: 'string',
  Time: 'time',
};

export function recordSubject(name: string): FormulaSubject {
  return {
    name,
    scope: name,
    accepts: (value) => value instanceof SObjectValue && value.typeName === name,
    read: (value, field) => (value as SObjectValue).get(field),
  };
}

/** Formulas read the global fields and properties of a class that is global itself. */
export function classSubject(type: ApexType): FormulaSubject {
  const { classes } = transaction().org;
  const own = type.kind === 'class' ? classes.find(type.name) : null;
  if (!own?.isGlobal) {
    return throwApex('System.FormulaValidationException', `The class ${type.name} is not global.`);
  }
  const variables = new Map<string, FormulaVariable>();
  const readers = new Map<string, (instance: object) => unknown>();
  const add = (name: string, variableType: ApexType, read: (instance: object) => unknown): void => {
    const formulaType = typeInFormulas(variableType);
    if (formulaType !== null && !readers.has(name)) {
      variables.set(name.toLowerCase(), { name, type: formulaType });
      readers.set(name, read);
    }
  };
  for (let current: ApexClass | null = own; current;) {
    for (const field of current.fields.filter(({ isGlobal }) => isGlobal)) {
      add(field.name, field.type, (instance) => (instance as Record<string, unknown>)[field.slot] ?? null);
    }
    for (const property of current.computed.filter(({ isGlobal }) => isGlobal)) {
      add(property.name, property.type, property.read);
    }
    current = current.superclass ? classes.find(current.superclass.name) : null;
  }
  return {
    name: type.name,
    scope: variables,
    accepts: (value) => isInstance(value, type),
    read: (value, name) => readers.get(name)?.(value as object),
  };
}

function typeInFormulas(type: ApexType): FormulaVariable['type'] | null {
  if (type.kind === 'sobject') {
    return { objectName: type.name };
  }
  return type.kind === 'primitive' ? (FIELD_TYPES[type.name] ?? null) : null;
}
