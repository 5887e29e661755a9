import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPortalSandbox, type PortalSandbox } from '../../portal/portal-server';
import type { Journey, JourneyRequestResult, Order } from '../../portal/portal-types';
import { expectConformance } from '../support/conformance';
import { PortalClient, type ProblemBody } from '../support/portal-client';

const SHIPMENT = {
  shipment_id: 'se-1',
  tracking_number: '9400100000000001000001',
  carrier_code: 'stamps_com',
  service_code: 'usps_priority_mail',
  tracking_status: 'in_transit',
  estimated_delivery_date: '2026-03-05T16:00:00.000Z',
  kit_ids: ['kit-1'],
};
/** The first pending ones: before them are those that are over. */
const JOURNEY = 'jrn_000004';
const ORDER = 'ord_000003';
const REQUESTED_AT = '2026-02-02T09:58:11.000Z';

interface Results {
  readonly results: readonly JourneyRequestResult[];
}

describe('the portal', () => {
  let portal: PortalSandbox;
  let client: PortalClient;

  beforeEach(async () => {
    portal = await startPortalSandbox({ port: 0, seed: { pendingJourneys: 120, pendingOrders: 7 } });
    client = new PortalClient(portal);
  });

  afterEach(async () => {
    await portal.close();
    expectConformance(portal.contract, portal.requests);
  });

  const requestsOf = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => ({
      journey_id: `jrn_${String(index + 4).padStart(6, '0')}`,
      type: 'new_kit',
      requested_at: REQUESTED_AT,
    }));
  const patchOrder = (update: unknown): ReturnType<typeof client.call<Order & ProblemBody>> =>
    client.call('PATCH', `/v1/orders/${ORDER}`, update);

  describe('its key', () => {
    it.each([
      ['no key', {}],
      ['no secret', { 'X-Client-ID': 'stagelink' }],
      ['a wrong secret', { 'X-Client-ID': 'stagelink', 'X-Client-Secret': 'wrong' }],
      ['a bearer token', { Authorization: 'Bearer portal-secret' }],
    ])('is wanted: %s is refused', async (_what, headers) => {
      const response = await fetch(`${portal.url}/v1/orders`, { headers: headers as Record<string, string> });

      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'key_refused' });
    });
  });

  describe('a list', () => {
    it('has every record once, oldest change first, over all pages', async () => {
      const journeys = await client.all<Journey>('/v1/journeys?page_size=7', 'journeys');

      expect(journeys.map(({ journey_id }) => journey_id)).toEqual(
        Array.from({ length: 123 }, (_, index) => `jrn_${String(index + 1).padStart(6, '0')}`),
      );
      const stamps = journeys.map(({ updated_at }) => updated_at);
      expect(stamps).toEqual([...stamps].sort());
      expect(new Set(stamps).size).toBe(41);
    });

    it('misses none that changes between two pages, and shows it again as it is then', async () => {
      const touched = new Set<string>();
      const journeys = await client.all<Journey>('/v1/journeys?page_size=50', 'journeys', async (page) => {
        // One that was served and one that is still to come.
        for (const id of [
          `jrn_${String(page * 50).padStart(6, '0')}`,
          `jrn_${String(page * 50 + 1).padStart(6, '0')}`,
        ]) {
          touched.add(id);
          await fetch(`${portal.url}/_sandbox/journeys/${id}`, { method: 'PATCH', body: '{"status":"active"}' });
        }
      });

      expect(new Set(journeys.map(({ journey_id }) => journey_id)).size).toBe(123);
      // 50, 100 and 101 had been served before they changed.
      expect(journeys).toHaveLength(126);
      const last = new Map(journeys.map((journey) => [journey.journey_id, journey]));
      expect([...touched].map((id) => last.get(id)?.status)).toEqual(['active', 'active', 'active', 'active']);
      expect([...touched].map((id) => last.get(id)?.revision)).toEqual([2, 2, 2, 2]);
    });

    it('has what changed since a moment, the moment included, also when it is written without milliseconds', async () => {
      const { body } = await client.get<{ journeys: Journey[] }>('/v1/journeys?page_size=200');
      const last = body.journeys.at(-1)!.updated_at;

      const changed = await client.all<Journey>(`/v1/journeys?updated_since=${last.replace('.000Z', 'Z')}`, 'journeys');

      expect(changed.map(({ journey_id }) => journey_id)).toEqual(['jrn_000121', 'jrn_000122', 'jrn_000123']);
    });

    it('has only the pending ones when asked', async () => {
      const journeys = await client.all<Journey>('/v1/journeys?status=pending', 'journeys');
      const pending = await client.all<Order>('/v1/orders?pending=true&page_size=3', 'orders');
      const over = await client.all<Order>('/v1/orders?pending=false', 'orders');

      expect(journeys).toHaveLength(120);
      expect(pending.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'placed'));
      expect(over.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    });

    it('links to itself and to the next page below one address, and to none after the last', async () => {
      const first = await client.get<{ links: { self: string; next: string } }>('/v1/orders?page_size=8');
      const second = await client.get<{ links: object }>(first.body.links.next);

      expect(first.body.links.self).toBe(`${portal.url}/v1/orders?page_size=8`);
      expect(first.body.links.next).toMatch(new RegExp(`^${portal.url}/v1/orders\\?page_size=8&cursor=`));
      expect(second.body.links).toEqual({ self: first.body.links.next });
    });

    it.each([
      ['page_size=0', 'parameter_invalid'],
      ['page_size=201', 'parameter_invalid'],
      ['page_size=2&page_size=3', 'parameter_invalid'],
      ['status=lost', 'parameter_invalid'],
      ['updated_since=yesterday', 'parameter_invalid'],
      ['pageSize=2', 'parameter_invalid'],
      ['cursor=abc', 'cursor_invalid'],
    ])('is refused for %s', async (query, code) => {
      const { status, body } = await client.get<ProblemBody>(`/v1/journeys?${query}`);

      expect({ status, code: body.code }).toEqual({ status: 400, code });
    });

    it('shows a changed member in each journey and order of the member, as changed', async () => {
      await fetch(`${portal.url}/_sandbox/members/mem_000004`, { method: 'PATCH', body: '{"last_name":"Wed"}' });

      const { body } = await client.get<Journey>('/v1/journeys/jrn_000004');

      expect(body.member.last_name).toBe('Wed');
      expect(body.revision).toBe(2);
      expect(body.updated_at > body.created_at).toBe(true);
    });
  });

  describe('an envelope of requests', () => {
    it('of 100 is taken, one result for each by position', async () => {
      const { status, body } = await client.call<Results>('PATCH', '/v1/journeys', { requests: requestsOf(100) });

      expect(status).toBe(200);
      expect(body.results).toHaveLength(100);
      expect(body.results.map(({ status: taken }) => taken)).toEqual(Array.from({ length: 100 }, () => 'accepted'));
      expect(body.results[99]).toMatchObject({ journey_id: 'jrn_000103', request_id: 'req_000100' });
    });

    it('of 101 is refused whole', async () => {
      const { status, body } = await client.call<ProblemBody>('PATCH', '/v1/journeys', { requests: requestsOf(101) });

      expect({ status, code: body.code }).toEqual({ status: 413, code: 'envelope_too_large' });
      expect(portal.store.journeys.get(JOURNEY)?.requests).toEqual([]);
    });

    it('takes the others when one is refused', async () => {
      const requests = [
        { journey_id: JOURNEY, type: 'new_kit', requested_at: REQUESTED_AT },
        { journey_id: 'jrn_none', type: 'new_kit', requested_at: REQUESTED_AT },
        { journey_id: 'jrn_000001', type: 'follow_up', requested_at: REQUESTED_AT },
        { journey_id: JOURNEY, type: 'cancellation', requested_at: REQUESTED_AT, note: 'Moved away' },
      ];

      const { status, body } = await client.call<Results>('PATCH', '/v1/journeys', { requests });

      expect(status).toBe(200);
      expect(body.results.map((result) => result.error?.code ?? result.status)).toEqual([
        'accepted',
        'journey_unknown',
        'journey_completed',
        'accepted',
      ]);
      const journey = portal.store.journeys.get(JOURNEY)!;
      expect(journey.status).toBe('cancelled');
      expect(journey.requests.map(({ type, note }) => [type, note])).toEqual([
        ['new_kit', undefined],
        ['cancellation', 'Moved away'],
      ]);
    });

    it('that comes again without its key takes nothing twice', async () => {
      const requests = requestsOf(2);
      const first = await client.call<Results>('PATCH', '/v1/journeys', { requests });
      const revision = portal.store.journeys.get(JOURNEY)?.revision;

      const again = await client.call<Results>('PATCH', '/v1/journeys', { requests });

      expect(again.body.results.map(({ status }) => status)).toEqual(['already_accepted', 'already_accepted']);
      expect(again.body.results.map(({ request_id: id }) => id)).toEqual(
        first.body.results.map(({ request_id: id }) => id),
      );
      expect(portal.store.journeys.get(JOURNEY)?.revision).toBe(revision);
    });

    it('takes the same kind of request again when it was asked at another moment', async () => {
      const request = { journey_id: JOURNEY, type: 'new_kit' };
      const requests = [REQUESTED_AT, '2026-02-02T10:58:11.000+01:00', '2026-02-03T09:58:11.000Z'].map(
        (requested_at) => ({
          ...request,
          requested_at,
        }),
      );

      const { body } = await client.call<Results>('PATCH', '/v1/journeys', { requests });

      expect(body.results.map(({ status }) => status)).toEqual(['accepted', 'already_accepted', 'accepted']);
    });

    it('gets its first answer again under its key, and another one is refused under it', async () => {
      const key = { 'Idempotency-Key': 'k1' };
      const first = await client.call<Results>('PATCH', '/v1/journeys', { requests: requestsOf(2) }, key);
      const again = await client.call<Results>('PATCH', '/v1/journeys', { requests: requestsOf(2) }, key);
      const other = await client.call<ProblemBody>('PATCH', '/v1/journeys', { requests: requestsOf(1) }, key);

      expect(again.body).toEqual(first.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect({ status: other.status, code: other.body.code }).toEqual({ status: 409, code: 'idempotency_key_reused' });
    });

    it('may use a key again that was refused', async () => {
      const key = { 'Idempotency-Key': 'k2' };
      const refused = await client.call<ProblemBody>('PATCH', '/v1/journeys', { requests: [] }, key);
      const taken = await client.call<Results>('PATCH', '/v1/journeys', { requests: requestsOf(1) }, key);

      expect([refused.status, taken.status]).toEqual([422, 200]);
    });

    it.each([
      ['an unknown type', { journey_id: JOURNEY, type: 'refund', requested_at: REQUESTED_AT }, '/requests/0/type'],
      ['no moment', { journey_id: JOURNEY, type: 'new_kit' }, '/requests/0/requested_at'],
      ['null for a moment', { journey_id: JOURNEY, type: 'new_kit', requested_at: null }, '/requests/0/requested_at'],
      ['a member that is not documented', { ...requestsOf(1)[0], urgent: true }, '/requests/0/urgent'],
    ])('is refused whole for %s', async (_what, request, pointer) => {
      const requests = [request, ...requestsOf(1)];

      const { status, body } = await client.call<ProblemBody>('PATCH', '/v1/journeys', { requests });

      expect({ status, code: body.code, pointer: body.errors?.[0]?.pointer }).toEqual({
        status: 422,
        code: 'body_invalid',
        pointer,
      });
      expect(portal.store.journeys.get(JOURNEY)?.requests).toEqual([]);
    });
  });

  describe('an order', () => {
    it('takes a status without shipments and then has none, not even null', async () => {
      const { status, body } = await patchOrder({ status: 'processing' });

      expect(status).toBe(200);
      expect(body.status).toBe('processing');
      expect('shipments' in body).toBe(false);
    });

    it('keeps its shipments when a later update leaves them out', async () => {
      await patchOrder({ status: 'in_transit', shipments: [SHIPMENT] });

      const { body } = await patchOrder({ status: 'delivered' });

      expect(body.status).toBe('delivered');
      expect(body.shipments).toEqual([SHIPMENT]);
    });

    it.each([
      ['null for the shipments', { status: 'shipped', shipments: null }, '/shipments'],
      ['null for the status', { status: null }, '/status'],
      [
        'null inside of a shipment',
        { shipments: [{ ...SHIPMENT, actual_delivery_date: null }] },
        '/shipments/0/actual_delivery_date',
      ],
      ['an empty list of shipments', { shipments: [] }, '/shipments'],
      [
        'a shipment without tracking number',
        { shipments: [{ ...SHIPMENT, tracking_number: undefined }] },
        '/shipments/0/tracking_number',
      ],
      ['an unknown status', { status: 'lost' }, '/status'],
      ['nothing', {}, ''],
    ])('is refused an update with %s, and stays as it is', async (_what, update, pointer) => {
      const { status, body } = await patchOrder(update);

      expect({ status, code: body.code, pointer: body.errors?.[0]?.pointer }).toEqual({
        status: 422,
        code: 'body_invalid',
        pointer,
      });
      expect(portal.store.orders.get(ORDER)).toMatchObject({ status: 'placed', revision: 1 });
    });

    it.each([
      ['delivered', 'in_transit'],
      ['in_transit', 'processing'],
      ['delivered', 'cancelled'],
      ['cancelled', 'shipped'],
    ])('that is %s does not become %s', async (now, late) => {
      await patchOrder({ status: now });

      const { status, body } = await patchOrder({ status: late, shipments: [SHIPMENT] });

      expect({ status, code: body.code, current: body.current_status }).toEqual({
        status: 409,
        code: 'status_superseded',
        current: now,
      });
      expect(portal.store.orders.get(ORDER)).toMatchObject({ status: now, revision: 2 });
      expect(portal.store.orders.get(ORDER)?.shipments).toBeUndefined();
    });

    it('refuses news that is older than what it has, and takes what is as old or newer', async () => {
      const arrived = { ...SHIPMENT, tracking_status: 'delivered', actual_delivery_date: '2026-03-04T10:00:00.000Z' };
      await patchOrder({ status: 'in_transit', as_of: '2026-03-04T10:00:00.000Z', shipments: [arrived] });

      const older = await patchOrder({ as_of: '2026-03-03T10:00:00.000Z', shipments: [SHIPMENT] });
      const same = await patchOrder({ as_of: '2026-03-04T10:00:00.000Z', shipments: [arrived] });
      const newer = await patchOrder({ as_of: '2026-03-05T10:00:00.000Z', status: 'delivered' });

      expect([older.status, same.status, newer.status]).toEqual([409, 200, 200]);
      expect(newer.body.shipments).toEqual([arrived]);
    });

    it('does not change when the same is said again', async () => {
      const update = { status: 'in_transit', as_of: '2026-03-04T10:00:00.000Z', shipments: [SHIPMENT] };
      const first = await patchOrder(update);

      const again = await patchOrder(update);

      expect(again.body).toEqual(first.body);
    });

    it('stamps a change of nothing but the moment, so that what it shows of a version stays', async () => {
      const first = await patchOrder({ status: 'in_transit', as_of: '2026-03-04T10:00:00.000Z' });

      const later = await patchOrder({ as_of: '2026-03-04T11:00:00.000Z' });

      expect(later.body).toMatchObject({
        as_of: '2026-03-04T11:00:00.000Z',
        revision: (first.body.revision as number) + 1,
      });
    });
  });

  it.each([
    ['GET', '/v1/nothing', undefined, 404, 'not_found'],
    ['DELETE', '/v1/orders', undefined, 405, 'method_not_allowed'],
    ['GET', '/v1/orders/ord_none', undefined, 404, 'not_found'],
    ['PATCH', '/v1/orders/ord_none', { status: 'shipped' }, 404, 'not_found'],
    ['PATCH', `/v1/orders/${ORDER}`, '{"status":', 400, 'malformed_json'],
    ['GET', '/v1/orders/%zz', undefined, 400, 'parameter_invalid'],
    ['GET', '/v2/orders', undefined, 404, 'not_found'],
  ])('answers %s %s with a problem', async (method, path, body, status, code) => {
    const answer = await client.call<ProblemBody>(method, path, body);

    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('refuses a body that is not JSON by its type', async () => {
    const { status, body } = await client.call<ProblemBody>('PATCH', `/v1/orders/${ORDER}`, 'status=shipped', {
      'content-type': 'application/x-www-form-urlencoded',
    });

    expect({ status, code: body.code }).toEqual({ status: 415, code: 'unsupported_media_type' });
  });
});

describe('the portal at its beginning', () => {
  it('is the same at every start', async () => {
    const seed = { pendingJourneys: 50, pendingOrders: 30 };
    const portals = await Promise.all([startPortalSandbox({ port: 0, seed }), startPortalSandbox({ port: 0, seed })]);
    const [first, second] = portals.map(({ store }) =>
      JSON.stringify([store.journeys.inOrder(), store.orders.inOrder()]),
    );
    await Promise.all(portals.map((portal) => portal.close()));

    expect(first).toBe(second);
    expect(first).toContain('ord_000032');
  });

  it('has members with two journeys, and members without phone, email, gender or first name', async () => {
    const portal = await startPortalSandbox({ port: 0, seed: { pendingJourneys: 60, pendingOrders: 0 } });
    const members = portal.store.journeys.inOrder().map(({ member }) => member);
    await portal.close();

    expect(new Set(members.map(({ member_id }) => member_id)).size).toBe(members.length - 3);
    for (const fact of ['phone', 'email', 'gender', 'first_name'] as const) {
      expect(members.some((member) => !(fact in member))).toBe(true);
    }
  });

  it('is ready in little time with 5,000 pending orders and 3,000 journeys, and lists them fast', async () => {
    const startedAt = performance.now();
    const portal = await startPortalSandbox({ port: 0, seed: { pendingJourneys: 3000, pendingOrders: 5000 } });
    const orders = await new PortalClient(portal).all<Order>('/v1/orders?pending=true&page_size=200', 'orders');
    const elapsedMs = performance.now() - startedAt;
    await portal.close();

    expect(orders).toHaveLength(5000);
    // Half a second here; the bound is for a machine that is busy with other things.
    expect(elapsedMs).toBeLessThan(10_000);
    expectConformance(portal.contract, portal.requests);
  });
});
