/**
 * What happens to a fulfillment: received, packed, shipped in one parcel or several, in transit, delivered. It happens
 * when a test says so, or when the clock of the platform is moved past the time that a step takes.
 */
import { serviceOf } from './carriers';
import type { LogisticsStore } from './logistics-store';
import type { Fulfillment, OrderStatus, Shipment, TrackingStatus } from './logistics-types';

export interface Advance {
  /** The next one when absent. One that lies behind is taken too: a platform may report what is out of date. */
  readonly to?: OrderStatus;
  /** Parcels that the kits are split into when they are shipped; 1 when absent, never more than there are kits. */
  readonly shipments?: number;
  /** Only this parcel moves on. */
  readonly shipmentId?: string;
}

const LINE: readonly OrderStatus[] = ['received', 'packed', 'shipped', 'in_transit', 'delivered'];
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** How long an order stays in a status; the parcel decides about the last step. */
const STAYS_MS: Readonly<Partial<Record<OrderStatus, number>>> = {
  received: HOUR_MS,
  packed: 3 * HOUR_MS,
  shipped: 12 * HOUR_MS,
};

export class FulfillmentLife {
  /** When each order came to its status, in epoch milliseconds. */
  private readonly since = new Map<string, number>();

  constructor(private readonly store: LogisticsStore) {}

  /** Takes an order as far as told. Statuses in between are passed through. */
  advance(fulfillment: Fulfillment, { to, shipments = 1, shipmentId }: Advance): Fulfillment {
    const now = this.store.clock.now();
    if (shipmentId !== undefined) {
      return this.moveShipment(fulfillment, shipmentId, now);
    }
    const at = LINE.indexOf(fulfillment.order_status);
    const goal = to === undefined ? LINE[at + 1] : to;
    if (goal === undefined || at < 0) {
      return fulfillment;
    }
    const line = LINE.slice(at + 1, LINE.indexOf(goal) + 1);
    return line.length === 0
      ? this.enter(fulfillment, goal, now, shipments)
      : line.reduce((current, status) => this.enter(current, status, now, shipments), fulfillment);
  }

  /** Takes every open order as far as told. @returns how many moved */
  advanceAll(advance: Advance): number {
    const open = this.store.fulfillments
      .inOrder()
      .filter(({ order_status: status }) => LINE.indexOf(status) < LINE.length - 1 && status !== 'cancelled');
    return open.filter((fulfillment) => this.advance(fulfillment, advance) !== fulfillment).length;
  }

  /** What has happened by now, since the clock was last moved. */
  catchUp(): void {
    for (const fulfillment of this.store.fulfillments.inOrder()) {
      let current = fulfillment;
      for (let due = this.dueOf(current); due <= this.store.clock.now(); due = this.dueOf(current)) {
        current = this.enter(current, LINE[LINE.indexOf(current.order_status) + 1]!, due, 1);
      }
    }
  }

  /** When the next step is due; never, for the last ones. */
  private dueOf({ fulfillment_id: id, order_status: status, created_at, shipments = [] }: Fulfillment): number {
    if (status === 'in_transit') {
      return Math.max(...shipments.map(({ estimated_delivery_date: date }) => Date.parse(date)));
    }
    const stay = STAYS_MS[status];
    return stay === undefined ? Infinity : (this.since.get(id) ?? Date.parse(created_at)) + stay;
  }

  /** @param at when it happened; the record is changed now */
  private enter(fulfillment: Fulfillment, status: OrderStatus, at: number, parcels: number): Fulfillment {
    this.since.set(fulfillment.fulfillment_id, at);
    const packed = status === 'shipped' && !fulfillment.shipments;
    const shipments = packed ? this.ship(fulfillment, at, parcels) : fulfillment.shipments;
    const tracking = trackingOf(status);
    return this.store.change(fulfillment, {
      order_status: status,
      ...(shipments && {
        shipments: shipments.map((shipment) => (tracking ? this.track(shipment, tracking, at) : shipment)),
      }),
    });
  }

  private ship(fulfillment: Fulfillment, at: number, parcels: number): readonly Shipment[] {
    const kits = fulfillment.items.flatMap(({ quantity }) =>
      Array.from({ length: quantity }, () => `kit-${this.store.nextNumber('kit')}`),
    );
    const { carrierCode, days, trackingNumber } = serviceOf(fulfillment.service_code);
    const now = this.store.clock.instant();
    const count = Math.min(parcels, kits.length);
    return Array.from({ length: count }, (_, index): Shipment => ({
      shipment_id: `se-${this.store.nextNumber('se')}`,
      fulfillment_id: fulfillment.fulfillment_id,
      external_order_id: fulfillment.external_order_id,
      shipment_status: 'label_purchased',
      carrier_code: carrierCode,
      service_code: fulfillment.service_code,
      tracking_number: trackingNumber(this.store.nextNumber('tracking')),
      tracking_status: 'unknown',
      ship_date: new Date(at).toISOString(),
      estimated_delivery_date: new Date(at + days * DAY_MS).toISOString(),
      kit_ids: kits.filter((_kit, kit) => kit % count === index),
      created_at: now,
      modified_at: now,
    }));
  }

  /** A parcel never goes back to where it was. */
  private track(shipment: Shipment, tracking: TrackingStatus, at: number): Shipment {
    if (shipment.tracking_status === tracking || shipment.tracking_status === 'delivered') {
      return shipment;
    }
    return {
      ...shipment,
      tracking_status: tracking,
      ...(tracking === 'delivered' && { actual_delivery_date: new Date(at).toISOString() }),
      modified_at: this.store.clock.instant(),
    };
  }

  private moveShipment(fulfillment: Fulfillment, shipmentId: string, at: number): Fulfillment {
    const shipments = fulfillment.shipments?.map((shipment) =>
      shipment.shipment_id === shipmentId
        ? this.track(shipment, shipment.tracking_status === 'unknown' ? 'in_transit' : 'delivered', at)
        : shipment,
    );
    if (!shipments) {
      return fulfillment;
    }
    const all = shipments.every(({ tracking_status: status }) => status === 'delivered');
    const some = shipments.some(({ tracking_status: status }) => status !== 'unknown');
    const status: OrderStatus = all ? 'delivered' : some ? 'in_transit' : fulfillment.order_status;
    return this.store.change(fulfillment, { shipments, order_status: status });
  }
}

function trackingOf(status: OrderStatus): TrackingStatus | null {
  return status === 'in_transit' || status === 'delivered' ? status : null;
}
