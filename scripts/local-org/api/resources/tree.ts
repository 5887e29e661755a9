/** `composite/tree`: records with their children nested, all created or none. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import { ApiError } from '../api-error';
import { bodyObject, errorsToJson, objectOf, writeTree, type TreeRecord } from '../dml';
import { recordFromJson, type JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const MAXIMUM = 200;
const DEEPEST = 5;

export const treeRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/services/data/:version/composite/tree/:object', handle: createTree },
];

function createTree(call: ApiCall): WireResponse {
  const body = bodyObject(call);
  const given = Array.isArray(body.records) ? (body.records as JsonObject[]) : [];
  const nodes = given.flatMap((record) => read(call, call.params.object, record, null, 1));
  if (nodes.length > MAXIMUM) {
    throw new ApiError(400, 'LIMIT_EXCEEDED', `A tree holds at most ${MAXIMUM} records.`);
  }
  requireReferences(nodes);
  const outcomes = writeTree(call, nodes);
  const failed = outcomes.filter(({ result }) => !result.success);
  const results =
    failed.length > 0
      ? failed.map(({ node, result }) => ({ referenceId: node.referenceId, errors: errorsToJson(result.errors) }))
      : outcomes.map(({ node, result }) => ({ referenceId: node.referenceId, id: result.id }));
  return jsonResponse(failed.length > 0 ? 400 : 201, { hasErrors: failed.length > 0, results });
}

/** Parents come before their children. */
function read(
  call: ApiCall,
  objectName: string,
  json: JsonObject,
  parent: TreeRecord['parent'],
  depth: number,
): TreeRecord[] {
  if (depth > DEEPEST) {
    throw new ApiError(400, 'INVALID_INPUT', `A tree is at most ${DEEPEST} records deep.`);
  }
  const { schema } = call.org.facts;
  const object = objectOf(call, objectName);
  const { attributes, ...values } = json as JsonObject & { attributes?: { referenceId?: string } };
  const own: JsonObject = {};
  const children: { field: string; objectName: string; records: readonly JsonObject[] }[] = [];
  for (const [name, value] of Object.entries(values)) {
    const records = (value as { records?: readonly JsonObject[] } | null)?.records;
    const relation = Array.isArray(records)
      ? schema
          .childRelationships(object.name)
          .find(({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase())
      : undefined;
    if (relation && records) {
      children.push({ field: relation.field, objectName: relation.childObject, records });
    } else {
      own[name] = value;
    }
  }
  const record: SObjectValue = recordFromJson(own, object, schema);
  const node: TreeRecord = { referenceId: attributes?.referenceId ?? '', record, parent };
  return [
    node,
    ...children.flatMap((list) =>
      list.records.flatMap((child) => read(call, list.objectName, child, { node, field: list.field }, depth + 1)),
    ),
  ];
}

function requireReferences(nodes: readonly TreeRecord[]): void {
  const names = nodes.map(({ referenceId }) => referenceId);
  if (names.includes('')) {
    throw new ApiError(400, 'INVALID_INPUT', 'Include a reference ID for each record in the request.');
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new ApiError(400, 'INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${twice}`);
  }
}
