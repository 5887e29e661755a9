import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPortalSandbox, type PortalSandbox } from '../../portal/portal-server';
import type { Delivery } from '../../portal/portal-types';
import { json } from '../../shared/http-server';
import { expectConformance } from '../support/conformance';
import { notLinked, recordId, startFakeOrg, type FakeOrg } from '../support/fake-org';
import { PortalClient, type ProblemBody } from '../support/portal-client';

interface RegistrationBody {
  readonly registration_id: string;
  readonly registration: { readonly member: { readonly member_id: string }; readonly journey_id?: string };
  readonly salesforce: { status: string; delivery_id: string; account_id?: string; case_id?: string };
}

const ADA = {
  first_name: 'Ada',
  last_name: 'Archer',
  email: 'ada@example.com',
  phone: '+1 555 0100',
  gender: 'female',
};

describe('the pushes of the portal', () => {
  let portal: PortalSandbox;
  let client: PortalClient;
  let org: FakeOrg;

  beforeEach(async () => {
    org = await startFakeOrg();
    portal = await startPortalSandbox({
      port: 0,
      seed: { pendingJourneys: 1, pendingOrders: 0 },
      webhooks: { backoffMs: 5, maxAttempts: 4 },
    });
    portal.connectSalesforce(org.target);
    client = new PortalClient(portal);
  });

  afterEach(async () => {
    await portal.close();
    await org.close();
    expectConformance(portal.contract, portal.requests);
  });

  const register = async (body: object = { member: ADA, program: 'fertility' }): Promise<RegistrationBody> =>
    (await client.call<RegistrationBody>('POST', '/v1/registrations', body)).body;
  const settled = (id: string): Promise<Delivery> =>
    vi.waitFor(() => {
      const delivery = portal.store.deliveries.get(id)!;
      expect(delivery.status).not.toBe('pending');
      return delivery;
    });
  const keys = (): (string | undefined)[] =>
    org.exchanges.map(({ requestHeaders }) => requestHeaders['idempotency-key']);

  it('conform to the contract, and bring back the ids of the account and the case', async () => {
    const { registration, salesforce } = await register();

    expect(salesforce).toMatchObject({
      status: 'delivered',
      account_id: recordId('001', registration.member.member_id),
      case_id: recordId('500', registration.journey_id ?? ''),
    });
    expect(org.exchanges.map(({ path }) => path)).toEqual([
      '/services/apexrest/stagelink/inbound/v1/Portal_Registration',
    ]);
    expect(portal.contract.checkPush('registration', org.exchanges[0]!)).toEqual([]);
  });

  it('bring no case without a journey', async () => {
    const { registration, salesforce } = await register({ member: { last_name: 'Archer' } });

    expect('journey_id' in registration).toBe(false);
    expect(salesforce.account_id).toBe(recordId('001', registration.member.member_id));
    expect('case_id' in salesforce).toBe(false);
    expect(portal.contract.checkPush('registration', org.exchanges[0]!)).toEqual([]);
  });

  it('make a journey that waits for the care team', async () => {
    const { registration } = await register();

    expect(portal.store.journeys.get(registration.journey_id ?? '')).toMatchObject({
      status: 'pending',
      program: 'fertility',
    });
  });

  it('carry a new order', async () => {
    const order = {
      member_id: 'mem_000001',
      shipping_address: {
        recipient: 'Ada',
        line1: '1 Main Street',
        city: 'Austin',
        state: 'TX',
        postal_code: '1',
        country: 'US',
      },
      kits: [{ kit_sku: 'KIT-1', kit_name: 'Kit', quantity: 2 }],
    };

    const { status, body, headers } = await client.call<{ order_id: string }>('POST', '/v1/orders', order);

    expect({ status, location: headers.get('location') }).toEqual({
      status: 201,
      location: `/v1/orders/${body.order_id}`,
    });
    const delivery = await settled('dlv_000001');
    expect(delivery).toMatchObject({
      event: 'order',
      status: 'delivered',
      records: [{ object_name: 'Kit_Order__c', record_id: recordId('a07', body.order_id) }],
    });
    expect(portal.contract.checkPush('order', org.exchanges[0]!)).toEqual([]);
    expect(JSON.parse(org.exchanges[0]!.requestBody)).toEqual(body);
  });

  it('refuse an order for nobody, and for a journey of another member', async () => {
    const order = {
      shipping_address: { recipient: 'A', line1: '1', city: 'A', state: 'A', postal_code: '1', country: 'US' },
      kits: [{ kit_sku: 'K', kit_name: 'K', quantity: 1 }],
    };
    const { registration } = await register();

    const answers = await Promise.all(
      [{ member_id: 'mem_none' }, { member_id: 'mem_000001', journey_id: registration.journey_id }].map((who) =>
        client.call<ProblemBody>('POST', '/v1/orders', { ...order, ...who }),
      ),
    );

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not_found'],
      [422, 'body_invalid'],
    ]);
  });

  it.each([
    ['503', json(503, { error: 'busy' })],
    ['429', json(429, {}, { 'retry-after': '0' })],
    ['401', json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }])],
    ['200 with a body that is cut', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"resul' }],
  ])('come again after %s, under the same key and with the same body', async (_what, answer) => {
    org.answers.push(answer, answer);

    const { salesforce } = await register();
    const delivery = await settled(salesforce.delivery_id);

    expect(salesforce.status).toBe('pending');
    expect(delivery.status).toBe('delivered');
    expect(delivery.attempts).toHaveLength(3);
    expect('next_attempt_at' in delivery).toBe(false);
    expect(new Set(keys())).toEqual(new Set([delivery.idempotency_key]));
    expect(new Set(org.exchanges.map(({ requestBody }) => requestBody)).size).toBe(1);
    expect(keys()).toHaveLength(3);
  });

  it('wait as long as they are asked to', async () => {
    org.answers.push(json(429, {}, { 'retry-after': '3600' }));

    const { salesforce } = await register();

    const { next_attempt_at: next = '', updated_at: now } = portal.store.deliveries.get(salesforce.delivery_id)!;
    expect(Date.parse(next) - Date.parse(now)).toBeGreaterThan(3_590_000);
  });

  it('end after the last attempt, and go on when a person asks', async () => {
    org.answers.push(...Array.from({ length: 4 }, () => json(500, {})));
    const { salesforce, registration_id } = await register();
    const failed = await settled(salesforce.delivery_id);
    expect(failed).toMatchObject({ status: 'failed', attempts: [{ http_status: 500 }, {}, {}, {}] });

    const again = await client.call<Delivery>('POST', `/v1/deliveries/${failed.delivery_id}/attempts`);

    expect(again.body).toMatchObject({ status: 'delivered', idempotency_key: failed.idempotency_key });
    const { body } = await client.get<RegistrationBody>(`/v1/registrations/${registration_id}`);
    expect(body.salesforce.account_id).toMatch(/^001/);
  });

  it.each([
    ['400', json(400, { error: { code: 'FEED_OFF', message: 'The feed is off.' } }), 'FEED_OFF: The feed is off.'],
    ['404', json(404, { error: { code: 'FEED_UNKNOWN', message: 'No such feed.' } }), 'FEED_UNKNOWN: No such feed.'],
    ['422', notLinked(422, { code: 'REQUIRED', message: 'No name.' }), 'REQUIRED: No name.'],
  ])('end at once when they are refused with %s, and say why', async (_what, answer, error) => {
    org.answers.push(answer);

    const { salesforce } = await register();

    expect(salesforce.status).toBe('refused');
    expect(portal.store.deliveries.get(salesforce.delivery_id)?.attempts).toMatchObject([{ error }]);
  });

  it('say when they are stored and not linked yet, and learn the ids when asked again', async () => {
    org.answers.push(notLinked(202, { code: 'PARENT_PENDING', message: 'Later.' }));
    const { salesforce } = await register();
    expect(salesforce).toEqual({ status: 'accepted', delivery_id: 'dlv_000001' });

    const again = await client.call<Delivery>('POST', '/v1/deliveries/dlv_000001/attempts');

    expect(again.body.records).toHaveLength(2);
    expect(again.body.status).toBe('delivered');
  });

  it('come when an org is connected at last', async () => {
    portal.connectSalesforce(null);
    const { salesforce } = await register();
    expect(salesforce.status).toBe('pending');

    portal.connectSalesforce(org.target);

    expect((await settled(salesforce.delivery_id)).attempts[0]?.error).toBe('No Salesforce org is connected.');
    expect(org.exchanges).toHaveLength(1);
  });

  it('register once when the form is sent twice under one key', async () => {
    const key = { 'Idempotency-Key': 'form-1' };
    const answers = await Promise.all(
      [1, 2].map(() => client.call<RegistrationBody>('POST', '/v1/registrations', { member: ADA }, key)),
    );

    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(org.exchanges).toHaveLength(1);
  });

  describe('under a fault', () => {
    const fault = (kind: string, more: object = {}): Promise<Response> =>
      fetch(`${portal.url}/_sandbox/faults`, {
        method: 'POST',
        body: JSON.stringify({ kind, pathPrefix: '/webhooks/', ...more }),
      });

    it.each(['drop', 'truncate', 'malformedJson'])(
      '%s lose the answer, not the push: it comes again under its key',
      async (kind) => {
        await fault(kind);

        const delivery = await settled((await register()).salesforce.delivery_id);

        expect(delivery.status).toBe('delivered');
        expect(keys()).toEqual([delivery.idempotency_key, delivery.idempotency_key]);
      },
    );

    it('duplicate come twice under one key', async () => {
      await fault('duplicate');

      const { salesforce } = await register();

      expect(salesforce.status).toBe('delivered');
      expect(keys()).toHaveLength(2);
      expect(new Set(keys()).size).toBe(1);
    });

    it('outOfOrder come after one that was made later', async () => {
      await fault('outOfOrder');

      await Promise.all([register({ member: { last_name: 'First' } }), register({ member: { last_name: 'Second' } })]);

      const names = org.exchanges.map(
        ({ requestBody }) => (JSON.parse(requestBody) as { member: { last_name: string } }).member.last_name,
      );
      expect(names).toEqual(['Second', 'First']);
    });

    it.each([
      ['revokeTokens', 401, 2],
      ['serverError', 503, 1],
      ['rateLimit', 429, 1],
    ])('%s are refused with %i at first', async (kind, status, calls) => {
      await fault(kind, kind === 'rateLimit' ? { retryAfterSeconds: 0 } : {});

      const delivery = await settled((await register()).salesforce.delivery_id);

      expect(delivery.attempts.map(({ http_status: first }) => first)).toEqual([status, 200]);
      expect(org.exchanges).toHaveLength(calls);
    });

    it.each([
      ['drop', false, 1],
      ['serverError', true, 2],
    ])('%s with actsFirst %j reach the org before they are tried again or not', async (kind, actsFirst, calls) => {
      await fault(kind, { actsFirst });

      const delivery = await settled((await register()).salesforce.delivery_id);

      expect(delivery).toMatchObject({ status: 'delivered', attempts: [{ error: expect.anything() as unknown }, {}] });
      expect(keys()).toHaveLength(calls);
      expect(new Set(keys()).size).toBe(1);
    });

    it('delay come late', async () => {
      await fault('delay', { delayMs: 80 });
      const startedAt = performance.now();

      await register();

      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
    });

    it('meet none that is meant for requests', async () => {
      await fetch(`${portal.url}/_sandbox/faults`, { method: 'POST', body: '{"kind":"serverError","after":1}' });

      const { salesforce } = await register();

      expect(salesforce.status).toBe('delivered');
      expect(portal.faults.list()).toMatchObject([{ kind: 'serverError', after: 0 }]);
    });
  });
});
