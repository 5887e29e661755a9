/** The portal's API under `/v1`: one handler for each operation of its contract. */
import document from '../../contracts/openapi/portal.openapi.json';
import type { ChangeOrderedStore } from '../shared/change-ordered-store';
import { ContractApi, type ApiHandler, type ApiRequest } from '../shared/contract-api';
import { json, type HttpAnswer } from '../shared/http-server';
import { OpenApiContract } from '../shared/openapi-contract';
import type { OpenApiDocument } from '../shared/openapi-document';
import { takeRequests } from './journey-requests';
import { isFinal, updateOrder } from './order-update';
import type { PortalService } from './portal-service';
import type { PortalStore } from './portal-store';
import type { JourneyRequest, NewOrder, NewRegistration, OrderUpdate, Registration, Stamps } from './portal-types';
import { portalRefusals, refusal } from './problem';
import { pageOf } from './record-page';
import { recordIdOf } from './salesforce-push';
import type { WebhookSender } from './webhook-sender';

export const portalContract = new OpenApiContract(document as unknown as OpenApiDocument, 'portal');

export function portalApi(store: PortalStore, service: PortalService, sender: WebhookSender): ContractApi {
  const registrationRecord = (registration: Registration): object => {
    const { registration_id, revision, created_at, updated_at } = registration;
    const { status, delivery_id, records } = sender.deliveryOf(registration_id)!;
    const [account, kase] = [recordIdOf('Account', records), recordIdOf('Case', records)];
    const salesforce = { status, delivery_id, ...(account && { account_id: account }), ...(kase && { case_id: kase }) };
    return { registration_id, revision, created_at, updated_at, registration, salesforce };
  };
  const handlers: Readonly<Record<string, ApiHandler>> = {
    listMembers: (request) => page(store.members, request, 'members'),
    getMember: ({ path }) => json(200, required(store.members, 'member', path['member_id'])),

    listRegistrations: (request) => {
      const { records, links } = pageOf(store.registrations, request, () => true);
      return json(200, { registrations: records.map(registrationRecord), links });
    },
    createRegistration: async ({ body }) => {
      const registration = await service.register(body as NewRegistration);
      return created(`/v1/registrations/${registration.registration_id}`, registrationRecord(registration));
    },
    getRegistration: ({ path }) =>
      json(200, registrationRecord(required(store.registrations, 'registration', path['registration_id']))),

    listJourneys: (request) => page(store.journeys, request, 'journeys', hasStatus(request)),
    getJourney: ({ path }) => json(200, required(store.journeys, 'journey', path['journey_id'])),
    sendJourneyRequests: ({ body }) =>
      json(200, { results: takeRequests(store, (body as { requests: JourneyRequest[] }).requests) }),

    listOrders: (request) => {
      const pending = request.query['pending'];
      const matches = hasStatus(request);
      return page(
        store.orders,
        request,
        'orders',
        (order) => matches(order) && (pending === undefined || pending === !isFinal(order.status)),
      );
    },
    createOrder: ({ body }) => {
      const order = service.order(body as NewOrder);
      return created(`/v1/orders/${order.order_id}`, order);
    },
    getOrder: ({ path }) => json(200, required(store.orders, 'order', path['order_id'])),
    updateOrder: ({ path, body }) =>
      json(200, updateOrder(store, required(store.orders, 'order', path['order_id']), body as OrderUpdate)),

    listDeliveries: (request) => page(store.deliveries, request, 'deliveries', hasStatus(request)),
    redeliver: async ({ path }) =>
      json(200, await sender.redeliver(required(store.deliveries, 'delivery', path['delivery_id']))),
  };
  return new ContractApi(portalContract, handlers, portalRefusals);
}

function page<T extends Stamps>(
  store: ChangeOrderedStore<T>,
  request: ApiRequest,
  name: string,
  matches: (record: T) => boolean = () => true,
): HttpAnswer {
  const { records, links } = pageOf(store, request, matches);
  return json(200, { [name]: records, links });
}

function hasStatus({ query }: ApiRequest): (record: { status: string }) => boolean {
  const wanted = query['status'];
  return ({ status }) => wanted === undefined || status === wanted;
}

function required<T>(store: ChangeOrderedStore<T>, what: string, id = ''): T {
  const record = store.get(id);
  if (record === undefined) {
    throw refusal('not_found', `There is no ${what} ${id}.`);
  }
  return record;
}

function created(location: string, value: object): HttpAnswer {
  return json(201, value, { location });
}
