/** What members, the care team and the warehouse do, as the tests of the flows let them. */
import type { FlowWorld } from './flow-world';

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
