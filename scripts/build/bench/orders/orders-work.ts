/** The org, the portal and logistics at work on so many orders, a cadence at a time. */
import { allowedUse, largerUse, type OperationUse } from '../../../local-org/index';
import type { BenchOrg } from '../bench-org';
import { PLATFORM_PACE, type OrdersJob, type OrdersStep } from '../bench-report';
import type { ThreadClient } from '../thread-client';
import { rounded } from '../timing';
import type { Move, SystemsAddresses, SystemsCommands } from './systems-thread';

export const CADENCE_SECONDS = 5 * 60;

const FEED = 'Logistics_Fulfillment';
const START = '/services/apexrest/stagelink/v1/feeds/start';

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
    return this.bench.query('SELECT Id FROM Kit_Order__c WHERE Logistics_ID__c != NULL').totalSize;
  }

  /** Logistics changes every order just after the schedules have looked. */
  async moveOn(status: Move): Promise<OrdersStep> {
    await this.systems.call('moveAll', status);
    const lookedAt = await this.passCadence();
    const { sends, pages } = await this.note();
    const news = await this.systems.call('news', null);
    const told = news.map(({ toldAt }) => (toldAt - lookedAt) / 1000).sort((one, other) => one - other);
    const inARow = this.inARow(pages, sends);
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

  /** Pages follow one another, then chunks, then messages: claimed and sent, by as many senders as the settings allow. */
  private inARow(pages: number, sends: number): OrdersStep['inARow'] {
    const calls = this.uses.get('queueable SendJob')?.worst.callouts ?? 0;
    const rounds = Math.ceil(sends / this.setting('Parallel_Senders__c', 'External_System__mdt', 'Portal'));
    const chunks = Math.ceil(this.orders / this.setting('Link_Chunk_Size__c', 'Inbound_Feed__mdt', FEED));
    return { jobs: pages + chunks + 2 * rounds, calls: pages + calls * rounds };
  }

  private setting(field: string, type: string, name: string): number {
    const soql = `SELECT ${field} FROM ${type} WHERE DeveloperName = '${name}'`;
    return this.bench.query<Readonly<Record<string, number>>>(soql).records[0]?.[field] ?? 1;
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
