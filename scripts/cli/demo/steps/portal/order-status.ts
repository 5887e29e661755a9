import type { PortalOrder } from '../../portal-client';
import type { Step, World } from '../../world';
import { contractProblems } from './kit-fulfilment';

const CADENCE_MINUTES = 5;

/**
 * Logistics moves its orders on, then reports old news of one: within one cadence the portal shows what logistics knows, without
 * shipment fields while there is no shipment, in full when there is, and never a step back.
 */
export const orderStatus: Step = {
  name: 'within one cadence the portal shows what logistics knows, and never a step back',
  onlyReadsEmr: true,

  async run(world) {
    const { life, store } = world.logistics;
    await world.advance(2 * CADENCE_MINUTES);
    life.advanceAll({ to: 'packed' });
    await world.advance(CADENCE_MINUTES);
    const packed = await portalOrders(world);
    life.advanceAll({ to: 'shipped', shipments: 2 });
    await world.advance(CADENCE_MINUTES);
    const shipped = await portalOrders(world);
    const late = store.fulfillments.inOrder()[0];
    life.advance(late!, { to: 'packed' });
    await world.advance(CADENCE_MINUTES);
    const afterOldNews = await world.portal.readOrder(late?.external_order_id ?? '');
    life.advance(store.ofOrder(late?.external_order_id ?? '')!, { to: 'shipped' });
    life.advanceAll({ to: 'delivered' });
    await world.advance(CADENCE_MINUTES);
    const delivered = await portalOrders(world);
    const { totalSize: shipments } = await world.connection.query('SELECT Id FROM Shipment__c');
    const parcels = store.fulfillments.inOrder().reduce((sum, { shipments: all = [] }) => sum + all.length, 0);
    return {
      runs: [],
      problems: [
        ...of(packed, 'processing', (order) => !('shipments' in order), 'without shipment fields'),
        ...of(shipped, 'shipped', ({ shipments: all = [] }) => all.length > 0, 'with shipments'),
        ...(afterOldNews.status === 'shipped'
          ? []
          : [`old news took ${afterOldNews.order_id} back to ${afterOldNews.status}`]),
        ...of(delivered, 'delivered', isComplete, 'with tracking and delivery of every parcel'),
        ...(shipments === parcels ? [] : [`logistics has ${parcels} parcels, Salesforce ${shipments}`]),
        ...contractProblems(world),
      ],
      detail: `${delivered.length} orders in the portal, ${parcels} parcels, each status within ${CADENCE_MINUTES} minutes`,
    };
  },
};

/** The orders of the portal that logistics has. */
async function portalOrders(world: World): Promise<PortalOrder[]> {
  const orders: PortalOrder[] = [];
  for (const { external_order_id: id } of world.logistics.store.fulfillments.inOrder()) {
    orders.push(await world.portal.readOrder(id));
  }
  return orders;
}

function of(
  orders: readonly PortalOrder[],
  status: string,
  holds: (order: PortalOrder) => boolean,
  what: string,
): string[] {
  const wrong = orders.filter((order) => order.status !== status || !holds(order));
  return wrong.length === 0
    ? []
    : [
        `${wrong.length} of ${orders.length} orders are not ${status} ${what}; ${wrong[0]?.order_id} is ${wrong[0]?.status}`,
      ];
}

function isComplete({ shipments = [] }: PortalOrder): boolean {
  return (
    shipments.length > 0 &&
    shipments.every((one) => one.tracking_number && one.carrier_code && one.actual_delivery_date !== undefined)
  );
}
