/** `query`, `queryAll` and the pages behind `nextRecordsUrl`. */
import { NotEmulatedError } from '../../apex/runtime/exception';
import type { ShapeChildren, ShapeValue } from '../../data/soql/analyse';
import { TOOLING_OBJECTS } from '../../data/schema/standard/tooling';
import type { ApiQuery, ApiValue } from '../../data/soql/api-query';
import { ApiError } from '../api-error';
import { cursorAt, openCursor, type CursorPage } from '../query-cursors';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const BATCH_SIZE = 2000;

export const queryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data/:version/query', handle: (call) => query(call, false) },
  { method: 'GET', pattern: '/services/data/:version/queryAll', handle: (call) => query(call, true) },
  { method: 'GET', pattern: '/services/data/:version/query/:locator', handle: more },
  { method: 'GET', pattern: '/services/data/:version/queryAll/:locator', handle: more },
  { method: 'GET', pattern: '/services/data/:version/tooling/query', handle: (call) => query(call, false, true) },
  { method: 'GET', pattern: '/services/data/:version/tooling/query/:locator', handle: more },
];

function query(call: ApiCall, allRows: boolean, isTooling = false): WireResponse {
  if (call.request.query.explain !== undefined) {
    throw new NotEmulatedError('The plan of a query (explain)');
  }
  const soql = call.request.query.q ?? '';
  if (soql.trim() === '') {
    throw new ApiError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  }
  const found = call.org.query(call.user, soql, allRows);
  requireKnown(call, found.shape.objectName, isTooling);
  if (call.request.query.columns === 'true') {
    const { shape } = found;
    const columnMetadata = shape.fields.map((field) => column(field, shape.kind === 'aggregate'));
    return jsonResponse(200, { columnMetadata, entityName: shape.objectName });
  }
  return jsonResponse(200, firstPage(call, found));
}

/** What only the Tooling API has is unknown elsewhere, and for people without access to setup. */
export function requireKnown(call: ApiCall, objectName: string, isTooling: boolean): void {
  if (objectName in TOOLING_OBJECTS && !(isTooling && call.user.isSystemAdministrator)) {
    throw new ApiError(400, 'INVALID_TYPE', `sObject type '${objectName}' is not supported.`);
  }
}

function firstPage(call: ApiCall, found: ApiQuery): JsonObject {
  const wanted = /batchSize=(\d+)/.exec(call.request.headers['sforce-query-options'] ?? '')?.[1];
  return page(call, openCursor(call, found, Number(wanted ?? BATCH_SIZE)));
}

function more(call: ApiCall): WireResponse {
  return jsonResponse(200, page(call, cursorAt(call, call.params.locator)));
}

function page({ version }: ApiCall, { query: found, offset, size, next }: CursorPage): JsonObject {
  return {
    totalSize: found.totalSize,
    done: next === null,
    ...(next === null ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${next}` }),
    records: onWire(found, offset, size),
  };
}

/** The lines of a coverage are an object. */
function onWire(found: ApiQuery, offset: number, count: number): readonly unknown[] {
  const records = found.page(offset, count);
  return COVERAGE_OBJECTS.has(found.shape.objectName)
    ? records.map((record) => ('Coverage' in record ? { ...record, Coverage: parsed(record.Coverage) } : record))
    : records;
}

const COVERAGE_OBJECTS: ReadonlySet<string> = new Set(['ApexCodeCoverage', 'ApexCodeCoverageAggregate']);

function parsed(text: ApiValue): unknown {
  return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
}

function column(item: ShapeValue | ShapeChildren, isAggregate: boolean): JsonObject {
  if (item.kind === 'children') {
    return {
      aggregate: true,
      columnName: item.relationship,
      displayName: item.relationship,
      joinColumns: item.shape.fields.map((field) => column(field, false)),
    };
  }
  const name = item.path.join('.');
  return {
    aggregate: isAggregate,
    apexType: item.type,
    booleanType: item.type === 'boolean',
    columnName: name,
    custom: item.field?.custom ?? false,
    displayName: name,
    foreignKeyName: null,
    insertable: item.field?.createable ?? false,
    joinColumns: [],
    numberType: ['int', 'double', 'currency', 'percent'].includes(item.type),
    textType: item.type === 'string' || item.type === 'textarea',
    updatable: item.field?.updateable ?? false,
  };
}
