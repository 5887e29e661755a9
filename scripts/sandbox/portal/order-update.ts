/** What logistics says of an order. News that is older than what the order has is refused as a whole. */
import { isDeepStrictEqual } from 'node:util';
import type { PortalStore } from './portal-store';
import type { Order, OrderStatus, OrderUpdate } from './portal-types';
import { refusal } from './problem';

/** A status moves forward along this line; from any but the last it may also become `cancelled`. */
const LINE: readonly OrderStatus[] = ['placed', 'processing', 'shipped', 'in_transit', 'delivered'];

export function isFinal(status: OrderStatus): boolean {
  return status === 'delivered' || status === 'cancelled';
}

/** @returns the order as it is now; an update that says nothing new changes nothing. @throws ApiRefusal status_superseded */
export function updateOrder(store: PortalStore, order: Order, update: OrderUpdate): Order {
  const { status = order.status, as_of: asOf = order.as_of } = update;
  if (!mayBecome(order.status, status)) {
    throw superseded(order, `is ${order.status} and cannot become ${status}`);
  }
  if (order.as_of !== undefined && Date.parse(asOf ?? '') < Date.parse(order.as_of)) {
    throw superseded(order, `has news of ${order.as_of}, after ${asOf}`);
  }
  const isNews = Object.entries(update).some(([name, value]) => !isDeepStrictEqual(order[name as keyof Order], value));
  return isNews ? store.change(store.orders, order, update) : order;
}

function mayBecome(now: OrderStatus, next: OrderStatus): boolean {
  return now === next || (!isFinal(now) && (next === 'cancelled' || LINE.indexOf(next) > LINE.indexOf(now)));
}

function superseded({ order_id, status }: Order, because: string): Error {
  const detail = `Order ${order_id} ${because}. Nothing was changed, and nothing need be sent again.`;
  return refusal('status_superseded', detail, { current_status: status });
}
