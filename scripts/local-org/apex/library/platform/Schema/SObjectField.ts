import { callbackName, callMethod } from '../../../runtime/call';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import type { FieldDescribe } from '../../../../data/schema/schema';
import { defineClass, referencePage } from '../../define';
import { DescribeFieldResult } from './DescribeFieldResult';

/** A token: one object per field in the process, so that tokens are compared by identity. */
export class SObjectField {
  constructor(
    readonly objectName: string,
    readonly name: string,
  ) {}

  get described(): FieldDescribe {
    return (
      transaction().org.schema.field(this.objectName, this.name) ??
      throwApex('System.SObjectException', `Invalid field ${this.name} for ${this.objectName}`)
    );
  }

  [callbackName('toString', 0)](): string {
    return this.name;
  }
}

const tokens = new Map<string, SObjectField>();

/** `Account.Name`; both names are canonical. */
export function fieldToken(objectName: string, fieldName: string): SObjectField {
  const key = `${objectName}.${fieldName}`;
  let token = tokens.get(key);
  if (!token) {
    token = new SObjectField(objectName, fieldName);
    tokens.set(key, token);
  }
  return token;
}

/** `Schema.SObjectType.Account.fields.Name` and `Account.Name.getDescribe()`. */
export function fieldDescribe(objectName: string, fieldName: string): DescribeFieldResult {
  return new DescribeFieldResult(objectName, fieldToken(objectName, fieldName).described);
}

export const SObjectFieldClass = defineClass({
  namespace: 'Schema',
  name: 'SObjectField',
  reference: referencePage('apex_class_Schema_SObjectField'),
  instances: SObjectField,
  canonical: ({ objectName, name }: SObjectField) => fieldToken(objectName, name),
  methods: {
    'Schema.DescribeFieldResult getDescribe()': (self: SObjectField) => fieldDescribe(self.objectName, self.name),
    'Schema.DescribeFieldResult getDescribe(Object options)': (self: SObjectField) =>
      fieldDescribe(self.objectName, self.name),
    'String toString()': (self: SObjectField) => callMethod(self, 'toString'),
  },
});
