/** `ApexClass` and `ApexTrigger` records of the deployed code: what jobs refer to and the Tooling API lists. */
import { toDecimal } from '../apex/runtime/value';
import type { ApexSourceModel } from '../metadata/models';
import type { SystemRecords } from '../transactions/system-records';
import type { Deployed } from './deployed';

const OBJECTS = { class: 'ApexClass', trigger: 'ApexTrigger' } as const;

/** A class keeps its id over deployments; one that is gone loses its record. */
export function writeCodeRecords(records: SystemRecords, { source, program }: Deployed): void {
  for (const kind of ['class', 'trigger'] as const) {
    const models = source.apex.filter((model) => model.kind === kind);
    removeOthers(records, OBJECTS[kind], new Set(models.map(({ fullName }) => fullName)));
    for (const model of models) {
      const table = program.triggers.find(({ name }) => name === model.fullName)?.objectName ?? null;
      write(records, OBJECTS[kind], model, table);
    }
  }
}

function write(records: SystemRecords, objectName: string, model: ApexSourceModel, table: string | null): void {
  const values = {
    Name: model.fullName,
    ApiVersion: toDecimal(String(model.apiVersion)),
    Status: model.active ? 'Active' : 'Inactive',
    IsValid: true,
    Body: model.text,
    LengthWithoutComments: model.text.length,
    TableEnumOrId: table,
  };
  const id = records.idWhere(objectName, 'Name', model.fullName);
  if (id === null) {
    records.insert(objectName, values);
  } else {
    records.update(objectName, id, values);
  }
}

function removeOthers(records: SystemRecords, objectName: string, kept: ReadonlySet<string>): void {
  for (const [id, name] of records.storage.rows(`SELECT "Id", "Name" FROM "${objectName}"`)) {
    if (!kept.has(name as string)) {
      records.delete(objectName, id as string);
    }
  }
}
