/** The platform's API under `/v1`: one handler for each operation of its contract, but for the token. */
import document from '../../contracts/openapi/logistics.openapi.json';
import { ContractApi, type ApiHandler, type ApiRequest } from '../shared/contract-api';
import { json, type HttpAnswer } from '../shared/http-server';
import { OpenApiContract } from '../shared/openapi-contract';
import type { OpenApiDocument } from '../shared/openapi-document';
import type { LogisticsStore } from './logistics-store';
import type { Fulfillment, NewFulfillment } from './logistics-types';
import { logisticsRefusals, refusal } from './shipengine-error';

export const logisticsContract = new OpenApiContract(document as unknown as OpenApiDocument, 'logistics');

export function logisticsApi(store: LogisticsStore): ContractApi {
  const ofOrder = ({ path }: ApiRequest): Fulfillment =>
    known(store.ofOrder(path['external_order_id'] ?? ''), 'order', path['external_order_id']);
  const handlers: Readonly<Record<string, ApiHandler>> = {
    createFulfillment: ({ body }) => create(store, body as NewFulfillment),
    listFulfillments: (request) => list(store, request),
    getFulfillment: ({ path: { fulfillment_id: id = '' } }) =>
      json(200, known(store.fulfillments.get(id), 'fulfillment', id)),
    getOrderStatus: (request) => {
      const { external_order_id, fulfillment_id, order_status, created_at, modified_at } = ofOrder(request);
      return json(200, { external_order_id, fulfillment_id, order_status, created_at, modified_at });
    },
    listOrderShipments: (request) => {
      const { external_order_id, shipments = [] } = ofOrder(request);
      return json(200, { external_order_id, shipments });
    },
  };
  return new ContractApi(logisticsContract, handlers, logisticsRefusals);
}

function create(store: LogisticsStore, asked: NewFulfillment): HttpAnswer {
  const existing = store.ofOrder(asked.external_order_id);
  if (existing) {
    const { fulfillment_id, external_order_id } = existing;
    const message = `Order ${external_order_id} has the fulfillment ${fulfillment_id} already.`;
    throw refusal(
      409,
      { error_type: 'business_rules', error_code: 'identifier_conflict', message, field_name: 'external_order_id' },
      { members: { fulfillment_id, external_order_id } },
    );
  }
  const fulfillment = store.create(asked);
  return json(201, fulfillment, { location: `/v1/fulfillments/${fulfillment.fulfillment_id}` });
}

function list(store: LogisticsStore, { query, call }: ApiRequest): HttpAnswer {
  const { page, page_size: size } = query as { page: number; page_size: number };
  const orders = (query['external_order_id'] as string | undefined)?.split(',');
  const since = query['modified_at_start'] as string | undefined;
  const from = since === undefined ? '' : new Date(since).toISOString();
  const found = store.fulfillments
    .inOrder()
    .filter(
      ({ modified_at, order_status, external_order_id }) =>
        modified_at >= from &&
        (query['order_status'] ?? order_status) === order_status &&
        orders?.includes(external_order_id) !== false,
    );
  const pages = Math.ceil(found.length / size);
  const link = (number: number): { href?: string } =>
    number < 1 || number > pages ? {} : { href: pageUrl(call.url, number) };
  return json(200, {
    fulfillments: found.slice((page - 1) * size, page * size),
    total: found.length,
    page,
    pages,
    links: {
      first: { href: pageUrl(call.url, 1) },
      last: { href: pageUrl(call.url, Math.max(pages, 1)) },
      prev: link(page - 1),
      next: link(page + 1),
    },
  });
}

function pageUrl(url: URL, page: number): string {
  const other = new URL(url);
  other.searchParams.set('page', String(page));
  return other.href;
}

function known(fulfillment: Fulfillment | undefined, what: string, id = ''): Fulfillment {
  if (!fulfillment) {
    const message = `There is no ${what} ${id}.`;
    throw refusal(404, { error_type: 'validation', error_code: 'invalid_identifier', message });
  }
  return fulfillment;
}
