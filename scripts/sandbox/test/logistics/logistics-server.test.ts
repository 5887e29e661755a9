import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLogisticsSandbox, type LogisticsSandbox } from '../../logistics/logistics-server';
import type { Fulfillment, NewFulfillment, Shipment } from '../../logistics/logistics-types';
import { expectConformance } from '../support/conformance';
import { LogisticsClient, newFulfillment, type ErrorsBody } from '../support/logistics-client';

const ORDER = 'ord_000003';
const HOUR = 3600;

interface State {
  readonly order_status: string;
  readonly modified_at: string;
}

interface FulfillmentPage {
  readonly fulfillments: readonly Fulfillment[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly links: Readonly<Record<'first' | 'last' | 'prev' | 'next', { href?: string }>>;
}

describe('the logistics platform', () => {
  let logistics: LogisticsSandbox;
  let client: LogisticsClient;

  beforeEach(async () => {
    logistics = await startLogisticsSandbox({ port: 0, tokenLifetimeSeconds: 60 });
    client = new LogisticsClient(logistics);
    await client.signIn();
  });

  afterEach(async () => {
    await logistics.close();
    expectConformance(logistics.contract, logistics.requests);
  });

  const create = (
    order = ORDER,
    quantity = 1,
    headers: Record<string, string> = {},
  ): ReturnType<typeof client.call<Fulfillment & ErrorsBody>> =>
    client.call('POST', '/v1/fulfillments', newFulfillment(order, quantity), headers);
  const status = async (order = ORDER): Promise<string> =>
    (await client.get<State>(`/v1/orders/${order}`)).body.order_status;
  const shipments = async (order = ORDER): Promise<readonly Shipment[]> =>
    (await client.get<{ shipments: Shipment[] }>(`/v1/orders/${order}/shipments`)).body.shipments;

  describe('its tokens', () => {
    it('are wanted', async () => {
      const response = await fetch(`${logistics.url}/v1/fulfillments`);

      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toMatchObject({ errors: [{ error_code: 'unauthorized', error_type: 'security' }] });
    });

    it('expire', async () => {
      expect(await client.signIn()).toBe(60);
      await create();
      logistics.clock.advance(59_000);
      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(200);
      logistics.clock.advance(2_000);
      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(401);

      await client.signIn();
      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(200);
    });

    it('can be revoked in the middle of a run, and a new one is given', async () => {
      await create();
      await client.surface('faults', { kind: 'revokeTokens' });

      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(401);
      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(401);

      await client.signIn();
      expect((await client.get(`/v1/orders/${ORDER}`)).status).toBe(200);
    });

    it.each([
      [
        'a wrong secret',
        { grant_type: 'client_credentials', client_id: 'stagelink', client_secret: 'no' },
        401,
        'invalid_client',
      ],
      ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
      ['no grant', {}, 400, 'unsupported_grant_type'],
    ])('are not given for %s', async (_what, form, code, error) => {
      const response = await fetch(logistics.tokenUrl, {
        method: 'POST',
        body: new URLSearchParams(form as Record<string, string>),
      });

      expect(response.status).toBe(code);
      expect(await response.json()).toMatchObject({ error });
    });
  });

  describe('a fulfillment', () => {
    it('is made for an order, with the service that was asked for', async () => {
      const body = { ...newFulfillment(ORDER), service_code: 'ups_ground' };

      const answer = await client.call<Fulfillment>('POST', '/v1/fulfillments', body);

      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ ...body, order_status: 'received', fulfillment_id: 'ful-1000001' });
      expect('shipments' in answer.body).toBe(false);
      expect(answer.headers.get('location')).toBe('/v1/fulfillments/ful-1000001');
      expect((await client.get('/v1/fulfillments/ful-1000001')).body).toEqual(answer.body);
    });

    it('is made once: the same order again is a conflict that names it, where the creation named it', async () => {
      const first = await create(ORDER, 1, { 'Idempotency-Key': 'k1' });
      const again = await create(ORDER, 1, { 'Idempotency-Key': 'k2' });
      const keyless = await create(ORDER);

      for (const answer of [again, keyless]) {
        expect(answer.status).toBe(409);
        expect(answer.body.errors[0]).toMatchObject({
          error_code: 'identifier_conflict',
          field_name: 'external_order_id',
        });
        expect(answer.body.fulfillment_id).toBe(first.body.fulfillment_id);
      }
      expect(logistics.store.fulfillments.size).toBe(1);
    });

    it('gets its first answer again under its key, and another body is refused under it', async () => {
      const first = await create(ORDER, 1, { 'Idempotency-Key': 'k1' });
      await client.surface(`orders/${ORDER}`, { to: 'delivered' });
      const again = await create(ORDER, 1, { 'Idempotency-Key': 'k1' });
      const other = await create('ord_000004', 1, { 'Idempotency-Key': 'k1' });

      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect({ status: other.status, code: other.body.errors[0]?.error_code }).toEqual({
        status: 409,
        code: 'field_conflict',
      });
      expect(other.body.fulfillment_id).toBeUndefined();
    });

    it.each([
      ['no address', { ship_to: undefined }, 'field_value_required', 'ship_to'],
      ['a null', { service_code: null }, 'invalid_field_value', 'service_code'],
      ['no kits', { items: [] }, 'invalid_field_value', 'items'],
      ['an empty name', { items: [{ sku: '', quantity: 1 }] }, 'invalid_string_length', 'items.0.sku'],
      ['a member that is not documented', { rush: true }, 'invalid_field_value', 'rush'],
    ])('is refused with %s', async (_what, changes, code, field) => {
      const { status: answered, body } = await client.call<ErrorsBody>('POST', '/v1/fulfillments', {
        ...newFulfillment(ORDER),
        ...changes,
      });

      expect(answered).toBe(400);
      expect(body.errors.map(({ error_code, field_name }) => [error_code, field_name])).toContainEqual([code, field]);
      expect(logistics.store.fulfillments.size).toBe(0);
    });
  });

