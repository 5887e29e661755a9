/** Lives of the three systems with faults of every kind at random moments, each from a seed: they agree in the end. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../../build';
import { FAULT_KINDS, type Fault } from '../../../sandbox';
import { disagreements } from './agreement';
import { reconciliationProblems } from './agreement-by-reconciliation';
import { FlowWorld } from './flow-world';
import { ADDRESS, beginJourney, KITS, placeOrder, type Journey } from './life';
import { FLAGS, raise, type Flag } from './raised-flags';

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 8;
const STEP_MINUTES = 5;
/** Longer than any wait of a retry, of the breaker or of a cadence. */
const RECOVERY_MINUTES = 60;
const PLACES = [
  { system: 'portal', pathPrefix: '/v1/journeys' },
  { system: 'portal', pathPrefix: '/v1/orders' },
  { system: 'portal', pathPrefix: '/webhooks/registration' },
  { system: 'portal', pathPrefix: '/webhooks/order' },
  { system: 'logistics', pathPrefix: '/v1/fulfillments' },
  { system: 'logistics', pathPrefix: '/oauth/token' },
] as const;
/** Of a request; a push waits for as long in earnest. */
const DELAYS_MS = [100, 1200];

let world: FlowWorld;

beforeAll(async () => {
  world = await FlowWorld.start();
  await world.api.startSchedules();
});
afterAll(() => world.close());

class Life {
  private readonly random: () => number;
  private readonly journeys: Journey[] = [];
  /** Since the last scan. */
  private readonly asked = new Set<string>();

  constructor(seed: number) {
    this.random = mulberry32(seed);
  }

  begin(): void {
    this.journeys.push(beginJourney(world));
  }

  breakSomething(): void {
    const { system, pathPrefix } = this.pick(PLACES);
    const { faults } = world[system];
    const kind = this.pick(FAULT_KINDS);
    // Credentials that are refused twice in a row are a person's to correct.
    if (kind === 'revokeTokens' && faults.list().some((waiting) => waiting.kind === kind)) {
      return;
    }
    const fault: Fault = {
      kind,
      pathPrefix,
      after: this.pick([0, 1, 2]),
      times: kind === 'revokeTokens' ? 1 : this.pick([1, 2, 3]),
      delayMs: this.pick(DELAYS_MS),
      status: this.pick([500, 502, 503]),
      retryAfterSeconds: pathPrefix.startsWith('/webhooks') ? 1 : this.pick([1, 60, 400]),
      ...(this.random() < 0.5 && { actsFirst: this.random() < 0.5 }),
    };
    faults.add(fault);
  }

  async passTime(): Promise<void> {
    await world.passTime(STEP_MINUTES);
    this.asked.clear();
  }

  async goOn(): Promise<void> {
    await this.pick([
      () => this.signUp(),
      () => this.order(),
      () => this.ask(),
      () => Promise.resolve(this.journeys.push(beginJourney(world))),
      () => Promise.resolve(world.logistics.life.advanceAll({ shipments: 2 })),
    ])();
  }

  private async signUp(): Promise<void> {
    const member = { first_name: 'Ada', last_name: `Random ${this.random()}`, gender: 'female' };
    const { registration } = await world.client.register({
      member,
      ...(this.random() < 0.7 && { program: 'thyroid' }),
    });
    const journey = world.portal.store.journeys.get(registration.journey_id ?? '');
    this.journeys.push(...(journey ? [journey] : []));
  }

  /** Pushed, or left for a pull. A member who orders meets the faults of the portal as well. */
  private async order(): Promise<void> {
    const journey = this.pick(this.journeys);
    if (this.random() < 0.5) {
      placeOrder(world, journey);
    } else {
      const { journey_id, member } = journey;
      const order = { member_id: member.member_id, journey_id, shipping_address: ADDRESS, kits: KITS };
      await world.client.order(order).catch(() => undefined);
    }
  }

  /** Flags of a case, of which there may be none yet. Raised again before a scan has seen it, a flag is one request. */
  private async ask(): Promise<void> {
    const { journey_id: id } = this.pick(this.journeys);
    const flag = this.pick(Object.keys(FLAGS) as Flag[]);
    const isNew = this.asked.size < this.asked.add(id + flag).size;
    if (isNew && (await world.count(`Case WHERE Journey_ID__c = '${id}'`)) === 1) {
      await raise(world, id, [flag]);
    }
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }
}

it.each(SEEDS)('agree after the faults of seed %i', async (seed) => {
  world.forget();
  const life = new Life(seed);
  life.begin();
  for (let step = 0; step < STEPS; step += 1) {
    life.breakSomething();
    life.breakSomething();
    await life.goOn();
    await life.goOn();
    await life.goOn();
    await life.passTime();
  }
  world.portal.faults.clear();
  world.logistics.faults.clear();
  await world.pushed();
  await world.passTime(RECOVERY_MINUTES);

  expect(await disagreements(world)).toEqual([]);
  expect(await reconciliationProblems(world)).toEqual([]);
});
