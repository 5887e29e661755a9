/** The platform's records, as `contracts/openapi/logistics.openapi.json` describes them. Absent facts are left out. */

export const ORDER_STATUSES = ['received', 'packed', 'shipped', 'in_transit', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type TrackingStatus = 'unknown' | 'in_transit' | 'error' | 'delivered';

export interface Address {
  readonly name: string;
  readonly company_name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address_line1: string;
  readonly address_line2?: string;
  readonly address_line3?: string;
  readonly city_locality: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country_code: string;
  readonly address_residential_indicator?: 'unknown' | 'yes' | 'no';
}

export interface ShipmentItem {
  readonly sku: string;
  readonly name?: string;
  readonly quantity: number;
}

export interface NewFulfillment {
  readonly external_order_id: string;
  readonly ship_to: Address;
  readonly service_code?: string;
  readonly items: readonly ShipmentItem[];
}

/** Instants are ISO 8601, UTC, with milliseconds. */
export interface Shipment {
  readonly shipment_id: string;
  readonly fulfillment_id: string;
  readonly external_order_id: string;
  readonly shipment_status: 'pending' | 'processing' | 'label_purchased' | 'cancelled';
  readonly carrier_code: string;
  readonly service_code: string;
  readonly tracking_number: string;
  readonly tracking_status: TrackingStatus;
  readonly ship_date: string;
  readonly estimated_delivery_date: string;
  readonly actual_delivery_date?: string;
  readonly kit_ids: readonly string[];
  readonly created_at: string;
  readonly modified_at: string;
}

export interface Fulfillment extends Omit<NewFulfillment, 'service_code'> {
  readonly fulfillment_id: string;
  readonly order_status: OrderStatus;
  readonly service_code: string;
  readonly created_at: string;
  readonly modified_at: string;
  /** Absent until there is one. */
  readonly shipments?: readonly Shipment[];
}
