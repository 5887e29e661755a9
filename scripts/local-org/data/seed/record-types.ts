/** Rows of RecordType for the record types of the schema, so that SOQL finds them. */
import type { ObjectDescribe } from '../schema/schema';
import { insertRow, readRecords, updateRow } from '../storage/records';
import type { Storage } from '../storage/storage';

/** Again after each deploy: new ones are added, known ones follow their metadata. */
export function seedRecordTypes(storage: Storage): void {
  const table = storage.schema.object('RecordType');
  if (!table) {
    return;
  }
  for (const object of storage.schema.objects()) {
    for (const type of object.recordTypes) {
      seedOne(storage, table, object, type);
    }
  }
}

function seedOne(
  storage: Storage,
  table: ObjectDescribe,
  object: ObjectDescribe,
  type: ObjectDescribe['recordTypes'][number],
): void {
  const values = new Map<string, unknown>([
    ['Id', type.id],
    ['Name', type.name],
    ['DeveloperName', type.developerName],
    ['SobjectType', object.name],
    ['IsActive', type.active],
    ['IsPersonType', type.isPersonType],
  ]);
  if (readRecords(storage, table, [type.id]).size > 0) {
    updateRow(storage, table, type.id, values);
  } else {
    insertRow(storage, table, values);
  }
}
