/**
 * Rows of FieldDefinition. There are some only for what custom metadata leads to: a metadata relationship names a field of
 * the object that its controlling field names.
 *
 * Metadata API Developer Guide, "CustomField", `metadataRelationshipControllingField`; Object Reference, "FieldDefinition"
 */
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import type { CustomMetadataRecordModel } from '../models';
import type { Seeder } from './seeder';

/** The object whose fields `field` of this record may name; null where that is unknown. */
export function controllingObject(
  seeder: Seeder,
  field: FieldDescribe,
  { values }: CustomMetadataRecordModel,
): ObjectDescribe | null {
  const controlling = field.controllingField?.split('.').pop()?.toLowerCase();
  const name = values.find((entry) => entry.field.toLowerCase() === controlling)?.value?.trim();
  return name ? seeder.storage.schema.object(name) : null;
}

/** The id of the definition; null for a field that does not exist. Metadata names a standard lookup without its `Id`. */
export function saveFieldDefinition(seeder: Seeder, object: ObjectDescribe, name: string): string | null {
  const local = name.split('.').pop() ?? name;
  const field = object.fields.get(local.toLowerCase()) ?? object.fields.get(`${local}id`.toLowerCase());
  if (!field) {
    return null;
  }
  const isStandardLookup = !field.custom && field.referenceTo.length > 0 && field.name.endsWith('Id');
  const developerName = isStandardLookup ? field.name.slice(0, -2) : field.name.replace(/__\w+$/, '');
  const durableId = `${object.name}.${isStandardLookup ? developerName : field.name}`;
  return seeder.save('FieldDefinition', ['DurableId'], {
    Id: durableId,
    DurableId: durableId,
    QualifiedApiName: field.name,
    DeveloperName: developerName,
    Label: field.label,
    MasterLabel: field.label,
    EntityDefinitionId: object.name,
  });
}
