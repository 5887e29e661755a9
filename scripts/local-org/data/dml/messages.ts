/** Messages of the platform that more than one stage gives. */
export const INVALID_ID = 'invalid cross reference id';
export const ENTITY_IS_DELETED = 'entity is deleted';

export function badFieldNames(objectName: string, fields: readonly string[]): string {
  return `${objectName}: bad field names on insert/update call: ${fields.join(', ')}`;
}

export function unableToCreate(fields: readonly string[]): string {
  return `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
}
