/**
 * Records in envelopes of the partner API: `type`, fields, parents as records, `fieldsToNull`.
 * Source: SOAP API Developer Guide, "sObject" and "Foreign Key Relationships" of the partner WSDL.
 */
import type { ApiRecord, ApiRecordList, ApiValue } from '../../../data/soql/api-query';
import type { DmlError, DmlRowResult } from '../../../apex/runtime/transaction';
import type { ObjectDescribe } from '../../../data/schema/schema';
import { TOOLING_OBJECTS } from '../../../data/schema/standard/tooling';
import { ApiError } from '../../api-error';
import { errorsToJson } from '../../dml';
import { givenRecord, refused, type GivenRecord } from '../../given-records';
import { recordFromJson, type JsonObject } from '../../record-json';
import type { ApiCall } from '../../route';
import { all, isNil, Markup, text, texts, xmlOf, type SoapObject, type SoapValue, type XmlObject } from '../envelope';

const MAXIMUM = 200;
const SOBJECT_NAMESPACE = 'urn:sobject.partner.soap.sforce.com';

/** The `sObjects` of a call. @throws ApiError for an unknown type or field, and for more than 200 */
export function givenRecords(call: ApiCall, parameters: SoapObject): readonly GivenRecord[] {
  const given = all(parameters, 'sObjects').filter(isObject);
  requireFew(given.length);
  return given.map((sObject) => givenSObject(call, sObject));
}

/** @throws ApiError for an unknown type or field */
function givenSObject(call: ApiCall, sObject: SoapObject): GivenRecord {
  return givenRecord(call, knownObject(call, text(sObject, 'type')), jsonOf(sObject));
}

/** @throws ApiError for what is no type, or one of the Tooling API */
export function knownObject({ org }: ApiCall, name: string): ObjectDescribe {
  const object = org.facts.schema.object(name);
  if (!object || object.name in TOOLING_OBJECTS) {
    throw new ApiError(500, 'INVALID_TYPE', `sObject type '${name}' is not supported.`);
  }
  return object;
}

/** Records that are named by their id alone. */
export function namedRecords({ org }: ApiCall, parameters: SoapObject): readonly GivenRecord[] {
  const ids = idsOf(parameters);
  requireFew(ids.length);
  const { schema } = org.facts;
  return ids.map((id) => {
    const object = /^\w{15}(\w{3})?$/.test(id) ? schema.objectByKeyPrefix(id.slice(0, 3)) : null;
    return object ? recordFromJson({ Id: id }, object, schema) : refused('MALFORMED_ID', `bad id ${id}`);
  });
}

export function idsOf(parameters: SoapObject): readonly string[] {
  return texts(parameters, 'ids').map((id) => id.trim());
}

export function requireFew(count: number): void {
  if (count > MAXIMUM) {
    const message = `record limit reached. cannot submit more than ${MAXIMUM} records into this call`;
    throw new ApiError(500, 'EXCEEDED_ID_LIMIT', message);
  }
}

/** `SaveResult`, `DeleteResult` and their kin. */
export function resultXml({ success, id, errors }: DmlRowResult): XmlObject {
  return { errors: errorsXml(errors), id: success ? id : null, success };
}

export function errorsXml(errors: readonly DmlError[]): readonly XmlObject[] {
  return errorsToJson(errors) as unknown as XmlObject[];
}

/** A value that is nil is left alone; `fieldsToNull` empties. */
function jsonOf(sObject: SoapObject): JsonObject {
  const body: JsonObject = { attributes: { type: text(sObject, 'type') } };
  for (const [name, value] of Object.entries(sObject)) {
    if (name !== 'type' && name !== 'fieldsToNull' && name !== '#text' && !isNil(value)) {
      body[name] = isObject(value) ? jsonOf(value) : Array.isArray(value) ? (value as readonly unknown[])[0] : value;
    }
  }
  texts(sObject, 'fieldsToNull').forEach((name) => (body[name.trim()] = null));
  return body;
}

export function isObject(value: SoapValue | undefined): value is SoapObject {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A record of an answer; `element` is `records` in the result of a query, `result` of a `retrieve`. */
export function recordMarkup(element: string, record: ApiRecord | null): Markup {
  return new Markup(
    record === null
      ? `<${element} xsi:nil="true"/>`
      : `<${element} xmlns:sf="${SOBJECT_NAMESPACE}" xsi:type="sf:sObject">${contentOf(record)}</${element}>`,
  );
}

/** The id stands first whether or not it was asked for, and again among the fields where it was. */
function contentOf({ attributes, ...fields }: ApiRecord): string {
  const { type } = attributes as ApiRecord;
  const id = xmlOf('sf:Id', (fields.Id as string | undefined) ?? null);
  return [
    xmlOf('sf:type', String(type)),
    id,
    ...Object.entries(fields).map(([name, value]) => fieldXml(name, value)),
  ].join('');
}

function fieldXml(name: string, value: ApiValue): string {
  if (typeof value !== 'object' || value === null) {
    return xmlOf(`sf:${name}`, value);
  }
  if (isList(value)) {
    const { totalSize, records } = value;
    const content = { done: true, queryLocator: null, records: records.map((one) => recordMarkup('records', one)) };
    return `<sf:${name} xsi:type="QueryResult">${childrenXml({ ...content, size: totalSize })}</sf:${name}>`;
  }
  if (value.attributes === undefined) {
    // The parts of an address or a place.
    const parts = Object.entries(value).map(([part, text_]) => xmlOf(part, text_ as string | number | null));
    return `<sf:${name}>${parts.join('')}</sf:${name}>`;
  }
  return `<sf:${name} xsi:type="sf:sObject">${contentOf(value)}</sf:${name}>`;
}

function isList(value: ApiRecord | ApiRecordList): value is ApiRecordList {
  return Array.isArray(value.records);
}

function childrenXml(content: XmlObject): string {
  return Object.entries(content)
    .map(([name, value]) => xmlOf(name, value))
    .join('');
}
