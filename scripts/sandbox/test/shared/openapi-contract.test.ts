import { describe, expect, it } from 'vitest';
import logistics from '../../../contracts/openapi/logistics.openapi.json';
import portal from '../../../contracts/openapi/portal.openapi.json';
import { logisticsContract, portalContract } from '../..';
import type { Exchange } from '../../shared/openapi-bodies';
import Ajv2020 from 'ajv/dist/2020';
import { jsonFormats } from '../../shared/json-formats';

const JSON_HEADERS = { 'content-type': 'application/json' };

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    method: 'GET',
    path: '/v1/orders/ord_000001',
    requestHeaders: {},
    requestBody: '',
    status: 200,
    responseHeaders: JSON_HEADERS,
    responseBody: JSON.stringify(portal.components.schemas.Order.examples[0]),
    ...changes,
  };
}

describe.each([
  ['portal', portalContract, portal],
  ['logistics', logisticsContract, logistics],
] as const)('the document of %s', (name, contract, document) => {
  it('has schemas that compile, wherever they stand', () => {
    expect(() => contract.compile()).not.toThrow();
  });

  it('has examples that its own schemas take', () => {
    const ajv = new Ajv2020({ strict: false });
    Object.entries(jsonFormats).forEach(([format, validate]) => ajv.addFormat(format, validate));
    ajv.addSchema(document, name);
    const examples = Object.entries(document.components.schemas as Record<string, { examples?: unknown[] }>).flatMap(
      ([schema, { examples = [] }]) => examples.map((example) => ({ schema, example })),
    );

    const refused = examples.filter(
      ({ schema, example }) => !ajv.getSchema(`${name}#/components/schemas/${schema}`)!(example),
    );

    expect(refused).toEqual([]);
    expect(examples.length).toBeGreaterThan(5);
  });

  it('names each operation once', () => {
    const operations = Object.values(
      document.paths as Record<string, Record<string, { operationId?: string }>>,
    ).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []));

    expect(new Set(operations).size).toBe(operations.length);
    expect(operations.length).toBeGreaterThan(5);
  });
});

describe('a check of an exchange', () => {
  it('finds nothing wrong with one that conforms', () => {
    expect(portalContract.check(exchange({}))).toEqual([]);
  });

  it.each([
    ['a path that the document lacks', { path: '/v1/kits' }, 'request: Nothing is at /v1/kits.'],
    [
      'a method that the path lacks',
      { method: 'DELETE' },
      'request: /v1/orders/ord_000001 takes GET, PATCH, not DELETE.',
    ],
    ['an unknown query parameter', { path: '/v1/orders/ord_000001?x=1' }, 'request x: is not known here.'],
    ['a path parameter of another form', { path: '/v1/orders/a%20b' }, 'request order_id: must match pattern'],
    ['a body where none is taken', { requestBody: '{}' }, 'request : This operation takes no body.'],
    ['a status that is not documented', { status: 204 }, 'answer: getOrder has no status 204.'],
    ['another media type', { responseHeaders: { 'content-type': 'text/html' } }, 'answer: text/html is none of'],
    ['a header that is missing', { status: 429 }, 'answer Retry-After: is required.'],
    [
      'a header of another form',
      { status: 429, responseHeaders: { ...JSON_HEADERS, 'retry-after': 'soon' } },
      'answer Retry-After: must match pattern "^[0-9]+$".',
    ],
    ['an answer that is cut', { responseBody: '{"order_id"' }, 'answer: the body is not JSON.'],
    ['an answer that lacks a member', { responseBody: '{}' }, 'answer /order_id: is required.'],
  ])('finds %s', (_what, changes, problem) => {
    expect(portalContract.check(exchange(changes))[0]).toContain(problem);
  });

  it('finds a null where a fact has to be absent', () => {
    const order = { ...portal.components.schemas.Order.examples[0], shipments: null };

    expect(portalContract.check(exchange({ responseBody: JSON.stringify(order) }))).toEqual([
      'answer /shipments: must be array.',
    ]);
  });

  it('finds what a push lacks', () => {
    const push = exchange({
      method: 'POST',
      path: '/any',
      requestBody: '{}',
      requestHeaders: JSON_HEADERS,
      responseBody: '{}',
    });

    expect(portalContract.checkPush('registration', push)).toEqual([
      ...['registration_id', 'revision', 'created_at', 'updated_at', 'member'].map(
        (name) => `request /${name}: is required.`,
      ),
      'request idempotency-key: is required.',
      'answer /results: is required.',
    ]);
  });
});

describe('the formats', () => {
  it.each([
    ['date-time', '2026-02-28T10:00:00Z', true],
    ['date-time', '2026-02-28T10:00:00.123456+02:00', true],
    ['date-time', '2026-02-30T10:00:00Z', false],
    ['date-time', '2026-02-28T25:00:00Z', false],
    ['date-time', '2026-02-28 10:00:00', false],
    ['date', '2024-02-29', true],
    ['date', '2026-02-29', false],
    ['email', 'a@example.com', true],
    ['email', 'a@b', false],
    ['uuid', '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', true],
    ['uuid', '6f9619ff', false],
    ['uri', 'http://127.0.0.1:1/x', true],
    ['uri', '/x', false],
  ])('%s judges %s as %s', (format, text, valid) => {
    expect(jsonFormats[format]?.(text)).toBe(valid);
  });
});
