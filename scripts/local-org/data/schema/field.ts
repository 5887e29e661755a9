/** Field describes with the platform's defaults for whatever is not said. */
import type { FieldDescribe, FieldType, PicklistValue } from './schema';

export type FieldFacts = Partial<FieldDescribe> & Pick<FieldDescribe, 'name' | 'type'>;

/** Types that SOQL can neither filter nor sort nor group. */
const OPAQUE = new Set<FieldType>(['base64', 'address', 'location']);
const ID_LENGTH = 18;

export function newField(facts: FieldFacts): FieldDescribe {
  const { name, type } = facts;
  const isComputed = (facts.calculated ?? false) || (facts.autoNumber ?? false);
  const isLongText = type === 'textarea' && (facts.length ?? 0) > 255;
  const searchable = !OPAQUE.has(type) && !isLongText && type !== 'encryptedstring';
  return {
    label: labelOf(name, type),
    length: type === 'id' || type === 'reference' ? ID_LENGTH : 0,
    precision: 0,
    scale: 0,
    nillable: type !== 'boolean' && type !== 'id',
    createable: !isComputed && type !== 'id',
    updateable: !isComputed && type !== 'id',
    filterable: searchable,
    sortable: searchable && type !== 'multipicklist',
    groupable: searchable && !['double', 'currency', 'percent', 'datetime', 'time', 'multipicklist'].includes(type),
    unique: false,
    caseSensitive: false,
    externalId: false,
    idLookup: facts.externalId ?? type === 'id',
    custom: name.endsWith('__c') || name.endsWith('__pc') || name.endsWith('__s'),
    calculated: false,
    autoNumber: false,
    nameField: false,
    htmlFormatted: false,
    formula: null,
    defaultFormula: null,
    defaultValue: type === 'boolean' ? false : null,
    picklistValues: [],
    restrictedPicklist: false,
    referenceTo: [],
    relationshipName: null,
    childRelationshipName: null,
    cascadeDelete: false,
    restrictedDelete: false,
    masterDetail: false,
    displayFormat: null,
    ...facts,
  };
}

/** `AccountNumber` becomes `Account Number`, a lookup `AccountId` becomes `Account ID`. */
export function labelOf(name: string, type?: FieldType): string {
  const words = name
    .replace(/__(c|pc|s|e|mdt)$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return type === 'reference' || type === 'id' ? words.replace(/\bId$/, 'ID') : words;
}

export function picklistValue(value: string, isDefault = false, label = value, active = true): PicklistValue {
  return { value, label, active, default: isDefault };
}

/** By lower-cased name, as {@link import('./schema').ObjectDescribe.fields} wants them. */
export function fieldMap(fields: Iterable<FieldDescribe>): Map<string, FieldDescribe> {
  const map = new Map<string, FieldDescribe>();
  for (const field of fields) {
    map.set(field.name.toLowerCase(), field);
  }
  return map;
}
