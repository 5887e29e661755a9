/** Every kind of fault on every page while journeys, orders and fulfilments are pulled: the three systems agree in the end. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox';
import { countProblems } from '../../demo/world';
import { PULL_FAULTS } from '../support/fault-cases';
import { disagreements } from './agreement';
import { FlowWorld, FULFILLMENT_FEED, JOURNEY_FEED, ORDER_FEED, PAGE_SIZE } from './flow-world';
import { beginJourney, placeOrder } from './life';

const RECORDS = 5;
/** The marker that parts windows, then the records. */
const PAGES = Math.ceil((1 + RECORDS) / PAGE_SIZE);
/** Longer than the overlap of any feed. */
const APART_MINUTES = 5;
/** Longer than a message waits for its retry. */
const SENDING_MINUTES = 10;
const LISTS = { journeys: '/v1/journeys', orders: '/v1/orders', fulfillments: '/v1/fulfillments' } as const;

let world: FlowWorld;

beforeAll(async () => {
  world = await FlowWorld.start();
});
afterAll(() => world.close());

/** A marker moves the watermarks beyond what the tests before have left, so that each begins with windows of its own. */
beforeEach(async () => {
  await world.passTime(APART_MINUTES);
  placeOrder(world, beginJourney(world));
  await pull(JOURNEY_FEED, ORDER_FEED);
  await world.passTime(APART_MINUTES);
  await pull(FULFILLMENT_FEED);
  await world.passTime(APART_MINUTES);
  world.forget();
});

/** @returns what is wrong with the runs */
async function pull(...feeds: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const feed of feeds) {
    await world.advance(1);
    problems.push(...countProblems([await world.pull(feed)]));
  }
  return problems;
}

it('begins with systems that agree', async () => {
  expect(await disagreements(world)).toEqual([]);
});

describe.each(PULL_FAULTS)('$name', ({ fault, further }) => {
  it.each(Array.from({ length: PAGES }, (_, page) => page))('on page %i', async (page) => {
    const met = (pathPrefix: string): Fault => ({ pathPrefix, ...fault, after: page });
    for (let record = 0; record < RECORDS; record += 1) {
      placeOrder(world, beginJourney(world));
    }
    world.portal.faults.add(met(LISTS.journeys));
    world.portal.faults.add(met(LISTS.orders));
    // Once more when the portal is well: what a fault put behind the window comes with the next one.
    const wrongRuns = await pull(JOURNEY_FEED, ORDER_FEED, JOURNEY_FEED, ORDER_FEED);
    await world.passTime(SENDING_MINUTES);
    world.logistics.life.advanceAll({ to: 'shipped', shipments: 2 });
    world.logistics.faults.add(met(LISTS.fulfillments));
    further?.forEach((one) => world.logistics.faults.add(one));
    wrongRuns.push(...(await pull(FULFILLMENT_FEED, FULFILLMENT_FEED)));
    await world.passTime(SENDING_MINUTES);

    expect(wrongRuns).toEqual([]);
    expect(await disagreements(world)).toEqual([]);
  });
});

/** The platform fetches a token anew by itself; the key of the portal is only refused to one request. */
describe('credentials that are revoked between two pages', () => {
  it.each([
    { name: 'logistics', feed: FULFILLMENT_FEED, list: LISTS.fulfillments, tokens: 1 },
    { name: 'portal', feed: JOURNEY_FEED, list: LISTS.journeys, tokens: 0 },
  ] as const)('cost one call more at $name', async ({ name, feed, list, tokens }) => {
    const { faults, requests } = world[name];
    for (let record = 0; record < RECORDS; record += 1) {
      placeOrder(world, beginJourney(world));
    }
    await pull(JOURNEY_FEED, ORDER_FEED);
    await world.passTime(SENDING_MINUTES);
    await pull(FULFILLMENT_FEED);
    world.forget();
    faults.add({ kind: 'revokeTokens', pathPrefix: list, after: 1 });
    // No time passes, so that no token ends by itself.
    const { pages } = await world.pull(feed);
    const paths = requests.list().map(({ path }) => path);

    expect(pages).toBeGreaterThan(1);
    expect(world.faultsLeft()).toBe(0);
    expect(paths.filter((path) => path.startsWith(list))).toHaveLength(pages + 1);
    expect(paths.filter((path) => path === '/oauth/token')).toHaveLength(tokens);
  });
});
