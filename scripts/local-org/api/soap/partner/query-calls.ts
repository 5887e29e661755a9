/** `query`, `queryAll`, `queryMore`, `retrieve` and `search`. */
import { normaliseId } from '../../../data/storage/record-id';
import { ApiError } from '../../api-error';
import { cursorAt, openCursor, type CursorPage } from '../../query-cursors';
import { requireKnown } from '../../resources/query';
import type { ApiCall } from '../../route';
import { quoted } from '../../soql-text';
import { child, text, type SoapObject, type SoapRequest, type XmlObject } from '../envelope';
import type { SoapAction } from '../service';
import { idsOf, recordMarkup } from './sobjects';

/** Of a page where the `QueryOptions` header asks for nothing else. */
const PAGE_SIZE = 500;
const MAXIMUM_RETRIEVED = 2000;

export const query: SoapAction = { run: (call, parameters, request) => find(call, parameters, request, false) };
export const queryAll: SoapAction = { run: (call, parameters, request) => find(call, parameters, request, true) };

export const queryMore: SoapAction = {
  run: (call, parameters) => ({ result: queryResult(cursorAt(call, text(parameters, 'queryLocator'))) }),
};

export const retrieve: SoapAction = {
  run: (call, parameters) => {
    const { org, user } = call;
    const ids = idsOf(parameters).map((id) => wellFormed(id));
    if (ids.length > MAXIMUM_RETRIEVED) {
      throw new ApiError(500, 'EXCEEDED_ID_LIMIT', `exceeded maximum number of ids: ${MAXIMUM_RETRIEVED}`);
    }
    const type = text(parameters, 'sObjectType');
    const soql = `SELECT ${text(parameters, 'fieldList')} FROM ${type} WHERE Id IN (${ids.map(quoted).join(', ')})`;
    const withId = /(^|,)\s*id\s*(,|$)/i.test(text(parameters, 'fieldList'))
      ? soql
      : soql.replace('SELECT ', 'SELECT Id, ');
    if (ids.length === 0) {
      return { result: [] };
    }
    const found = org.query(user, withId);
    requireKnown(call, found.shape.objectName, false);
    const byId = new Map(found.page(0, found.length).map((record) => [record.Id, record]));
    return { result: ids.map((id) => recordMarkup('result', byId.get(id) ?? null)) };
  },
};

export const search: SoapAction = {
  run: ({ org, user }, parameters) => ({
    result: {
      searchRecords: org
        .search(user, text(parameters, 'searchString'))
        .map((record) => ({ record: recordMarkup('record', record) })),
    },
  }),
};

function find(call: ApiCall, parameters: SoapObject, { header }: SoapRequest, allRows: boolean): { result: XmlObject } {
  const soql = text(parameters, 'queryString');
  if (soql === '') {
    throw new ApiError(500, 'MALFORMED_QUERY', 'A query string has to be specified');
  }
  const found = call.org.query(call.user, soql, allRows);
  requireKnown(call, found.shape.objectName, false);
  const wanted = text(child(header, 'QueryOptions'), 'batchSize');
  return { result: queryResult(openCursor(call, found, Number(wanted || PAGE_SIZE))) };
}

function queryResult({ query: found, offset, size, next }: CursorPage): XmlObject {
  return {
    done: next === null,
    queryLocator: next,
    records: found.page(offset, size).map((record) => recordMarkup('records', record)),
    size: found.totalSize,
  };
}

function wellFormed(id: string): string {
  const normal = normaliseId(id);
  if (normal === null) {
    throw new ApiError(500, 'MALFORMED_ID', `malformed id ${id}`);
  }
  return normal;
}
