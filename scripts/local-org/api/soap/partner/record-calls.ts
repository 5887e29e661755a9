/** `create`, `update`, `upsert`, `delete`, `undelete` and `emptyRecycleBin`: each record for itself, or with `AllOrNoneHeader` all or none. */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { DmlOperation, DmlRowResult } from '../../../apex/runtime/transaction';
import { ApiError } from '../../api-error';
import { ROLLED_BACK, write } from '../../dml';
import type { ApiCall } from '../../route';
import { child, text, type SoapObject, type SoapRequest } from '../envelope';
import type { SoapAction } from '../service';
import { givenRecords, isRecord, namedRecords, resultXml, type GivenRecord } from './sobjects';

export const create = saving('insert', givenRecords);
export const update = saving('update', givenRecords);
export const remove = saving('delete', namedRecords);
export const undelete = saving('undelete', namedRecords);

export const upsert: SoapAction = {
  run: (call, parameters, request) => {
    const externalIdField = text(parameters, 'externalIDFieldName');
    const given = givenRecords(call, parameters);
    given.filter(isRecord).forEach((record) => requireKey(call, record, externalIdField));
    const results = writeGiven(call, 'upsert', given, request, externalIdField);
    return { result: results.map((result) => ({ created: result.success && result.created, ...resultXml(result) })) };
  },
};

export const emptyRecycleBin: SoapAction = {
  run: (call, parameters) => {
    const given = namedRecords(call, parameters);
    const records = given.filter(isRecord);
    const results = [
      ...(records.length === 0
        ? []
        : call.org.transact('dml', call.user, 'emptyRecycleBin', ({ database }) => database.emptyRecycleBin(records))),
    ];
    return { result: given.map((one) => resultXml(isRecord(one) ? (results.shift() ?? ROLLED_BACK) : one)) };
  },
};

type ReadRecords = (call: ApiCall, parameters: SoapObject) => readonly GivenRecord[];

function saving(operation: DmlOperation, read: ReadRecords): SoapAction {
  return {
    run: (call, parameters, request) => ({
      result: writeGiven(call, operation, read(call, parameters), request).map(resultXml),
    }),
  };
}

function writeGiven(
  call: ApiCall,
  operation: DmlOperation,
  given: readonly GivenRecord[],
  { header }: SoapRequest,
  externalIdField?: string,
): readonly DmlRowResult[] {
  const allOrNone = text(child(header, 'AllOrNoneHeader'), 'allOrNone') === 'true';
  const records = given.filter(isRecord);
  if (allOrNone && records.length < given.length) {
    return given.map((one) => (isRecord(one) ? ROLLED_BACK : one));
  }
  const options = { allOrNone, ...(externalIdField ? { externalIdField } : {}) };
  const results = records.length === 0 ? [] : [...write(call, operation, records, options)];
  return given.map((one) => (isRecord(one) ? (results.shift() ?? ROLLED_BACK) : one));
}

function requireKey({ org }: ApiCall, { typeName }: SObjectValue, name: string): void {
  const field = org.facts.schema.field(typeName, name);
  if (!field?.idLookup) {
    const message = `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${typeName}`;
    throw new ApiError(500, 'INVALID_FIELD', message);
  }
}
