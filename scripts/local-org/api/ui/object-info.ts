/**
 * `ui-api/object-info`: what `lightning/uiObjectInfoApi` tells of objects and picklists, without what the user may not see.
 * Source: User Interface API Developer Guide, "Object Info" and "Picklist Values" response bodies.
 */
import {
  describedKeyPrefix,
  type FieldDescribe,
  type ObjectDescribe,
  type PicklistValue,
} from '../../data/schema/schema';
import { ApiError } from '../api-error';
import { objectOf } from '../dml';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const INFO = '/services/data/:version/ui-api/object-info';
/** Where an object has no record types, every record is of this one. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

export const uiObjectInfoRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${INFO}/batch/:objects`, handle: infos },
  { method: 'GET', pattern: `${INFO}/:object`, handle: (call) => jsonResponse(200, info(call, call.params.object)) },
  { method: 'GET', pattern: `${INFO}/:object/picklist-values/:recordType`, handle: allPicklists },
  { method: 'GET', pattern: `${INFO}/:object/picklist-values/:recordType/:field`, handle: picklist },
];

function infos(call: ApiCall): WireResponse {
  const results = call.params.objects.split(',').map((name) => ({ result: info(call, name), statusCode: 200 }));
  return jsonResponse(200, { results });
}

function info(call: ApiCall, name: string): JsonObject {
  const { object, fields } = seen(call, name);
  const { schema, permissions } = call.org.facts;
  const may = permissions.object(call.user, object.name);
  const recordTypes = object.recordTypes.filter(({ active }) => active);
  const shown = Object.fromEntries(fields.map((field) => [field.name, fieldInfo(call, object, field)]));
  const types = [{ id: MASTER_RECORD_TYPE, name: 'Master' }, ...recordTypes].map((type, index) => [
    type.id,
    {
      available: index > 0 || recordTypes.length === 0,
      defaultRecordTypeMapping: index === 0,
      master: index === 0,
      name: type.name,
      recordTypeId: type.id,
    },
  ]);
  return {
    apiName: object.name,
    childRelationships: schema.childRelationships(object.name).map(({ childObject, field, relationshipName }) => ({
      childObjectApiName: childObject,
      fieldName: field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName,
    })),
    createable: object.createable && may.create,
    custom: object.kind !== 'standard',
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: object.deletable && may.delete,
    dependentFields: {},
    feedEnabled: false,
    fields: shown,
    keyPrefix: describedKeyPrefix(object),
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: false,
    mruEnabled: false,
    nameFields: fields.filter(({ nameField }) => nameField).map(({ name: field }) => field),
    queryable: object.queryable,
    recordTypeInfos: Object.fromEntries(types) as JsonObject,
    searchable: object.searchable,
    themeInfo: null,
    updateable: object.updateable && may.edit,
  };
}

function fieldInfo({ org, user }: ApiCall, object: ObjectDescribe, field: FieldDescribe): JsonObject {
  const { edit } = org.facts.permissions.field(user, object.name, field.name);
  return {
    apiName: field.name,
    calculated: field.calculated,
    compound: field.type === 'address' || field.type === 'location',
    controllerName: null,
    createable: field.createable && edit,
    custom: field.custom,
    dataType: DATA_TYPES[field.type] ?? 'String',
    externalId: field.externalId,
    filterable: field.filterable,
    htmlFormatted: field.htmlFormatted,
    label: field.label,
    length: field.length,
    nameField: field.nameField,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceToInfos: field.referenceTo.map((apiName) => ({
      apiName,
      nameFields: nameFields(org.facts.schema.object(apiName)),
    })),
    relationshipName: field.relationshipName,
    required: !field.nillable && field.createable && field.type !== 'boolean',
    scale: field.scale,
    sortable: field.sortable,
    unique: field.unique,
    updateable: field.updateable && edit,
  };
}

function nameFields(object: ObjectDescribe | null): readonly string[] {
  return [...(object?.fields.values() ?? [])].filter(({ nameField }) => nameField).map(({ name }) => name);
}

const DATA_TYPES: Partial<Readonly<Record<FieldDescribe['type'], string>>> = {
  id: 'Id',
  reference: 'Reference',
  textarea: 'TextArea',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  base64: 'Base64',
  address: 'Address',
  location: 'Location',
  encryptedstring: 'EncryptedString',
};

function picklist(call: ApiCall): WireResponse {
  const { fields } = seen(call, call.params.object);
  const field = fields.find(({ name }) => name.toLowerCase() === call.params.field.toLowerCase());
  if (!field || (field.type !== 'picklist' && field.type !== 'multipicklist')) {
    throw new ApiError(404, 'INVALID_FIELD', `No picklist ${call.params.field} on ${call.params.object}.`);
  }
  return jsonResponse(200, values(field));
}

function allPicklists(call: ApiCall): WireResponse {
  const { fields } = seen(call, call.params.object);
  const picklists = fields.filter(({ type }) => type === 'picklist' || type === 'multipicklist');
  const picklistFieldValues = Object.fromEntries(picklists.map((field) => [field.name, values(field)]));
  return jsonResponse(200, { picklistFieldValues });
}

function values(field: FieldDescribe): JsonObject {
  const active = field.picklistValues.filter((value) => value.active);
  const chosen = active.find((value) => value.default);
  return {
    controllerValues: {},
    defaultValue: chosen ? picklistValue(chosen) : null,
    values: active.map(picklistValue),
  };
}

function picklistValue({ label, value }: PicklistValue): JsonObject {
  return { attributes: null, label, validFor: [], value };
}

function seen(call: ApiCall, name: string): { object: ObjectDescribe; fields: readonly FieldDescribe[] } {
  const object = objectOf(call, name);
  const { permissions } = call.org.facts;
  if (!permissions.object(call.user, object.name).read) {
    throw new ApiError(403, 'INSUFFICIENT_ACCESS', `You don't have access to ${object.name}.`);
  }
  const fields = [...object.fields.values()].filter(
    (field) => permissions.field(call.user, object.name, field.name).read,
  );
  return { object, fields };
}
