/** `StaticResource` records of what was deployed, with their content: code queries them, the Tooling API lists them. */
import { ApexBlob } from '../apex/runtime/temporal';
import type { SystemRecords } from '../transactions/system-records';
import type { Deployed } from './deployed';

const OBJECT = 'StaticResource';

/** A resource keeps its id over deployments; one that is gone loses its record. */
export function writeResourceRecords(records: SystemRecords, { source, staticResources }: Deployed): void {
  const names = new Set(source.staticResources.map(({ fullName }) => fullName));
  for (const [id, name] of records.storage.rows(`SELECT "Id", "Name" FROM "${OBJECT}"`)) {
    if (!names.has(name as string)) {
      records.delete(OBJECT, id as string);
    }
  }
  for (const { fullName, contentType, cacheControl } of source.staticResources) {
    const bytes = staticResources.get(fullName.toLowerCase());
    const values = {
      Name: fullName,
      ContentType: contentType,
      CacheControl: cacheControl,
      Body: bytes ? new ApexBlob(Buffer.from(bytes)) : null,
      BodyLength: bytes?.length ?? 0,
    };
    const id = records.idWhere(OBJECT, 'Name', fullName);
    if (id === null) {
      records.insert(OBJECT, values);
    } else {
      records.update(OBJECT, id, values);
    }
  }
}
