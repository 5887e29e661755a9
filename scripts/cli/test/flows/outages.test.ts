/** Hours without the portal, without logistics or without both cost nothing but time. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox';
import { disagreements } from './agreement';
import { reconciliationProblems } from './agreement-by-reconciliation';
import { FlowWorld } from './flow-world';
import { beginJourney, placeOrder, type Journey } from './life';
import { FLAGS, raise, type Flag } from './raised-flags';

const STEP_MINUTES = 5;
const OUTAGE_MINUTES = 120;
/** Longer than any wait of a retry, of the breaker or of a cadence. */
const RECOVERY_MINUTES = 60;
/** Retries wait and the breaker holds them back: a system that is down is not called more often than this. */
const MOST_CALLS = OUTAGE_MINUTES;
/** Those that Salesforce calls: what the members of the test call is none of them. */
const PATHS = { portal: ['/v1/journeys', '/v1/orders'], logistics: ['/v1/fulfillments'] } as const;
const ALL_FLAGS = Object.keys(FLAGS) as Flag[];

let world: FlowWorld;

beforeAll(async () => {
  world = await FlowWorld.start();
  await world.api.startSchedules();
});
afterAll(() => world.close());
beforeEach(() => world.forget());

/** Somebody signs up, the care team asks for something, kits are ordered, and the warehouse works. */
async function live(journey: Journey): Promise<Journey> {
  const { registration } = await world.client.register({
    member: { last_name: `Outage ${journey.journey_id}` },
    program: 'fertility',
  });
  await raise(world, journey.journey_id, ALL_FLAGS);
  placeOrder(world, journey);
  world.logistics.life.advanceAll({ shipments: 2 });
  const next = world.portal.store.journeys.get(registration.journey_id ?? '');
  if (!next) {
    throw new Error('The registration began no journey.');
  }
  return next;
}

describe('an outage of hours', () => {
  const outages: readonly { readonly name: string; readonly fault: Omit<Fault, 'pathPrefix'> }[] = [
    { name: 'out of service', fault: { kind: 'serverError', times: Infinity } },
    { name: 'out of service after it has acted', fault: { kind: 'serverError', actsFirst: true, times: Infinity } },
    { name: 'not to be reached', fault: { kind: 'drop', actsFirst: false, times: Infinity } },
    { name: 'losing every answer', fault: { kind: 'drop', times: Infinity } },
    { name: 'asking for an hour', fault: { kind: 'rateLimit', retryAfterSeconds: 3600 } },
    { name: 'sending rubbish', fault: { kind: 'malformedJson', times: Infinity } },
  ];
  const cases = [
    { ...outages[0]!, broken: ['portal'] },
    { ...outages[0]!, broken: ['logistics'] },
    ...outages.map((outage) => ({ ...outage, broken: ['portal', 'logistics'] })),
  ] as readonly ((typeof outages)[number] & { readonly broken: readonly ('portal' | 'logistics')[] })[];

  it.each(cases)('with $broken $name costs nothing but time', async ({ fault, broken }) => {
    let journey = beginJourney(world);
    await world.passTime(STEP_MINUTES * 3);
    for (const name of broken) {
      PATHS[name].forEach((pathPrefix) => world[name].faults.add({ pathPrefix, ...fault }));
    }
    world.portal.requests.clear();
    world.logistics.requests.clear();
    for (let passed = 0; passed < OUTAGE_MINUTES; passed += OUTAGE_MINUTES / 2) {
      journey = await live(journey);
      await world.passTime(OUTAGE_MINUTES / 2);
    }
    const calls = broken.map((name) => world[name].requests.list().filter((request) => request.fault).length);
    broken.forEach((name) => world[name].faults.clear());
    await world.passTime(RECOVERY_MINUTES);

    expect(Math.max(...calls)).toBeLessThan(MOST_CALLS);
    expect(Math.min(...calls)).toBeGreaterThan(0);
    expect(await disagreements(world)).toEqual([]);
    expect(await reconciliationProblems(world)).toEqual([]);
  });
});
