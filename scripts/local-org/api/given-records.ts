/** Records of a request that writes several: one whose id is none fails alone, not the request. */
import { SObjectValue } from '../apex/runtime/sobject';
import type { DmlOperation, DmlRowResult } from '../apex/runtime/transaction';
import type { ObjectDescribe } from '../data/schema/schema';
import { ApiError } from './api-error';
import { ROLLED_BACK, write, type WriteOptions } from './dml';
import { recordFromJson, type JsonObject } from './record-json';
import type { ApiCall } from './route';

/** A record to write, or what is wrong with it alone. */
export type GivenRecord = SObjectValue | DmlRowResult;

export function isRecord(given: GivenRecord): given is SObjectValue {
  return given instanceof SObjectValue;
}

/** @throws ApiError for an unknown field and the like */
export function givenRecord({ org }: ApiCall, object: ObjectDescribe, body: JsonObject): GivenRecord {
  try {
    return recordFromJson(body, object, org.facts.schema);
  } catch (error) {
    if (error instanceof ApiError && error.errorCode === 'MALFORMED_ID') {
      return refused(error.errorCode, error.message, error.fields);
    }
    throw error;
  }
}

export function refused(statusCode: string, message: string, fields: readonly string[] = []): DmlRowResult {
  return { success: false, id: null, created: false, errors: [{ statusCode, message, fields }] };
}

/** With `allOrNone` one that was refused rolls back all. */
export function writeGiven(
  call: ApiCall,
  operation: DmlOperation,
  given: readonly GivenRecord[],
  options: WriteOptions,
): readonly DmlRowResult[] {
  const isRefused = options.allOrNone && !given.every(isRecord);
  return resultsOf(given, (records) => (isRefused ? [] : write(call, operation, records, options)));
}

/** What `work` answers for the records, in their places among those that were refused. */
export function resultsOf(
  given: readonly GivenRecord[],
  work: (records: readonly SObjectValue[]) => readonly DmlRowResult[],
): readonly DmlRowResult[] {
  const records = given.filter(isRecord);
  const results = records.length > 0 ? [...work(records)] : [];
  return given.map((one) => (isRecord(one) ? (results.shift() ?? ROLLED_BACK) : one));
}
