/** The portal's codes in the words that people read. */
import type { JourneyRequestType, JourneyStatus, Member, OrderStatus, Program, DeliveryStatus } from '../portal-types';

export const orderWords: Readonly<Record<OrderStatus, string>> = {
  placed: 'Order placed',
  processing: 'Being packed',
  shipped: 'Handed to the carrier',
  in_transit: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};

export const journeyWords: Readonly<Record<JourneyStatus, string>> = {
  pending: 'Waiting for the care team',
  active: 'Under way',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

export const programWords: Readonly<Record<Program, string>> = {
  hormone_health: 'Hormone health',
  fertility: 'Fertility',
  thyroid: 'Thyroid',
  metabolic: 'Metabolic health',
};

export const requestWords: Readonly<Record<JourneyRequestType, string>> = {
  new_kit: 'A new kit',
  reschedule_blood_draw: 'Another date for the blood draw',
  cancellation: 'Cancellation',
  follow_up: 'A telehealth follow-up',
};

export const deliveryWords: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'Trying',
  delivered: 'In Salesforce',
  accepted: 'Stored, not linked yet',
  refused: 'Refused',
  failed: 'Given up',
};

const CARRIERS: Readonly<Record<string, string>> = {
  stamps_com: 'USPS',
  ups: 'UPS',
  fedex: 'FedEx',
  dhl_express: 'DHL Express',
};

export function carrierName(code: string): string {
  return CARRIERS[code] ?? code.replaceAll('_', ' ');
}

export function memberName({ first_name, last_name }: Member): string {
  return [first_name, last_name].filter(Boolean).join(' ');
}

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

export function day(instant: string): string {
  return DAY.format(new Date(instant));
}

/** In UTC, which the pages say once. */
export function moment(instant: string): string {
  return MOMENT.format(new Date(instant));
}
