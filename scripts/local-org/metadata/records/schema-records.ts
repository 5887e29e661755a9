/** Rows of RecordType and EntityDefinition, which mirror the schema. */
import { describedKeyPrefix } from '../../data/schema/schema';
import type { Seeder } from './seeder';

export function saveSchemaRecords(seeder: Seeder): void {
  for (const object of seeder.storage.schema.objects()) {
    // The platform's durable id of a standard object is its name; the local org keeps that for all of them.
    seeder.save('EntityDefinition', ['QualifiedApiName'], {
      Id: object.name,
      DurableId: object.name,
      QualifiedApiName: object.name,
      DeveloperName: object.name.replace(/__\w+$/, ''),
      Label: object.label,
      MasterLabel: object.label,
      PluralLabel: object.labelPlural,
      KeyPrefix: describedKeyPrefix(object),
      IsApexTriggerable: object.triggerable,
      IsQueryable: object.queryable,
      IsCustomSetting: object.kind === 'customSetting',
      IsCustomizable: true,
    });
    for (const type of object.recordTypes) {
      seeder.save('RecordType', ['Id'], {
        Id: type.id,
        Name: type.name,
        DeveloperName: type.developerName,
        SobjectType: object.name,
        IsActive: type.active,
        IsPersonType: type.isPersonType,
      });
    }
  }
}
