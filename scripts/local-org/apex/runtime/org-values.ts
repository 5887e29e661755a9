/**
 * Values that emitted code names directly but that are objects of the library: type tokens, schema tokens and
 * describes, custom metadata accessors. The library registers how it makes them; the emitter never knows its classes.
 */
import type { ApexType } from '../types';
import { NotEmulatedError } from './exception';
import type { SObjectValue } from './sobject';
import { transaction } from './transaction';

export interface SchemaValues {
  /** `Foo.class`: a System.Type. */
  type(of: ApexType): object;
  /** `Account.SObjectType`: a Schema.SObjectType. */
  objectToken(objectName: string): object;
  /** `Account.Name`: a Schema.SObjectField. */
  fieldToken(objectName: string, fieldName: string): object;
  /** `Schema.SObjectType.Account`: a Schema.DescribeSObjectResult. */
  objectDescribe(objectName: string): object;
  /** `Schema.SObjectType.Account.fields.Name`: a Schema.DescribeFieldResult. */
  fieldDescribe(objectName: string, fieldName: string): object;
  /** `Schema.SObjectType.Account.fieldSets.Name`: a Schema.FieldSet. */
  fieldSet(objectName: string, name: string): object;
  /** `Feed__mdt.getAll()`, `Settings__c.getInstance()`, … */
  recordAccessor(objectName: string, method: string, args: readonly unknown[]): unknown;
  /** `record.Field__c.addError(…)` */
  addFieldError(record: SObjectValue, fieldName: string, message: unknown): void;
}

let registered: SchemaValues | null = null;

export function registerSchemaValues(values: SchemaValues): void {
  registered = values;
}

function values(): SchemaValues {
  if (!registered) {
    throw new NotEmulatedError('A schema token');
  }
  return registered;
}

export const typeToken = (of: ApexType): object => values().type(of);
export const objectToken = (objectName: string): object => values().objectToken(objectName);
export const fieldToken = (objectName: string, fieldName: string): object => values().fieldToken(objectName, fieldName);
export const objectDescribe = (objectName: string): object => values().objectDescribe(objectName);
export const fieldDescribe = (objectName: string, fieldName: string): object =>
  values().fieldDescribe(objectName, fieldName);
export const fieldSet = (objectName: string, name: string): object => values().fieldSet(objectName, name);

export function recordAccessor(objectName: string, method: string, args: readonly unknown[]): unknown {
  return values().recordAccessor(objectName, method, args);
}

export function addFieldError(record: SObjectValue, fieldName: string, message: unknown): void {
  values().addFieldError(record, fieldName, message);
}

/** `System.Label.Name` */
export function label(name: string): string | null {
  return transaction().org.label(name);
}

export function page(name: string): never {
  throw new NotEmulatedError(`The Visualforce page reference Page.${name}`);
}
