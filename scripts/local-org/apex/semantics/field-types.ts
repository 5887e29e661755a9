/** Fields of the schema as Apex types. */
import type { FieldDescribe, FieldType } from '../../data/schema/schema';
import { types, type ApexType } from '../types';
import type { SymbolTable } from './symbol-table';

const TEXT = types.primitive('String');
const NUMBER = types.primitive('Decimal');

const FIELD_TYPES: Readonly<Record<FieldType, ApexType>> = {
  id: types.primitive('Id'),
  reference: types.primitive('Id'),
  string: TEXT,
  textarea: TEXT,
  picklist: TEXT,
  multipicklist: TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  encryptedstring: TEXT,
  boolean: types.primitive('Boolean'),
  int: types.primitive('Integer'),
  double: NUMBER,
  currency: NUMBER,
  percent: NUMBER,
  date: types.primitive('Date'),
  datetime: types.primitive('Datetime'),
  time: types.primitive('Time'),
  base64: types.primitive('Blob'),
  address: types.class('System.Address'),
  location: types.class('System.Location'),
  anyType: types.primitive('Object'),
};

export function typeOfField(type: FieldType): ApexType {
  return FIELD_TYPES[type];
}

/** Fields of type `anyType` that Apex knows better. */
const CLASSES_BY_FIELD: Readonly<Record<string, ApexType>> = {
  ChangeEventHeader: types.class('EventBus.ChangeEventHeader'),
};

/** What stands behind a name on an SObject: a field, a parent, a list of children; null when there is no such name. */
export interface SObjectMember {
  readonly member: 'field' | 'parent' | 'children';
  /** Canonical. */
  readonly name: string;
  readonly type: ApexType;
}

export function sobjectMember(objectName: string, name: string, table: SymbolTable): SObjectMember | null {
  if (objectName === 'SObject' || objectName === 'AggregateResult') {
    // Every record has an Id, also one whose type is known at run time only.
    return name.toLowerCase() === 'id' ? { member: 'field', name: 'Id', type: FIELD_TYPES.id } : null;
  }
  const field = table.schema.field(objectName, name);
  if (field) {
    const type = CLASSES_BY_FIELD[field.name] ?? typeOfField(field.type);
    return { member: 'field', name: field.name, type };
  }
  const lookup = table.schema.parentRelationship(objectName, name);
  if (lookup?.relationshipName) {
    return { member: 'parent', name: lookup.relationshipName, type: parentType(lookup, table) };
  }
  const child = table.schema
    .childRelationships(objectName)
    .find((relationship) => relationship.relationshipName.toLowerCase() === name.toLowerCase());
  if (child) {
    return { member: 'children', name: child.relationshipName, type: types.list(types.sobject(child.childObject)) };
  }
  return null;
}

/** A lookup to several objects reads as `Name`, which holds what they have in common. */
function parentType(lookup: FieldDescribe, table: SymbolTable): ApexType {
  const [only, ...others] = lookup.referenceTo;
  if (others.length > 0 && table.objectName('Name')) {
    return types.sobject('Name');
  }
  return types.sobject((only && table.objectName(only)) ?? only ?? 'SObject');
}
