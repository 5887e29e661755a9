/** The thread of the portal and of logistics, with their clocks side by side. */
import { workerData } from 'node:worker_threads';
import { startLogisticsSandbox, startPortalSandbox, type LogisticsSandbox, type PortalSandbox } from '../../../sandbox';
import { serveCommands } from '../thread-client';

export interface SystemsAddresses {
  readonly portalUrl: string;
  readonly logisticsUrl: string;
  readonly tokenUrl: string;
}

/** What became of one order. Times are epoch milliseconds of the systems. */
export interface OrderNews {
  /** When logistics last changed it; null when it has no fulfilment, or more than one. */
  readonly knownAt: number | null;
  /** When the portal last changed it. */
  readonly toldAt: number;
  /** Whether the portal shows what logistics knows. */
  readonly isShown: boolean;
}

/** What the measurement may ask of the systems; answers cross threads as plain data. */
export interface SystemsCommands {
  /** @returns the time after it, in epoch milliseconds */
  advance(milliseconds: number): number;
  /** Every open order comes to this status. @returns how many moved */
  moveAll(to: Move): number;
  news(argument: null): OrderNews[];
  /** Requests since the last time, by what was asked. */
  takeCalls(argument: null): Record<string, number>;
}

export type Move = 'packed' | 'shipped' | 'delivered';

/** Ids of orders in paths. */
const ORDER_ID = /\/ord_\d+/;

function commandsOf(portal: PortalSandbox, logistics: LogisticsSandbox): SystemsCommands {
  const open = portal.store.orders.inOrder().filter(({ status }) => status === 'placed');
  return {
    advance(milliseconds) {
      portal.clock.advance(milliseconds);
      logistics.clock.advance(milliseconds);
      return portal.clock.now();
    },
    moveAll: (to) => logistics.life.advanceAll({ to }),
    news: () => open.map(({ order_id: id }) => newsOf(id, portal, logistics)),
    takeCalls() {
      const counts: Record<string, number> = {};
      for (const { requests } of [portal, logistics]) {
        for (const { method, path } of requests.list()) {
          const what = `${method} ${path.replace(/\?.*/, '').replace(ORDER_ID, '/{id}')}`;
          counts[what] = (counts[what] ?? 0) + 1;
        }
        requests.clear();
      }
      return counts;
    },
  };
}

function newsOf(id: string, portal: PortalSandbox, logistics: LogisticsSandbox): OrderNews {
  const order = portal.store.orders.get(id);
  const fulfilment = logistics.store.ofOrder(id);
  const known = fulfilment?.order_status;
  const expected = known === 'received' || known === 'packed' ? 'processing' : known;
  return {
    knownAt: fulfilment ? Date.parse(fulfilment.modified_at) : null,
    toldAt: Date.parse(order?.updated_at ?? ''),
    isShown:
      fulfilment !== undefined &&
      order?.status === expected &&
      JSON.stringify(tracking(order?.shipments)) === JSON.stringify(tracking(fulfilment.shipments)),
  };
}

function tracking(
  shipments: readonly { readonly tracking_number: string; readonly tracking_status: string }[] = [],
): string[] {
  return shipments.map((shipment) => `${shipment.tracking_number} ${shipment.tracking_status}`);
}

async function serve(): Promise<void> {
  const { orders } = workerData as { readonly orders: number };
  const seed = { pendingOrders: orders, pendingJourneys: Math.ceil(orders / 5) };
  const portal = await startPortalSandbox({ port: 0, seed });
  const logistics = await startLogisticsSandbox({ port: 0 });
  serveCommands<SystemsCommands, SystemsAddresses>(
    { portalUrl: portal.url, logisticsUrl: logistics.url, tokenUrl: logistics.tokenUrl },
    commandsOf(portal, logistics),
    async () => {
      await portal.close();
      await logistics.close();
    },
  );
}

void serve();
