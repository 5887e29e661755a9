/** Describe results as JSON. */
import type { FieldPermission } from '../apex/runtime/transaction';
import { governingPermission } from '../data/schema/field-security';
import {
  describedKeyPrefix,
  type FieldDescribe,
  type FieldType,
  type ObjectDescribe,
  type Schema,
} from '../data/schema/schema';
import type { JsonObject } from './record-json';

const SOAP_TYPES: Partial<Readonly<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
};

export function objectSummary(object: ObjectDescribe, version: string): JsonObject {
  const base = `/services/data/v${version}/sobjects/${object.name}`;
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: describedKeyPrefix(object),
    custom: object.kind !== 'standard',
    customSetting: object.kind === 'customSetting',
    createable: object.createable,
    updateable: object.updateable,
    deletable: object.deletable,
    undeletable: object.deletable,
    queryable: object.queryable,
    retrieveable: object.queryable,
    searchable: object.searchable,
    replicateable: object.queryable,
    triggerable: object.triggerable,
    mergeable: false,
    layoutable: false,
    activateable: false,
    deprecatedAndHidden: false,
    feedEnabled: false,
    isSubtype: false,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` },
  };
}

/** @param access of the user who asks: fields that he may not read are left out */
export function objectDetail(
  object: ObjectDescribe,
  schema: Schema,
  version: string,
  access: (field: FieldDescribe) => FieldPermission,
): JsonObject {
  const fields = [...object.fields.values()].filter((field) => access(field).read);
  return {
    ...objectSummary(object, version),
    fields: fields.map((field) => ({
      ...fieldDetail(field, access(field).edit),
      permissionable: governingPermission(schema, object, field) !== null,
    })),
    childRelationships: schema.childRelationships(object.name).map(({ childObject, field, relationshipName }) => {
      const lookup = schema.field(childObject, field);
      return {
        childSObject: childObject,
        field,
        relationshipName,
        cascadeDelete: lookup?.cascadeDelete ?? false,
        restrictedDelete: lookup?.restrictedDelete ?? false,
        deprecatedAndHidden: false,
        junctionIdListNames: [],
        junctionReferenceTo: [],
      };
    }),
    recordTypeInfos: object.recordTypes.map(({ id, name, developerName, active }) => ({
      recordTypeId: id,
      name,
      developerName,
      active,
      available: active,
      defaultRecordTypeMapping: false,
      master: false,
    })),
    namedLayoutInfos: [],
    supportedScopes: [{ label: 'All', name: 'everything' }],
  };
}

/** @param isEditable by the user who asks */
export function fieldDetail(field: FieldDescribe, isEditable: boolean): JsonObject {
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    length: field.length,
    byteLength: field.length * 3,
    precision: field.precision,
    scale: field.scale,
    digits: field.type === 'int' ? field.precision : 0,
    nillable: field.nillable,
    createable: field.createable && isEditable,
    updateable: field.updateable && isEditable,
    filterable: field.filterable,
    sortable: field.sortable,
    groupable: field.groupable,
    unique: field.unique,
    caseSensitive: field.caseSensitive,
    externalId: field.externalId,
    idLookup: field.idLookup,
    custom: field.custom,
    calculated: field.calculated,
    calculatedFormula: field.calculated ? field.formula : null,
    autoNumber: field.autoNumber,
    nameField: field.nameField,
    htmlFormatted: field.htmlFormatted,
    defaultValue: field.defaultValue,
    defaultValueFormula: field.defaultFormula,
    defaultedOnCreate: field.defaultValue !== null || field.defaultFormula !== null || field.type === 'boolean',
    restrictedPicklist: field.restrictedPicklist,
    picklistValues: field.picklistValues.map(({ value, label, active, default: defaultValue }) => ({
      value,
      label,
      active,
      defaultValue,
      validFor: null,
    })),
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    cascadeDelete: field.cascadeDelete,
    restrictedDelete: field.restrictedDelete,
    deprecatedAndHidden: false,
  };
}
