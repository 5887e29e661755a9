/** A small backlog of orders is worked off as the large one of the benchmark is. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../run-tool';
import { measureOrders } from '../measurements/orders';

const ORDERS = 200;
const LIMIT_MS = 180_000;

it(
  'fulfils each order once, tells the portal each status once, and chains within the limits',
  async () => {
    const result = await measureOrders({ cacheFolder: join(PROJECT_ROOT, '.cache', 'apex'), orders: ORDERS });

    expect(result).toMatchObject({ orders: ORDERS, fulfilled: ORDERS, ok: true });
    expect(result.steps.map(({ status, shown }) => [status, shown])).toEqual([
      ['packed', ORDERS],
      ['shipped', ORDERS],
      ['delivered', ORDERS],
    ]);
    expect(result.calls).toMatchObject({ 'POST /v1/fulfillments': ORDERS, 'PATCH /v1/orders/{id}': 3 * ORDERS });
    // Twenty calls a transaction, one round of fulfilments and three of news.
    expect(result.jobs.find(({ operation }) => operation === 'SendJob')?.transactions).toBe((4 * ORDERS) / 20);
  },
  LIMIT_MS,
);
