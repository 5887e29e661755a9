/**
 * Records of big objects: the fields of the index identify one. A record that is inserted takes the place of the one with
 * the same values, and one is deleted by these values. Source: Big Objects Implementation Guide.
 */
import { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlOperation } from '../../apex/runtime/transaction';
import { newApexException } from '../../apex/runtime/exception';
import type { ObjectDescribe, Schema } from '../schema/schema';
import { encodeValue } from '../storage/codec';
import { columnName, tableName } from '../storage/names';
import type { Storage } from '../storage/storage';
import { objectOf } from './statement';

/** Takes away what the records of an insert replace; finds the ids of those of a delete. */
export function makeRoom(
  storage: Storage,
  schema: Schema,
  operation: DmlOperation,
  records: readonly SObjectValue[],
): readonly SObjectValue[] {
  return records.flatMap((record) => {
    const object = objectOf(schema, record);
    const found = identified(storage, object, record);
    if (operation === 'delete') {
      return found.map((id) => new SObjectValue(object.name, new Map([['Id', id]])));
    }
    found.forEach((id) => storage.run(`DELETE FROM ${tableName(object)} WHERE "Id" = ?`, [id]));
    return [record];
  });
}

function identified(storage: Storage, object: ObjectDescribe, record: SObjectValue): readonly string[] {
  const fields = (object.indexFields ?? []).flatMap((name) => object.fields.get(name.toLowerCase()) ?? []);
  const missing = fields.filter((field) => (record.values.get(field.name) ?? null) === null).map(({ name }) => name);
  if (fields.length === 0 || missing.length > 0) {
    throw newApexException(
      'System.DmlException',
      `Required fields are missing from the index of ${object.name}: [${missing.join(', ')}]`,
    );
  }
  const conditions = fields.map((field) => `${columnName(field)} = ?`).join(' AND ');
  const values = fields.map((field) => encodeValue(field, record.values.get(field.name)));
  return storage.rows(`SELECT "Id" FROM ${tableName(object)} WHERE ${conditions}`, values).map(([id]) => id as string);
}
