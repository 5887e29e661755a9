/** What members, the care team and the warehouse do, as the tests of the flows let them. */
import type { FlowWorld } from './flow-world';

type PortalStore = FlowWorld['portal']['store'];
export type Journey = ReturnType<PortalStore['journeys']['inOrder']>[number];
export type Order = ReturnType<FlowWorld['orders']>[number];

export const ADDRESS = {
  recipient: "Zoë O'Neill",
  line1: '1 Main Street',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country: 'US',
} as const;

export const KITS = [
  { kit_sku: 'KIT-HORMONE-1', kit_name: 'Hormone health kit', quantity: 1 },
  { kit_sku: 'LANCET-2', kit_name: 'Lancets', quantity: 2 },
] as const;

/** An order is pulled, fulfilled, looked at and told of: each may take a cadence, and a retry or two. */
const SETTLING_MINUTES = 25;

/** Lets the schedules work until nothing can be left. */
export async function settle(world: FlowWorld): Promise<void> {
  await world.passTime(SETTLING_MINUTES);
}

/** A new member begins a journey; nothing is pushed. */
export function beginJourney({ portal: { store } }: FlowWorld): Journey {
  const memberId = store.nextId('mem');
  const { member } = store.create(store.members, {
    member_id: memberId,
    member: {
      member_id: memberId,
      first_name: 'Ada',
      last_name: `Archer ${memberId}`,
      email: `${memberId}@example.com`,
      gender: 'female',
      subscription_id: store.nextId('sub'),
      start_date: '2026-01-31',
    },
  });
  return store.create(store.journeys, {
    journey_id: store.nextId('jrn'),
    status: 'pending',
    program: 'hormone_health',
    kit_type: 'finger_prick',
    kit_sku: KITS[0].kit_sku,
    member,
    requests: [],
  });
}

/** The kits of a journey are ordered; nothing is pushed. */
export function placeOrder({ portal: { store } }: FlowWorld, { journey_id, member }: Journey): Order {
  return store.create(store.orders, {
    order_id: store.nextId('ord'),
    status: 'placed',
    member,
    journey_id,
    shipping_address: ADDRESS,
    shipping_speed: 'standard',
    kits: KITS,
  });
}