  describe('the life of an order', () => {
    it('goes from status to status, and has shipments only when it is shipped', async () => {
      await create();
      const seen: [string, number][] = [];
      for (let step = 0; step < 5; step += 1) {
        seen.push([await status(), (await shipments()).length]);
        await client.surface(`orders/${ORDER}`, {});
      }

      expect(seen).toEqual([
        ['received', 0],
        ['packed', 0],
        ['shipped', 1],
        ['in_transit', 1],
        ['delivered', 1],
      ]);
      expect(await status()).toBe('delivered');
    });

    it('tells everything about a parcel, and when it arrived once it has', async () => {
      await create();
      await client.surface(`orders/${ORDER}`, { to: 'in_transit' });
      const [moving] = await shipments();

      expect(moving).toMatchObject({
        shipment_id: 'se-1000001',
        carrier_code: 'stamps_com',
        service_code: 'usps_priority_mail',
        tracking_number: '9400100000000001000001',
        tracking_status: 'in_transit',
        kit_ids: ['kit-1000001'],
      });
      expect(Date.parse(moving!.estimated_delivery_date) - Date.parse(moving!.ship_date)).toBe(3 * 24 * HOUR * 1000);
      expect('actual_delivery_date' in moving!).toBe(false);

      await client.surface(`orders/${ORDER}`, { to: 'delivered' });
      expect((await shipments())[0]).toMatchObject({
        tracking_status: 'delivered',
        actual_delivery_date: expect.stringMatching(/Z$/) as string,
      });
    });

    it('may split the kits into parcels that arrive one by one', async () => {
      await create(ORDER, 5);
      await client.surface(`orders/${ORDER}`, { to: 'shipped', shipments: 2 });
      const parcels = await shipments();
      expect(parcels.map(({ kit_ids }) => kit_ids)).toEqual([
        ['kit-1000001', 'kit-1000003', 'kit-1000005'],
        ['kit-1000002', 'kit-1000004'],
      ]);

      const seen: unknown[] = [];
      for (const index of [0, 0, 1, 1]) {
        await client.surface(`orders/${ORDER}`, { shipment_id: parcels[index]?.shipment_id });
        seen.push([await status(), (await shipments()).map(({ tracking_status }) => tracking_status)]);
      }

      expect(seen).toEqual([
        ['in_transit', ['in_transit', 'unknown']],
        ['in_transit', ['delivered', 'unknown']],
        ['in_transit', ['delivered', 'in_transit']],
        ['delivered', ['delivered', 'delivered']],
      ]);
    });

    it('has no more parcels than kits', async () => {
      await create(ORDER, 2);
      await client.surface(`orders/${ORDER}`, { to: 'shipped', shipments: 9 });

      expect((await shipments()).map(({ kit_ids }) => kit_ids.length)).toEqual([1, 1]);
    });

    it('follows the clock', async () => {
      await create();
      const seen: string[] = [];
      for (const hours of [0.9, 0.2, 3, 12, 59, 2]) {
        await client.surface('clock', { advance_seconds: hours * HOUR });
        await client.signIn();
        seen.push(await status());
      }

      expect(seen).toEqual(['received', 'packed', 'shipped', 'in_transit', 'in_transit', 'delivered']);
      const [parcel] = await shipments();
      expect(parcel?.actual_delivery_date).toBe(parcel?.estimated_delivery_date);
    });

    it('has all of it happen when the clock leaps, and is changed now', async () => {
      await create();
      const before = logistics.clock.instant();
      await client.surface('clock', { advance_seconds: 30 * 24 * HOUR });
      await client.signIn();

      const { body } = await client.get<State>(`/v1/orders/${ORDER}`);

      expect(body.order_status).toBe('delivered');
      expect(Date.parse(body.modified_at) - Date.parse(before)).toBeGreaterThanOrEqual(30 * 24 * HOUR * 1000);
    });

    it('may be told backwards, as a platform does whose news are late', async () => {
      await create();
      await client.surface(`orders/${ORDER}`, { to: 'in_transit' });
      await client.surface(`orders/${ORDER}`, { to: 'packed' });

      expect(await status()).toBe('packed');
    });

    it('ends with a cancellation', async () => {
      await create();
      await client.surface(`orders/${ORDER}`, { to: 'cancelled' });
      await client.surface(`orders/${ORDER}`, {});
      logistics.clock.advance(30 * 24 * HOUR * 1000);
      await client.signIn();

      expect(await status()).toBe('cancelled');
      expect(await shipments()).toEqual([]);
    });

    it('moves for all open orders at once', async () => {
      await Promise.all([1, 2, 3].map((number) => create(`ord_${number}`)));
      await client.surface('orders/ord_1', { to: 'delivered' });

      const { body } = await client.surface('orders', { to: 'shipped' });

      expect(body).toEqual({ moved: 2 });
      expect(await Promise.all([1, 2, 3].map((number) => status(`ord_${number}`)))).toEqual([
        'delivered',
        'shipped',
        'shipped',
      ]);
    });

    it.each([
      ['orders/ord_none', {}, 404],
      [`orders/${ORDER}`, { to: 'lost' }, 400],
      [`orders/${ORDER}`, { shipments: 0 }, 400],
      ['clock', { advance_seconds: -1 }, 400],
      ['clock', {}, 400],
    ])('cannot be told %s %j', async (path, body, code) => {
      await create();

      expect((await client.surface(path, body)).status).toBe(code);
    });
  });

