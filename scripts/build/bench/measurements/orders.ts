/** Pending orders of the portal, worked off: taken, fulfilled, moved on by logistics, and told to the portal. */
import { join } from 'node:path';
import { LOGISTICS_CLIENT, PORTAL_KEY } from '../../../sandbox';
import { BenchOrg } from '../bench-org';
import type { OrderNews, SystemsAddresses, SystemsCommands } from '../orders/systems-thread';
import { ThreadClient } from '../thread-client';

export interface OrdersRequest {
  readonly cacheFolder: string;
  readonly orders: number;
}

const START = '/services/apexrest/stagelink/v1/feeds/start';
const MINUTE_MS = 60_000;
const CADENCE_MS = 5 * MINUTE_MS;
/** Logistics changes orders this long before the schedules look. */
const HEAD_START_MS = 2 * MINUTE_MS;

export async function measureOrders({ cacheFolder, orders }: OrdersRequest) {
  const systems = await ThreadClient.start<SystemsCommands, SystemsAddresses>(
    join(__dirname, '..', 'orders', 'systems-thread.ts'),
    { orders },
  );
  const bench = BenchOrg.open(cacheFolder, { systems: { portal: {}, logistics: {} } });
  try {
    connect(bench, systems.addresses);
    bench.request('POST', START, '{}');
    bench.org.resetLimits();
    const out: unknown[] = [];
    const pass = async (milliseconds: number): Promise<number> => {
      bench.org.advanceClock(milliseconds);
      return systems.call('advance', milliseconds);
    };
    let at = await pass(CADENCE_MS);
    let t = performance.now();
    bench.org.drain();
    out.push({ taken: performance.now() - t });
    for (const to of ['packed', 'shipped', 'delivered'] as const) {
      await systems.call('moveAll', to);
      at = await pass(CADENCE_MS);
      t = performance.now();
      bench.org.drain();
      const news: OrderNews[] = await systems.call('news', null);
      const told = news.map(({ toldAt }) => toldAt - at).sort((a, b) => a - b);
      out.push({
        to,
        ms: performance.now() - t,
        shown: news.filter(({ isShown }) => isShown).length,
        last: told.at(-1),
        median: told[told.length >> 1],
      });
    }
    void HEAD_START_MS;
    return { out, calls: await systems.call('calls', null), limits: bench.org.limits() };
  } finally {
    bench.close();
    await systems.close();
  }
}

function connect(bench: BenchOrg, { portalUrl, logisticsUrl, tokenUrl }: SystemsAddresses): void {
  const { clientId: ClientId, clientSecret: ClientSecret } = PORTAL_KEY;
  bench.connectSystem({ name: 'Portal', url: portalUrl, parameters: { ClientId, ClientSecret } });
  bench.connectSystem({ name: 'Logistics', url: logisticsUrl, tokenUrl, parameters: { ...LOGISTICS_CLIENT } });
}
