/** The portal's records, as `contracts/openapi/portal.openapi.json` describes them. Absent facts are left out. */

export type Gender = 'female' | 'male' | 'other' | 'unknown';
export type Program = 'hormone_health' | 'fertility' | 'thyroid' | 'metabolic';
export type JourneyStatus = 'pending' | 'active' | 'completed' | 'cancelled';
export type JourneyRequestType = 'new_kit' | 'reschedule_blood_draw' | 'cancellation' | 'follow_up';
export type OrderStatus = 'placed' | 'processing' | 'shipped' | 'in_transit' | 'delivered' | 'cancelled';
export type DeliveryStatus = 'pending' | 'delivered' | 'accepted' | 'refused' | 'failed';
export type PushEvent = 'registration' | 'order';

/** What every record carries: ISO 8601 instants of the portal's clock, and 1 more at each change. */
export interface Stamps {
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Member {
  readonly member_id: string;
  readonly first_name?: string;
  readonly last_name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly gender?: Gender;
  readonly subscription_id: string;
  /** ISO 8601 date. */
  readonly start_date: string;
}

export interface MemberRecord extends Stamps {
  readonly member_id: string;
  readonly member: Member;
}

export interface Registration extends Stamps {
  readonly registration_id: string;
  readonly member: Member;
  readonly journey_id?: string;
}

export interface AcceptedJourneyRequest {
  readonly request_id: string;
  readonly type: JourneyRequestType;
  readonly requested_at: string;
  readonly accepted_at: string;
  readonly note?: string;
}

export interface Journey extends Stamps {
  readonly journey_id: string;
  readonly status: JourneyStatus;
  readonly program: Program;
  readonly kit_type: 'finger_prick' | 'venous_draw' | 'saliva';
  readonly kit_sku: string;
  readonly blood_draw_at?: string;
  readonly member: Member;
  readonly requests: readonly AcceptedJourneyRequest[];
}

export interface JourneyRequest {
  readonly journey_id: string;
  readonly type: JourneyRequestType;
  readonly requested_at: string;
  readonly note?: string;
}

export interface JourneyRequestResult {
  readonly journey_id: string;
  readonly type: JourneyRequestType;
  readonly requested_at: string;
  readonly status: 'accepted' | 'already_accepted' | 'rejected';
  readonly request_id?: string;
  readonly error?: { readonly code: 'journey_unknown' | 'journey_completed'; readonly detail: string };
}

export interface ShippingAddress {
  readonly recipient: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
  readonly country: string;
  readonly phone?: string;
}

export interface OrderedKit {
  readonly kit_sku: string;
  readonly kit_name: string;
  readonly quantity: number;
}

export interface ShipmentDetail {
  readonly shipment_id: string;
  readonly tracking_number: string;
  readonly carrier_code: string;
  readonly service_code: string;
  readonly tracking_status: 'unknown' | 'in_transit' | 'error' | 'delivered';
  readonly ship_date?: string;
  readonly estimated_delivery_date: string;
  readonly actual_delivery_date?: string;
  readonly kit_ids: readonly string[];
}

export interface Order extends Stamps {
  readonly order_id: string;
  readonly status: OrderStatus;
  readonly member: Member;
  readonly journey_id?: string;
  readonly shipping_address: ShippingAddress;
  readonly shipping_speed: 'standard' | 'expedited';
  readonly kits: readonly OrderedKit[];
  readonly as_of?: string;
  readonly shipments?: readonly ShipmentDetail[];
}

export interface OrderUpdate {
  readonly status?: OrderStatus;
  readonly as_of?: string;
  readonly shipments?: readonly ShipmentDetail[];
}

export interface NewRegistration {
  readonly member?: Omit<Member, 'member_id' | 'subscription_id' | 'start_date'> & { readonly start_date?: string };
  readonly member_id?: string;
  readonly program?: Program;
}

export interface NewOrder {
  readonly member_id: string;
  readonly journey_id?: string;
  readonly shipping_address: ShippingAddress;
  readonly shipping_speed?: Order['shipping_speed'];
  readonly kits: readonly OrderedKit[];
}

export interface DeliveryAttempt {
  readonly at: string;
  /** Absent when there was no answer. */
  readonly http_status?: number;
  readonly error?: string;
}

/** A record of Salesforce, by the API name of its object. */
export interface LinkedRecord {
  readonly object_name: string;
  readonly record_id: string;
}

/** One event pushed to Salesforce, with what came of it. */
export interface Delivery extends Stamps {
  readonly delivery_id: string;
  readonly event: PushEvent;
  readonly subject_id: string;
  readonly idempotency_key: string;
  readonly status: DeliveryStatus;
  readonly attempts: readonly DeliveryAttempt[];
  readonly next_attempt_at?: string;
  /** Those that the last answer named. */
  readonly records: readonly LinkedRecord[];
}
