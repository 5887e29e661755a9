/** `create`, `update`, `upsert`, `delete`, `undelete` and `emptyRecycleBin`: each record for itself, or with `AllOrNoneHeader` all or none. */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { DmlOperation } from '../../../apex/runtime/transaction';
import { ApiError } from '../../api-error';
import type { WriteOptions } from '../../dml';
import { isRecord, resultsOf, writeGiven, type GivenRecord } from '../../given-records';
import type { ApiCall } from '../../route';
import { child, text, type SoapObject, type SoapRequest } from '../envelope';
import type { SoapAction } from '../service';
import { givenRecords, namedRecords, resultXml } from './sobjects';

export const create = saving('insert', givenRecords);
export const update = saving('update', givenRecords);
export const remove = saving('delete', namedRecords);
export const undelete = saving('undelete', namedRecords);

export const upsert: SoapAction = {
  run: (call, parameters, request) => {
    const externalIdField = text(parameters, 'externalIDFieldName');
    const given = givenRecords(call, parameters);
    given.filter(isRecord).forEach((record) => requireKey(call, record, externalIdField));
    const results = writeGiven(call, 'upsert', given, {
      ...optionsOf(request),
      ...(externalIdField ? { externalIdField } : {}),
    });
    return { result: results.map((result) => ({ created: result.success && result.created, ...resultXml(result) })) };
  },
};

export const emptyRecycleBin: SoapAction = {
  run: (call, parameters) => {
    const results = resultsOf(namedRecords(call, parameters), (records) =>
      call.org.transact('dml', call.user, 'emptyRecycleBin', ({ database }) => database.emptyRecycleBin(records)),
    );
    return { result: results.map(resultXml) };
  },
};

type ReadRecords = (call: ApiCall, parameters: SoapObject) => readonly GivenRecord[];

function saving(operation: DmlOperation, read: ReadRecords): SoapAction {
  return {
    run: (call, parameters, request) => ({
      result: writeGiven(call, operation, read(call, parameters), optionsOf(request)).map(resultXml),
    }),
  };
}

function optionsOf({ header }: SoapRequest): WriteOptions {
  return { allOrNone: text(child(header, 'AllOrNoneHeader'), 'allOrNone') === 'true' };
}

function requireKey({ org }: ApiCall, { typeName }: SObjectValue, name: string): void {
  const field = org.facts.schema.field(typeName, name);
  if (!field?.idLookup) {
    const message = `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${typeName}`;
    throw new ApiError(500, 'INVALID_FIELD', message);
  }
}
