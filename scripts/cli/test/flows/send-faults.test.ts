/** Every kind of fault while Salesforce sends: one request a flag, one fulfilment an order, and each status at the portal. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEND_FAULTS } from '../support/fault-cases';
import { disagreements } from './agreement';
import { FlowWorld } from './flow-world';
import { beginJourney, placeOrder, settle, type Journey } from './life';
import { FLAGS, raise, type Flag } from './raised-flags';

const ORDERS = 3;
const ALL_FLAGS = Object.keys(FLAGS) as Flag[];

let world: FlowWorld;
let journeys: readonly Journey[];

beforeAll(async () => {
  world = await FlowWorld.start();
  await world.api.startSchedules();
  journeys = Array.from({ length: ORDERS }, () => beginJourney(world));
  await settle(world);
});
afterAll(() => world.close());
beforeEach(() => world.forget());

describe.each(SEND_FAULTS)('$name', ({ fault, further }) => {
  it('to requests of the care team', async () => {
    world.portal.faults.add({ pathPrefix: '/v1/journeys', bodyPart: '"requested_at"', ...fault });
    for (const [index, { journey_id }] of journeys.entries()) {
      await raise(world, journey_id, ALL_FLAGS.slice(index));
    }
    await settle(world);

    expect(await disagreements(world)).toEqual([]);
  });

  it('to new fulfilments', async () => {
    world.logistics.faults.add({ pathPrefix: '/v1/fulfillments', bodyPart: '"external_order_id"', ...fault });
    further?.forEach((one) => world.logistics.faults.add(one));
    journeys.forEach((journey) => placeOrder(world, journey));
    await settle(world);

    expect(await disagreements(world)).toEqual([]);
  });

  it('to the status of orders', async () => {
    world.portal.faults.add({ pathPrefix: '/v1/orders/', ...fault });
    world.logistics.life.advanceAll({ shipments: 2 });
    await settle(world);

    expect(await disagreements(world)).toEqual([]);
  });
});
