/** Objects that describe the schema itself: their rows have no ids of their own but durable names (`Account.Industry`). */
export const NAMED_OBJECTS: ReadonlySet<string> = new Set(['EntityDefinition', 'EntityParticle', 'FieldDefinition']);
