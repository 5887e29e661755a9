/** Pending orders of the portal, worked off: taken, fulfilled, moved on by logistics, and told to the portal. */
import { join } from 'node:path';
import { LOGISTICS_CLIENT, PORTAL_KEY } from '../../../sandbox';
import { BenchOrg } from '../bench-org';
import type { OrdersResult, OrdersStep } from '../bench-report';
import { CADENCE_SECONDS, OrdersWork } from '../orders/orders-work';
import type { Move, SystemsAddresses, SystemsCommands } from '../orders/systems-thread';
import { ThreadClient } from '../thread-client';

export interface OrdersRequest {
  readonly cacheFolder: string;
  readonly orders: number;
}

const MOVES: readonly Move[] = ['packed', 'shipped', 'delivered'];
const JUDGED = ['soqlQueries', 'dmlStatements', 'queryRows', 'dmlRows', 'callouts'] as const;
const MOST_OF_A_LIMIT = 0.5;

export async function measureOrders({ cacheFolder, orders }: OrdersRequest): Promise<OrdersResult> {
  const systems = await ThreadClient.start<SystemsCommands, SystemsAddresses>(
    join(__dirname, '..', 'orders', 'systems-thread.ts'),
    { orders },
  );
  const bench = BenchOrg.open(cacheFolder, { systems: { portal: {}, logistics: {} } });
  try {
    connect(bench, systems.addresses);
    const startedAt = performance.now();
    const work = new OrdersWork(bench, systems, orders);
    await work.take();
    const fulfilled = work.fulfilled();
    const steps: OrdersStep[] = [];
    for (const move of MOVES) {
      steps.push(await work.moveOn(move));
    }
    const { jobs, calls } = work;
    const ok =
      fulfilled === orders &&
      steps.every(({ shown, lastSeconds }) => shown === orders && lastSeconds < CADENCE_SECONDS) &&
      calls['POST /v1/fulfillments'] === orders &&
      calls['PATCH /v1/orders/{id}'] === orders * MOVES.length &&
      jobs.every(({ worst, allowed }) => JUDGED.every((name) => worst[name] <= allowed[name] * MOST_OF_A_LIMIT));
    return { orders, fulfilled, steps, jobs, calls, seconds: Math.round((performance.now() - startedAt) / 1000), ok };
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
