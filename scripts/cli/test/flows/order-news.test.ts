/** What logistics says of one order, in awkward moments: the portal shows all of it in the end, and never a step back. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox';
import { disagreements } from './agreement';
import { reconciliationProblems } from './agreement-by-reconciliation';
import { FlowWorld } from './flow-world';
import { beginJourney, placeOrder, settle } from './life';

const CADENCE_MINUTES = 5;

let world: FlowWorld;
let orderId: string;

beforeAll(async () => {
  world = await FlowWorld.start();
  await world.api.startSchedules();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ order_id: orderId } = placeOrder(world, beginJourney(world)));
  await settle(world);
  world.forget();
});

type Fulfilment = NonNullable<ReturnType<FlowWorld['logistics']['store']['ofOrder']>>;

function fulfilment(): Fulfilment {
  return world.logistics.store.ofOrder(orderId)!;
}

function shown(): string | undefined {
  return world.portal.store.orders.get(orderId)?.status;
}

it('shows two changes of one second, also when a pull lies between them', async () => {
  const { fulfillments } = world.logistics.store;
  const { modified_at: packedAt } = world.logistics.life.advance(fulfilment(), { to: 'packed' });
  const second = packedAt.slice(0, -'000Z'.length);
  fulfillments.put({ ...fulfilment(), modified_at: `${second}100Z` });
  await world.passTime(CADENCE_MINUTES);
  const first = shown();
  world.logistics.life.advance(fulfilment(), { to: 'shipped' });
  fulfillments.put({ ...fulfilment(), modified_at: `${second}900Z` });
  await settle(world);

  expect(first).toBe('processing');
  expect(shown()).toBe('shipped');
  expect(await disagreements(world)).toEqual([]);
});

it.each<Fault>([
  { kind: 'serverError', times: 2 },
  { kind: 'serverError', actsFirst: true, times: 2 },
  { kind: 'drop', times: 2 },
])('keeps news in order that come in while earlier ones meet %j', async (fault) => {
  world.portal.faults.add({ pathPrefix: `/v1/orders/${orderId}`, ...fault });
  for (const to of ['packed', 'shipped', 'in_transit'] as const) {
    world.logistics.life.advance(fulfilment(), { to });
    await world.passTime(CADENCE_MINUTES);
  }
  await settle(world);

  expect(shown()).toBe('in_transit');
  expect(await disagreements(world)).toEqual([]);
});

it('takes no step back when logistics reports old news', async () => {
  world.logistics.life.advance(fulfilment(), { to: 'shipped' });
  await settle(world);
  world.logistics.life.advance(fulfilment(), { to: 'packed' });
  await settle(world);
  const afterOldNews = shown();
  const [order] = await world.query<{ Status__c: string }>(
    `SELECT Status__c FROM Kit_Order__c WHERE Order_ID__c = '${orderId}'`,
  );
  world.logistics.life.advance(fulfilment(), { to: 'delivered' });
  await settle(world);

  expect([afterOldNews, order?.Status__c]).toEqual(['shipped', 'Shipped']);
  expect(shown()).toBe('delivered');
  expect(await disagreements(world)).toEqual([]);
});

it('tells the portal once of what has not changed again', async () => {
  world.logistics.life.advance(fulfilment(), { to: 'shipped' });
  await settle(world);
  await settle(world);
  const told = world.portal.requests.list().filter(({ method, path }) => method === 'PATCH' && path.endsWith(orderId));

  expect(told).toHaveLength(1);
  expect(await disagreements(world)).toEqual([]);
  expect(await reconciliationProblems(world)).toEqual([]);
});
