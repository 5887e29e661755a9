/** A small schema for unit tests: Account, Contact, one custom object and one platform event. */
import type { ChildRelationship, FieldDescribe, FieldType, ObjectDescribe, Schema } from '../../../data/schema/schema';

export function fakeField(name: string, type: FieldType, extra: Partial<FieldDescribe> = {}): FieldDescribe {
  const lookup = type === 'reference';
  return {
    name,
    label: name.replace(/__c$/, '').replaceAll('_', ' '),
    type,
    length: type === 'string' ? 255 : 0,
    precision: 0,
    scale: 0,
    nillable: true,
    createable: type !== 'id',
    updateable: type !== 'id',
    filterable: true,
    sortable: true,
    groupable: true,
    unique: false,
    caseSensitive: false,
    externalId: false,
    idLookup: type === 'id',
    custom: name.endsWith('__c'),
    calculated: false,
    autoNumber: false,
    nameField: name === 'Name',
    htmlFormatted: false,
    formula: null,
    defaultFormula: null,
    defaultValue: null,
    picklistValues: [],
    restrictedPicklist: false,
    referenceTo: [],
    relationshipName: lookup ? name.replace(/Id$/, '').replace(/__c$/, '__r') : null,
    childRelationshipName: null,
    cascadeDelete: false,
    restrictedDelete: false,
    masterDetail: false,
    displayFormat: null,
    ...extra,
  };
}

export function fakeObject(
  name: string,
  keyPrefix: string,
  fields: readonly FieldDescribe[],
  extra: Partial<ObjectDescribe> = {},
): ObjectDescribe {
  const all = [
    fakeField('Id', 'id', { nillable: false }),
    ...fields,
    fakeField('IsDeleted', 'boolean', { createable: false, updateable: false }),
    fakeField('CreatedDate', 'datetime', { createable: false, updateable: false }),
    fakeField('LastModifiedDate', 'datetime', { createable: false, updateable: false }),
    fakeField('OwnerId', 'reference', { referenceTo: ['User'], relationshipName: 'Owner' }),
  ];
  return {
    name,
    label: name.replace(/__\w$/, '').replaceAll('_', ' '),
    labelPlural: `${name}s`,
    kind: name.endsWith('__c') ? 'custom' : name.endsWith('__e') ? 'platformEvent' : 'standard',
    keyPrefix,
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    recordTypes: [],
    validationRules: [],
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    triggerable: true,
    searchable: true,
    publishBehavior: null,
    sharingModel: 'ReadWrite',
    ...extra,
  };
}

export const fakeObjects: readonly ObjectDescribe[] = [
  fakeObject('Account', '001', [
    fakeField('Name', 'string', { nillable: false }),
    fakeField('Industry', 'picklist'),
    fakeField('NumberOfEmployees', 'int'),
    fakeField('AnnualRevenue', 'currency', { precision: 18, scale: 0 }),
    fakeField('Description', 'textarea', { length: 32_000 }),
    fakeField('External_Key__c', 'string', { externalId: true, unique: true, idLookup: true }),
    fakeField('ParentId', 'reference', { referenceTo: ['Account'], childRelationshipName: 'ChildAccounts' }),
  ]),
  fakeObject('Contact', '003', [
    fakeField('FirstName', 'string'),
    fakeField('LastName', 'string', { nillable: false }),
    fakeField('Name', 'string', { createable: false, updateable: false }),
    fakeField('Email', 'email'),
    fakeField('Birthdate', 'date'),
    fakeField('AccountId', 'reference', { referenceTo: ['Account'], childRelationshipName: 'Contacts' }),
  ]),
  fakeObject('User', '005', [fakeField('Name', 'string'), fakeField('Username', 'string')]),
  fakeObject('Visit__c', 'a00', [
    fakeField('Name', 'string', { autoNumber: true }),
    fakeField('Score__c', 'double', { precision: 16, scale: 2 }),
    fakeField('Done__c', 'boolean'),
    fakeField('At__c', 'datetime'),
    fakeField('Patient__c', 'reference', { referenceTo: ['Account'], childRelationshipName: 'Visits__r' }),
  ]),
  fakeObject('Visit_Event__e', 'e00', [fakeField('Visit_Id__c', 'string')], { publishBehavior: 'PublishAfterCommit' }),
];

export function fakeSchema(objects: readonly ObjectDescribe[] = fakeObjects): Schema {
  const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
  const object = (name: string): ObjectDescribe | null => byName.get(name.toLowerCase()) ?? null;
  return {
    object,
    objectByKeyPrefix: (prefix) => objects.find((candidate) => candidate.keyPrefix === prefix) ?? null,
    field: (objectName, fieldName) => object(objectName)?.fields.get(fieldName.toLowerCase()) ?? null,
    parentRelationship: (objectName, relationshipName) =>
      [...(object(objectName)?.fields.values() ?? [])].find(
        (field) => field.relationshipName?.toLowerCase() === relationshipName.toLowerCase(),
      ) ?? null,
    childRelationships: (objectName) => objects.flatMap((child) => childrenOf(child, objectName)),
    objects: () => objects,
    hasComponent: (type) => type !== 'DataWeaveResource',
    components: () => [],
  };
}

function childrenOf(child: ObjectDescribe, parentName: string): ChildRelationship[] {
  return [...child.fields.values()].flatMap((field) =>
    field.childRelationshipName !== null &&
    field.referenceTo.some((name) => name.toLowerCase() === parentName.toLowerCase())
      ? [{ childObject: child.name, field: field.name, relationshipName: field.childRelationshipName }]
      : [],
  );
}
