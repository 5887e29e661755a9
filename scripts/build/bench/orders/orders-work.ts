/** The org, the portal and logistics at work on so many orders, a cadence at a time. */
import { allowedUse, largerUse, type OperationUse } from '../../../local-org/index';
import type { BenchOrg } from '../bench-org';
import { PLATFORM_PACE, type OrdersJob, type OrdersStep } from '../bench-report';
import type { ThreadClient } from '../thread-client';
import { rounded } from '../timing';
import type { Move, SystemsAddresses, SystemsCommands } from './systems-thread';

export const CADENCE_SECONDS = 5 * 60;

const START = '/services/apexrest/stagelink/v1/feeds/start';
/** As the settings of the package have them: rows of a chunk, senders at a time, calls of one sender. */
const [CHUNK, SENDERS, CALLS] = [200, 5, 20];

export class OrdersWork {
  readonly calls: Record<string, number> = {};
  private readonly uses = new Map<string, OperationUse>();

  constructor(
    private readonly bench: BenchOrg,
    private readonly systems: ThreadClient<SystemsCommands, SystemsAddresses>,
    private readonly orders: number,
  ) {
    bench.org.resetLimits();
  }

  get jobs(): readonly OrdersJob[] {
    return [...this.uses.values()].map((use) => ({ ...use, allowed: allowedUse(use.kind) }));
  }

  /** The schedules pull the orders and have them fulfilled. */
  async take(): Promise<void> {
    this.bench.request('POST', START, '{}');
    await this.passCadence();
    await this.note();
  }

  /** Orders that have a fulfilment, whose id Salesforce keeps. */
  fulfilled(): number {
    return this.bench.count('SELECT COUNT() FROM Kit_Order__c WHERE Logistics_ID__c != NULL');
  }

  /** Logistics changes every order just after the schedules have looked. */
  async moveOn(status: Move): Promise<OrdersStep> {
    await this.systems.call('moveAll', status);
    const lookedAt = await this.passCadence();
    const { sends, pages } = await this.note();
    const news = await this.systems.call('news', null);
    const told = news.map(({ toldAt }) => (toldAt - lookedAt) / 1000).sort((one, other) => one - other);
    const rounds = Math.ceil(sends / SENDERS);
    const inARow = {
      jobs: pages + Math.ceil(this.orders / CHUNK) + 2 * rounds,
      calls: pages + rounds * Math.min(CALLS, this.orders),
    };
    return {
      status,
      shown: news.filter(({ isShown }) => isShown).length,
      waitSeconds: rounded((lookedAt - Math.min(...news.map(({ knownAt }) => knownAt ?? lookedAt))) / 1000),
      medianSeconds: rounded(told[Math.floor(told.length / 2)] ?? 0),
      lastSeconds: rounded(told.at(-1) ?? 0),
      inARow,
      estimatedSeconds: Math.round(inARow.jobs * PLATFORM_PACE.job + inARow.calls * PLATFORM_PACE.call),
    };
  }

  /** @returns when the schedules look, by the clock of the systems */
  private async passCadence(): Promise<number> {
    this.bench.org.advanceClock(CADENCE_SECONDS * 1000);
    const lookedAt = await this.systems.call('advance', CADENCE_SECONDS * 1000);
    this.bench.org.drain();
    return lookedAt;
  }

  /** Adds what was used and asked since the last time. */
  private async note(): Promise<{ readonly sends: number; readonly pages: number }> {
    const { operations } = this.bench.org.limits();
    this.bench.org.resetLimits();
    // What the measurement itself asks of the org is no job.
    for (const use of operations.filter(({ kind }) => kind !== 'rest')) {
      const key = `${use.kind} ${use.operation}`;
      const known = this.uses.get(key);
      const transactions = use.transactions + (known?.transactions ?? 0);
      this.uses.set(key, { ...use, transactions, worst: known ? largerUse(known.worst, use.worst) : use.worst });
    }
    const asked = await this.systems.call('takeCalls', null);
    for (const [what, count] of Object.entries(asked)) {
      this.calls[what] = (this.calls[what] ?? 0) + count;
    }
    const sends = operations.find(({ operation }) => operation === 'SendJob')?.transactions ?? 0;
    return { sends, pages: asked['GET /v1/fulfillments'] ?? 0 };
  }
}
