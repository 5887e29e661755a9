/** What the platform checks of a DML statement as a whole, before any row is looked at. */
import { throwApex } from '../../apex/runtime/exception';
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlOperation } from '../../apex/runtime/transaction';
import type { ObjectDescribe, Schema } from '../schema/schema';

const MAXIMUM_CHUNKS = 10;
const PERMITTED = {
  insert: 'createable',
  update: 'updateable',
  upsert: 'createable',
  delete: 'deletable',
  undelete: 'deletable',
} as const;

export function checkStatement(
  schema: Schema,
  operation: DmlOperation,
  records: readonly SObjectValue[],
  isImmediate = false,
): void {
  let chunks = 0;
  let previous = '';
  for (const record of records) {
    if (record === null) {
      throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
    }
    if (record.typeName !== previous) {
      previous = record.typeName;
      chunks++;
      checkObject(objectOf(schema, record), operation, isImmediate);
    }
  }
  if (chunks > MAXIMUM_CHUNKS) {
    throwApex(
      'System.TypeException',
      'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.',
    );
  }
  checkRepeats(operation, records);
}

export function objectOf(schema: Schema, record: SObjectValue): ObjectDescribe {
  return (
    schema.object(record.typeName) ??
    throwApex('System.TypeException', `DML requires SObject or SObject list type: ${record.typeName}`)
  );
}

/** Custom metadata and events are not written by DML, some standard objects only in part, big objects immediately alone. */
function checkObject(object: ObjectDescribe, operation: DmlOperation, isImmediate: boolean): void {
  const isNoRecord = object.kind === 'customMetadata' || object.kind === 'platformEvent';
  if (isNoRecord || !object[PERMITTED[operation]] || isImmediate !== (object.kind === 'bigObject')) {
    const name = `${operation.toUpperCase()}${isImmediate ? 'IMMEDIATE' : ''}`;
    throwApex('System.TypeException', `DML operation ${name} not allowed on ${object.name}`);
  }
}

function checkRepeats(operation: DmlOperation, records: readonly SObjectValue[]): void {
  if (operation === 'insert' || operation === 'upsert') {
    if (new Set(records).size < records.length) {
      throwApex('System.ListException', 'Before Insert or Upsert list must not have two identically equal elements');
    }
  }
  const seen = new Set<string>();
  for (const { id } of records) {
    if (id !== null && seen.has(id) && operation !== 'insert' && operation !== 'delete') {
      throwApex('System.ListException', `Duplicate id in list: ${id}`);
    }
    if (id !== null) {
      seen.add(id);
    }
  }
}
