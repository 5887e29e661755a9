/**
 * What a search looks into.
 * Source: Salesforce Help, "Searchable Fields" and "Allow Search" of custom objects; SOSL reference, "IN SearchGroup".
 */
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import { isStored } from '../storage/codec';
import type { SearchGroup } from './statement';

const TEXT: ReadonlySet<FieldDescribe['type']> = new Set(['string', 'textarea', 'email', 'phone']);

const IN_GROUP: Readonly<Record<SearchGroup, (field: FieldDescribe) => boolean>> = {
  ALL: (field) => TEXT.has(field.type),
  NAME: isName,
  EMAIL: ({ type }) => type === 'email',
  PHONE: ({ type }) => type === 'phone',
  SIDEBAR: (field) => isName(field) || field.type === 'email' || field.type === 'phone' || field.externalId,
};

/** Parts of a person's name beside the fields that are names by themselves. */
const NAME_PARTS: ReadonlySet<string> = new Set(['FirstName', 'LastName', 'MiddleName', 'CaseNumber', 'Subject']);

function isName({ nameField, name }: FieldDescribe): boolean {
  return nameField || NAME_PARTS.has(name);
}

export function searchableFields(object: ObjectDescribe, group: SearchGroup): readonly FieldDescribe[] {
  return [...object.fields.values()].filter((field) => isStored(field) && IN_GROUP[group](field));
}
