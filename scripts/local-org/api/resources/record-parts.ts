/**
 * What hangs on a record: the content of a blob field, a parent, children.
 * Source: REST API Developer Guide, "SObject Blob Get", "SObject Relationships".
 */
import type { ObjectDescribe } from '../../data/schema/schema';
import { ApiError, notFound } from '../api-error';
import type { ApiCall } from '../route';
import { quoted } from '../soql-text';
import { readableFields } from '../ui/record-fields';
import { jsonResponse, type WireResponse } from '../wire';

/** @param name of a blob field, or of a relationship */
export function readOfRecord(call: ApiCall, object: ObjectDescribe, id: string, name: string): WireResponse {
  const { org, user, request } = call;
  if (object.fields.get(name.toLowerCase())?.type === 'base64') {
    return blob(call, object, id, name);
  }
  const { schema } = org.facts;
  const fields = (type: string): string => {
    const described = schema.object(type);
    const readable = described ? readableFields(call, described) : [];
    return request.query.fields ?? readable.map(({ name: field }) => field).join(', ');
  };
  const parent = schema.parentRelationship(object.name, name);
  if (parent) {
    const [row] = org.query(user, `SELECT ${parent.name} FROM ${object.name} WHERE Id = ${quoted(id)}`).page(0, 1);
    const parentId = row?.[parent.name];
    const type = typeof parentId === 'string' ? schema.objectByKeyPrefix(parentId.slice(0, 3)) : null;
    if (!type) {
      throw notFound();
    }
    const soql = `SELECT ${fields(type.name)} FROM ${type.name} WHERE Id = ${quoted(String(parentId))}`;
    const [record] = org.query(user, soql).page(0, 1);
    return jsonResponse(200, record);
  }
  const child = schema
    .childRelationships(object.name)
    .find(({ relationshipName }) => relationshipName.toLowerCase() === name.toLowerCase());
  if (!child) {
    throw new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  const condition = `${child.field} = ${quoted(id)}`;
  const found = org.query(user, `SELECT ${fields(child.childObject)} FROM ${child.childObject} WHERE ${condition}`);
  return jsonResponse(200, { totalSize: found.totalSize, done: true, records: found.page(0, found.length) });
}

function blob({ org, user }: ApiCall, object: ObjectDescribe, id: string, name: string): WireResponse {
  const bytes = org.blob(user, object.name, id, name);
  if (bytes === null) {
    throw notFound();
  }
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: bytes };
}
