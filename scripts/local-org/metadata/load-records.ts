/** Writes the rows that metadata stands for, so that SOQL finds them; called on every deploy. */
import type { Storage } from '../data/storage/storage';
import type { MetadataError } from './metadata-error';
import type { MetadataSource } from './metadata-source';
import { saveAccessRecords } from './records/access-records';
import { saveCustomMetadata } from './records/custom-metadata-records';
import { saveSchemaRecords } from './records/schema-records';
import { Seeder } from './records/seeder';
import { saveNotificationTypes, saveTemplates } from './records/template-records';

/**
 * The storage has the schema of `source`. With problems the caller rolls back: some rows may be written.
 * @param now milliseconds since 1970 UTC
 */
export function loadRecords(storage: Storage, source: MetadataSource, now: number): readonly MetadataError[] {
  const seeder = new Seeder(storage, now);
  saveSchemaRecords(seeder);
  saveAccessRecords(seeder, source);
  saveTemplates(seeder, source.emailTemplates);
  saveNotificationTypes(seeder, source.notificationTypes);
  return saveCustomMetadata(seeder, source.customMetadata, now);
}
