/** Writing records for the REST API: one transaction per call, results per record. */
import { ApexException, NotEmulatedError } from '../apex/runtime/exception';
import type { SObjectValue } from '../apex/runtime/sobject';
import type { DmlError, DmlOperation, DmlRowResult } from '../apex/runtime/transaction';
import { TOOLING_OBJECTS } from '../data/schema/standard/tooling';
import type { ObjectDescribe } from '../data/schema/schema';
import { ApiError, unknownObject } from './api-error';
import { parseMultipart } from './multipart';
import type { JsonObject } from './record-json';
import type { ApiOrg } from './api-org';
import type { ApiCall } from './route';
import { jsonResponse, type WireResponse } from './wire';

export interface WriteOptions {
  readonly allOrNone?: boolean;
  readonly externalIdField?: string;
}

/** What only the Tooling API has is unknown elsewhere. */
export function objectOf({ org, request }: ApiCall, name: string): ObjectDescribe {
  const object = org.facts.schema.object(name);
  if (!object || (object.name in TOOLING_OBJECTS && !request.path.includes('/tooling/'))) {
    throw unknownObject(name);
  }
  return object;
}

/** Records that would tell the platform to do what the local org does not. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  PushTopic: 'A PushTopic',
  StreamingChannel: 'A channel of generic streaming',
};

function refuseWithoutEffect(operation: DmlOperation, records: readonly SObjectValue[]): void {
  const found = records.find(({ typeName }) => typeName in WITHOUT_EFFECT);
  if (found && operation !== 'delete') {
    throw new NotEmulatedError(WITHOUT_EFFECT[found.typeName]);
  }
}

/** With `allOrNone` one failure rolls back all, and every other record answers `ALL_OR_NONE_OPERATION_ROLLED_BACK`. */
export function write(
  { org, user }: ApiCall,
  operation: DmlOperation,
  records: readonly SObjectValue[],
  { allOrNone = false, externalIdField }: WriteOptions = {},
): readonly DmlRowResult[] {
  refuseWithoutEffect(operation, records);
  let results: readonly DmlRowResult[] = [];
  const isEvent = operation === 'insert' && records.every(({ typeName }) => isPlatformEvent(org, typeName));
  try {
    org.transact('dml', user, `${operation} ${records[0]?.typeName ?? ''}`, ({ database, jobs }) => {
      results = isEvent
        ? jobs.publish(records)
        : database.dml(operation, records, {
            access: 'user',
            sharing: 'with',
            allOrNone: false,
            ...(externalIdField ? { externalIdField } : {}),
          });
      if (allOrNone && results.some(({ success }) => !success)) {
        throw new RolledBack();
      }
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) {
      throw asApiError(error);
    }
    results = results.map((result) => (result.success ? ROLLED_BACK : result));
  }
  return results;
}

/** Clients publish events by creating them. */
function isPlatformEvent(org: ApiOrg, typeName: string): boolean {
  return org.facts.schema.object(typeName)?.kind === 'platformEvent';
}

class RolledBack extends Error {}

export const ROLLED_BACK: DmlRowResult = {
  success: false,
  id: null,
  created: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

/** A record of a tree; its parent is created first. */
export interface TreeRecord {
  readonly referenceId: string;
  readonly record: SObjectValue;
  readonly parent: { readonly node: TreeRecord; readonly field: string } | null;
}

export interface TreeOutcome {
  readonly node: TreeRecord;
  readonly result: DmlRowResult;
}

/** Creates all in one transaction, level by level and type by type, or none: then only what failed is returned. */
export function writeTree({ org, user }: ApiCall, nodes: readonly TreeRecord[]): readonly TreeOutcome[] {
  const outcomes: TreeOutcome[] = [];
  let failed: TreeOutcome[] = [];
  try {
    org.transact('dml', user, 'insert tree', ({ database }) => {
      for (const level of levels(nodes)) {
        level.forEach(({ record, parent }) => parent && record.values.set(parent.field, parent.node.record.id));
        const results = database.dml(
          'insert',
          level.map(({ record }) => record),
          { access: 'user', sharing: 'with', allOrNone: false },
        );
        outcomes.push(...level.map((node, index) => ({ node, result: results[index] })));
        failed = outcomes.filter(({ result }) => !result.success);
        if (failed.length > 0) {
          throw new RolledBack();
        }
      }
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) {
      throw asApiError(error);
    }
    return failed;
  }
  return outcomes;
}

/** Groups of one type whose parents are all in earlier groups. */
function levels(nodes: readonly TreeRecord[]): readonly (readonly TreeRecord[])[] {
  const groups = new Map<string, TreeRecord[]>();
  for (const node of nodes) {
    let depth = 0;
    for (let { parent } = node; parent; { parent } = parent.node) {
      depth += 1;
    }
    const key = `${depth} ${node.record.typeName}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups]
    .sort(([left], [right]) => Number(left.split(' ')[0]) - Number(right.split(' ')[0]))
    .map(([, group]) => group);
}

/** What leaves a transaction, as the API answers it. */
export function asApiError(error: unknown): unknown {
  if (!(error instanceof ApexException)) {
    return error;
  }
  const [first] = error.dmlErrors;
  return first
    ? new ApiError(400, first.statusCode, first.message, first.fields)
    : new ApiError(400, 'APEX_ERROR', `${error.$type.name}: ${error.message}`);
}

export function errorsToJson(errors: readonly DmlError[]): JsonObject[] {
  return errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
}

/** The answer to a write of one record that failed. */
export function failure(errors: readonly DmlError[]): WireResponse {
  const status = STATUS_BY_CODE[errors[0]?.statusCode ?? ''] ?? 400;
  return jsonResponse(
    status,
    errors.map(({ statusCode, message, fields }) => ({ message, errorCode: statusCode, fields })),
  );
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ENTITY_IS_DELETED: 404,
  INVALID_CROSS_REFERENCE_KEY: 404,
  NOT_FOUND: 404,
};

/**
 * A record from a body of JSON, or of two parts, one JSON and one the content of a blob field of that name.
 * Source: REST API Developer Guide, "Insert or Update Blob Data".
 */
export function recordBody(call: ApiCall, object: ObjectDescribe): JsonObject {
  if (!/^multipart\//i.test(call.request.headers['content-type'] ?? '')) {
    return bodyObject(call);
  }
  const parts = parseMultipart(call.request);
  const isBlob = ({ name }: { name: string }): boolean => object.fields.get(name.toLowerCase())?.type === 'base64';
  const json = parts.find((part) => !isBlob(part));
  if (!json) {
    throw new ApiError(400, 'INVALID_MULTIPART_REQUEST', 'The part with the fields of the record is missing.');
  }
  const fields = bodyObject({ ...call, json: () => parseJson(json.body) });
  const blobs = parts.filter(isBlob).map(({ name, body }) => [name, Buffer.from(body).toString('base64')] as const);
  return { ...fields, ...Object.fromEntries(blobs) };
}

/** @throws ApiError for text that is no JSON */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
  } catch (error) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', (error as Error).message);
  }
}

export function bodyObject(call: ApiCall): JsonObject {
  const body = call.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'The request body has to be a JSON object');
  }
  return body as JsonObject;
}
