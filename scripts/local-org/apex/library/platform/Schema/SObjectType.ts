import { callbackName, callMethod } from '../../../runtime/call';
import { throwApex } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import type { ObjectDescribe } from '../../../../data/schema/schema';
import { defaultValues } from '../support/field-defaults';
import { DescribeSObjectResult } from './DescribeSObjectResult';

/** A token: one object per SObject type in the process, so that tokens are compared by identity. */
export class SObjectType {
  constructor(readonly name: string) {}

  get described(): ObjectDescribe {
    return (
      transaction().org.schema.object(this.name) ??
      throwApex('System.SObjectException', `SObject type does not exist: ${this.name}`)
    );
  }

  [callbackName('toString', 0)](): string {
    return this.name;
  }
}

const tokens = new Map<string, SObjectType>();

/** `Account.SObjectType`; the name is canonical. */
export function objectToken(name: string): SObjectType {
  let token = tokens.get(name);
  if (!token) {
    token = new SObjectType(name);
    tokens.set(name, token);
  }
  return token;
}

/** `Schema.SObjectType.Account` and `Account.SObjectType.getDescribe()`. */
export function objectDescribe(name: string): DescribeSObjectResult {
  return new DescribeSObjectResult(objectToken(name).described);
}

function newSObject(self: SObjectType, id: string | null = null): SObjectValue {
  return new SObjectValue(self.described.name, id === null ? new Map() : new Map([['Id', id]]));
}

/** `newSObject(id, true)`: default values of the record type and of the fields. */
function newSObjectWithDefaults(self: SObjectType, recordTypeId: string | null, loadDefaults: boolean): SObjectValue {
  const record = newSObject(self);
  if (recordTypeId !== null) {
    record.set('RecordTypeId', recordTypeId);
  }
  if (loadDefaults) {
    for (const [{ name, createable }, value] of defaultValues(self.described)) {
      if (createable) {
        record.set(name, value);
      }
    }
  }
  return record;
}

export const SObjectTypeClass = defineClass({
  namespace: 'Schema',
  name: 'SObjectType',
  reference: referencePage('apex_class_Schema_SObjectType'),
  instances: SObjectType,
  canonical: ({ name }: SObjectType) => objectToken(name),
  methods: {
    'Schema.DescribeSObjectResult getDescribe()': (self: SObjectType) => new DescribeSObjectResult(self.described),
    'Schema.DescribeSObjectResult getDescribe(Schema.SObjectDescribeOptions options)': (self: SObjectType) =>
      new DescribeSObjectResult(self.described),
    'SObject newSObject()': (self: SObjectType) => newSObject(self),
    'SObject newSObject(Id id)': newSObject,
    'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': newSObjectWithDefaults,
    'String toString()': (self: SObjectType) => callMethod(self, 'toString'),
  },
});
