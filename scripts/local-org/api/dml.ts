/** Writing records for the REST API: one transaction per call, results per record. */
import { ApexException } from '../apex/runtime/exception';
import type { SObjectValue } from '../apex/runtime/sobject';
import type { DmlError, DmlOperation, DmlRowResult } from '../apex/runtime/transaction';
import type { ObjectDescribe } from '../data/schema/schema';
import { ApiError, unknownObject } from './api-error';
import type { JsonObject } from './record-json';
import type { ApiOrg } from './api-org';
import type { ApiCall } from './route';
import { jsonResponse, type WireResponse } from './wire';

export interface WriteOptions {
  readonly allOrNone?: boolean;
  readonly externalIdField?: string;
}

export function objectOf({ org }: ApiCall, name: string): ObjectDescribe {
  const object = org.facts.schema.object(name);
  if (!object) {
    throw unknownObject(name);
  }
  return object;
}

/** With `allOrNone` one failure rolls back all, and every other record answers `ALL_OR_NONE_OPERATION_ROLLED_BACK`. */
export function write(
  { org, user }: ApiCall,
  operation: DmlOperation,
  records: readonly SObjectValue[],
  { allOrNone = false, externalIdField }: WriteOptions = {},
): readonly DmlRowResult[] {
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

const ROLLED_BACK: DmlRowResult = {
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

export function bodyObject(call: ApiCall): JsonObject {
  const body = call.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'The request body has to be a JSON object');
  }
  return body as JsonObject;
}
