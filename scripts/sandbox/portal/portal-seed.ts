/** Fills a portal with made-up members, journeys and orders, the same at every start. */
import { seededTime } from '../shared/seeded-time';
import type { PortalStore } from './portal-store';
import type { Journey, Member, Order, OrderedKit, Program, ShippingAddress, Stamps } from './portal-types';

export interface PortalSeed {
  readonly pendingJourneys: number;
  readonly pendingOrders: number;
}

export const DEFAULT_SEED: PortalSeed = { pendingJourneys: 40, pendingOrders: 25 };

/** Besides what is pending there is always some past, so that a filter has something to leave out. */
const COMPLETED_JOURNEYS = 3;
const DELIVERED_ORDERS = 2;
/** Each of so many journeys is a second one of the member before. */
const SECOND_JOURNEY_EVERY = 20;
const DAY_MS = 24 * 60 * 60_000;

/** With an apostrophe, accents, a hyphen and a double name among them, as real lists have. */
const FIRST_NAMES = [
  'Ada',
  'Zoë',
  'Grace',
  'Mei',
  'Priya',
  'José',
  'Noor',
  'Anna-Lena',
  'Sam',
  'Fatima',
  'Ingrid',
  'Leo',
];
const LAST_NAMES = ['Archer', "O'Neill", 'Nguyễn', 'van der Berg', 'García López', 'Smith', 'Müller', 'Okafor', 'Lee'];
const STREETS = ['1 Main Street', '22 Elm Avenue', '305 Lake Drive', '4 Oak Court', '58 Hill Road'];
const CITIES: readonly Pick<ShippingAddress, 'city' | 'state' | 'postal_code'>[] = [
  { city: 'Austin', state: 'TX', postal_code: '78701' },
  { city: 'Boston', state: 'MA', postal_code: '02108' },
  { city: 'Denver', state: 'CO', postal_code: '80202' },
  { city: 'Seattle', state: 'WA', postal_code: '98101' },
];
const GENDERS = ['female', 'female', 'male', 'female', 'other', 'unknown'] as const;
const KIT_TYPES = ['finger_prick', 'venous_draw', 'saliva'] as const;

const KITS: Readonly<Record<Program, OrderedKit>> = {
  hormone_health: { kit_sku: 'KIT-HORMONE-1', kit_name: 'Hormone health kit', quantity: 1 },
  fertility: { kit_sku: 'KIT-FERTILITY-1', kit_name: 'Fertility kit', quantity: 1 },
  thyroid: { kit_sku: 'KIT-THYROID-1', kit_name: 'Thyroid kit', quantity: 1 },
  metabolic: { kit_sku: 'KIT-METABOLIC-1', kit_name: 'Metabolic health kit', quantity: 1 },
};
const PROGRAMS = Object.keys(KITS) as readonly Program[];

/** The kit that a journey of this programme begins with. */
export function kitOf(program: Program): OrderedKit {
  return KITS[program];
}

export function seedPortal(store: PortalStore, { pendingJourneys, pendingOrders }: PortalSeed): void {
  const journeys = pendingJourneys + COMPLETED_JOURNEYS;
  const members: Member[] = [];
  const seeded: Journey[] = [];
  for (let index = 0; index < journeys; index += 1) {
    const stamps = stampsOf(index, journeys);
    const last = members.at(-1);
    const member =
      last && index % SECOND_JOURNEY_EVERY === SECOND_JOURNEY_EVERY - 1 ? last : newMember(store, index, stamps);
    members.push(member);
    const journey = newJourney(store, index, member, stamps, index < COMPLETED_JOURNEYS ? 'completed' : 'pending');
    store.journeys.put(journey);
    seeded.push(journey);
  }
  const orders = pendingOrders + DELIVERED_ORDERS;
  for (let index = 0; index < orders; index += 1) {
    const journey = seeded[index % journeys]!;
    const order = newOrder(store, index, journey, stampsOf(index, orders));
    store.orders.put(index < DELIVERED_ORDERS ? delivered(order, index) : order);
  }
}

function stampsOf(index: number, total: number): Stamps {
  const at = seededTime(index, total);
  return { revision: 1, created_at: at, updated_at: at };
}

/** Some have no phone, no email, no gender or no first name. */
function newMember(store: PortalStore, index: number, stamps: Stamps): Member {
  const first = pick(FIRST_NAMES, index);
  const last = pick(LAST_NAMES, Math.floor(index / FIRST_NAMES.length) + index);
  const member: Member = {
    member_id: store.nextId('mem'),
    ...(index % 17 !== 16 && { first_name: first }),
    last_name: last,
    ...(index % 11 !== 5 && { email: `${ascii(first)}.${ascii(last)}.${index + 1}@example.com` }),
    ...(index % 7 !== 3 && { phone: `+1 555 01${String(index % 100).padStart(2, '0')}` }),
    ...(index % 13 !== 7 && { gender: pick(GENDERS, index) }),
    subscription_id: store.nextId('sub'),
    start_date: stamps.created_at.slice(0, 10),
  };
  store.members.put({ ...stamps, member_id: member.member_id, member });
  return member;
}

function newJourney(
  store: PortalStore,
  index: number,
  member: Member,
  stamps: Stamps,
  status: Journey['status'],
): Journey {
  const program = pick(PROGRAMS, index);
  const kitType = pick(KIT_TYPES, index);
  return {
    ...stamps,
    journey_id: store.nextId('jrn'),
    status,
    program,
    kit_type: kitType,
    kit_sku: kitOf(program).kit_sku,
    ...(kitType === 'venous_draw' && { blood_draw_at: later(stamps.created_at, 9) }),
    member,
    requests: [],
  };
}

function newOrder(store: PortalStore, index: number, { member, journey_id, program }: Journey, stamps: Stamps): Order {
  return {
    ...stamps,
    order_id: store.nextId('ord'),
    status: 'placed',
    member,
    journey_id,
    shipping_address: {
      recipient: [member.first_name, member.last_name].filter(Boolean).join(' '),
      line1: pick(STREETS, index),
      ...(index % 4 === 2 && { line2: `Apt ${index + 1}` }),
      ...pick(CITIES, index),
      country: 'US',
      ...(member.phone !== undefined && { phone: member.phone }),
    },
    shipping_speed: index % 5 === 4 ? 'expedited' : 'standard',
    kits: [kitOf(program)],
  };
}

function delivered(order: Order, index: number): Order {
  const arrived = later(order.created_at, 5);
  return {
    ...order,
    status: 'delivered',
    as_of: arrived,
    shipments: [
      {
        shipment_id: `se-900${index}`,
        tracking_number: `940010000000000000900${index}`,
        carrier_code: 'stamps_com',
        service_code: 'usps_priority_mail',
        tracking_status: 'delivered',
        ship_date: later(order.created_at, 2),
        estimated_delivery_date: arrived,
        actual_delivery_date: arrived,
        kit_ids: [`kit-900${index}`],
      },
    ],
  };
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}

function pick<T>(from: readonly T[], index: number): T {
  return from[index % from.length]!;
}

/** As an address of the mail has it: `Nguyễn` becomes `nguyen`. */
function ascii(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
