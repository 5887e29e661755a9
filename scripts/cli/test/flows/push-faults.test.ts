/** Every kind of fault while the portal pushes: one account, one case and one order each, their ids known on both sides. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../sandbox';
import { disagreements } from './agreement';
import { FlowWorld } from './flow-world';
import { ADDRESS, KITS, settle } from './life';

const RETRY_AFTER_SECONDS = 1;
const LATE_MS = 300;

/** A page that a record moves off is no push: `moveBetweenPages` is for the lists. */
const FAULTS: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: 'no fault', fault: { kind: 'delay', delayMs: 0 } },
  { name: 'an answer that comes late', fault: { kind: 'delay', delayMs: LATE_MS } },
  { name: 'a push that comes late', fault: { kind: 'delay', delayMs: LATE_MS, actsFirst: false } },
  { name: 'a push that never comes', fault: { kind: 'drop', actsFirst: false } },
  { name: 'an answer that is lost', fault: { kind: 'drop' } },
  { name: 'answers that are lost, three times', fault: { kind: 'drop', times: 3 } },
  { name: 'a rate limit', fault: { kind: 'rateLimit', retryAfterSeconds: RETRY_AFTER_SECONDS } },
  {
    name: 'a rate limit although Salesforce has acted',
    fault: { kind: 'rateLimit', retryAfterSeconds: RETRY_AFTER_SECONDS, actsFirst: true },
  },
  { name: 'status 500', fault: { kind: 'serverError', status: 500 } },
  { name: 'status 500 although Salesforce has acted', fault: { kind: 'serverError', status: 500, actsFirst: true } },
  { name: 'an answer that is cut off', fault: { kind: 'truncate' } },
  { name: 'malformed JSON', fault: { kind: 'malformedJson' } },
  { name: 'a token that is not known', fault: { kind: 'revokeTokens' } },
  { name: 'a push that arrives twice', fault: { kind: 'duplicate' } },
  { name: 'a push that is overtaken by the next', fault: { kind: 'outOfOrder' } },
];

let world: FlowWorld;
let members = 0;

beforeAll(async () => {
  world = await FlowWorld.start();
  await world.api.startSchedules();
});
afterAll(() => world.close());
beforeEach(() => {
  world.forget();
  members += 1;
});

describe.each(FAULTS)('$name', ({ fault }) => {
  it('to registrations of one member, with and without a journey', async () => {
    world.portal.faults.add({ pathPrefix: '/webhooks/registration', ...fault });
    const member = { first_name: 'Ada', last_name: `Member ${members}`, email: `ada.${members}@example.com` };
    // The second of one member comes while the first may still be on its way.
    const first = world.client.register({ member, program: 'fertility' });
    const plain = world.client.register({ member: { ...member, last_name: `Plain ${members}` } });
    const { registration } = await first;
    await world.client.register({ member_id: registration.member.member_id, program: 'thyroid' });
    await plain;
    await world.pushed();
    const before = await counts();
    await settle(world);

    expect(await disagreements(world)).toEqual([]);
    expect(await counts()).toEqual(before);
  });

  it('to orders', async () => {
    const { registration } = await world.client.register({
      member: { last_name: `Orders ${members}` },
      program: 'metabolic',
    });
    world.portal.faults.add({ pathPrefix: '/webhooks/order', ...fault });
    const order = { member_id: registration.member.member_id, shipping_address: ADDRESS, kits: KITS };
    await world.client.order({ ...order, journey_id: registration.journey_id });
    await world.client.order(order);
    await world.pushed();
    const before = await counts();
    await settle(world);

    expect(await disagreements(world)).toEqual([]);
    expect(await counts()).toEqual(before);
  });
});

/** The portal gives a push up, a pull brings what it would have brought, and a person has it pushed after all. */
describe('a push that is given up', () => {
  const ATTEMPTS = 8;

  it.each(['registration', 'order'])('of a %s changes nothing when it comes at last', async (event) => {
    const name = `Given up ${members}`;
    const { registration } = await world.client.register({ member: { last_name: name } });
    world.portal.faults.add({ kind: 'serverError', pathPrefix: `/webhooks/${event}`, times: ATTEMPTS });
    const { journey_id } = (
      await world.client.register({ member_id: registration.member.member_id, program: 'thyroid' })
    ).registration;
    await world.client.order({
      member_id: registration.member.member_id,
      journey_id,
      shipping_address: ADDRESS,
      kits: KITS,
    });
    await world.pushed();
    const failed = world.portal.store.deliveries.inOrder().filter(({ status }) => status === 'failed');
    await settle(world);
    world.logistics.life.advanceAll({ to: 'shipped' });
    await settle(world);
    const before = await counts();
    const { status } = await world.client.redeliver(failed[0]?.delivery_id ?? '');
    await settle(world);

    expect(failed).toHaveLength(1);
    expect(status).toBe('delivered');
    expect(await disagreements(world)).toEqual([]);
    expect(await counts()).toEqual(before);
  });
});

/** Pulls bring nothing that the pushes have not. */
async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of ['Account', 'Case', 'Kit_Order__c', 'Kit_Order_Line__c']) {
    found[name] = await world.count(name);
  }
  return found;
}