  describe('the list of fulfillments', () => {
    beforeEach(async () => {
      for (let number = 1; number <= 7; number += 1) {
        await create(`ord_${number}`);
      }
    });

    const list = async (query: string): Promise<FulfillmentPage> =>
      (await client.get<FulfillmentPage>(`/v1/fulfillments?${query}`)).body;

    it('has numbered pages that are linked', async () => {
      const first = await list('page_size=3');
      const last = (await client.get<FulfillmentPage>(first.links.last.href ?? '')).body;

      expect({ total: first.total, page: first.page, pages: first.pages }).toEqual({ total: 7, page: 1, pages: 3 });
      expect(first.links.prev).toEqual({});
      expect(first.links.next.href).toBe(`${logistics.url}/v1/fulfillments?page_size=3&page=2`);
      expect(last.fulfillments.map(({ external_order_id }) => external_order_id)).toEqual(['ord_7']);
      expect(last.links.next).toEqual({});
    });

    it('has those of some orders, with their shipments', async () => {
      await client.surface('orders/ord_2', { to: 'shipped' });

      const { fulfillments } = await list('external_order_id=ord_2,ord_5,ord_none');

      expect(fulfillments.map(({ external_order_id: id, shipments: parcels }) => [id, parcels?.length])).toEqual([
        ['ord_5', undefined],
        ['ord_2', 1],
      ]);
    });

    it('has what changed since a moment, in one status', async () => {
      logistics.clock.advance(60_000);
      const now = logistics.clock.instant();
      await client.signIn();
      await client.surface('orders/ord_3', { to: 'packed' });
      await client.surface('orders/ord_4', { to: 'shipped' });

      const since = await list(`modified_at_start=${now}`);
      const packed = await list(`modified_at_start=${now}&order_status=packed`);

      expect(since.fulfillments.map(({ external_order_id }) => external_order_id)).toEqual(['ord_3', 'ord_4']);
      expect(packed.fulfillments.map(({ external_order_id }) => external_order_id)).toEqual(['ord_3']);
    });

    it('is empty past its end, and without a match', async () => {
      expect((await list('page=9')).fulfillments).toEqual([]);
      expect(await list('order_status=delivered')).toMatchObject({ total: 0, page: 1, pages: 0 });
    });

    it.each([
      'page=0',
      'page_size=501',
      'order_status=lost',
      'modified_at_start=now',
      'external_order_id=a%20b',
      'size=3',
    ])('is refused for %s', async (query) => {
      const { status: answered, body } = await client.get<ErrorsBody>(`/v1/fulfillments?${query}`);

      expect({ answered, code: body.errors[0]?.error_code }).toEqual({ answered: 400, code: 'invalid_field_value' });
      expect(body.errors[0]?.field_name).toBe(query.split('=')[0]);
    });
  });

  it.each([
    ['GET', '/v1/orders/ord_none', undefined, 404, 'invalid_identifier'],
    ['GET', '/v1/orders/ord_none/shipments', undefined, 404, 'invalid_identifier'],
    ['GET', '/v1/fulfillments/ful-none', undefined, 404, 'invalid_identifier'],
    ['GET', '/v1/labels', undefined, 404, 'invalid_identifier'],
    ['DELETE', '/v1/fulfillments', undefined, 405, 'invalid_field_value'],
    ['POST', '/v1/fulfillments', '{', 400, 'invalid_field_value'],
    ['POST', '/v1/fulfillments', '', 400, 'request_body_required'],
  ])('answers %s %s %s with an error body', async (method, path, body, code, error) => {
    const answer = await client.call<ErrorsBody>(method, path, body);

    expect({ status: answer.status, code: answer.body.errors[0]?.error_code }).toEqual({ status: code, code: error });
  });

  it('takes thousands of fulfillments at its start, and lists them fast', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => newFulfillment(`ord_${index}`) as NewFulfillment);
    const startedAt = performance.now();
    const loaded = await startLogisticsSandbox({ port: 0, fulfillments: many });
    loaded.life.advanceAll({ to: 'shipped' });
    const other = new LogisticsClient(loaded);
    await other.signIn();
    let seen = 0;
    for (let next: string | undefined = '/v1/fulfillments?page_size=500'; next !== undefined;) {
      const { body }: { body: FulfillmentPage } = await other.get<FulfillmentPage>(next);
      seen += body.fulfillments.filter(({ shipments: parcels }) => parcels?.length === 1).length;
      next = body.links.next.href;
    }
    const elapsedMs = performance.now() - startedAt;
    await loaded.close();
    await create();

    expect(seen).toBe(5000);
    expect(elapsedMs).toBeLessThan(10_000);
  });
});
