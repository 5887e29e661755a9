/**
 * Random histories of a few records: versions of the EMR arrive late, twice or not at all until the end, are linked in any
 * chunks, replayed in any order; people edit records, admit patients and ask for syncs; messages are delivered in between,
 * with answers lost, refused, cut or doubled. The same seed gives the same history.
 */
import type { Fault } from '../../../sandbox';
import { mulberry32 } from '../seeded-random';

export interface Version {
  readonly record: string;
  /** From 1; those of members are what the EMR makes of them: the create, then each correction. */
  readonly version: number;
}

/** What a request of a delivery meets; null for nothing. */
export type Fate = Pick<Fault, 'kind' | 'actsFirst' | 'status'> | null;

export interface Delivery {
  readonly record: string;
  /** Meets the create of the patient. */
  readonly patient: Fate;
  /** Meets the creates of the referrals. */
  readonly referral: Fate;
}

interface OfVersions<Kind extends string> {
  readonly kind: Kind;
  readonly versions: readonly Version[];
}

export type Event =
  | OfVersions<'stage'>
  | OfVersions<'link'>
  | OfVersions<'replay'>
  | { readonly kind: 'edit'; readonly record: string; readonly field: 'phone' | 'birthDate'; readonly number: number }
  /** A new admission reaches Admitted. */
  | { readonly kind: 'admit'; readonly record: string }
  /** A person sends the first admission of the record, admitted or not. */
  | { readonly kind: 'sync'; readonly record: string }
  /** The EMR's own staff correct a patient whom a message created. */
  | { readonly kind: 'correct'; readonly record: string; readonly number: number }
  /** Every message that is due is tried once. */
  | { readonly kind: 'deliver'; readonly deliveries: readonly Delivery[] };

/** The events of a kind. */
export type EventOf<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

export interface Interleaving {
  readonly seed: number;
  /** Versions of the records that begin at the EMR. */
  readonly versions: readonly Version[];
  readonly events: readonly Event[];
}

/** Patients begin at the EMR as p0, p1; observations o0, o1 are about the patient of their number. */
export const EMR_RECORDS = ['p0', 'p1', 'o0', 'o1'];
/** Members begin in Salesforce. */
export const MEMBERS = ['m0', 'm1'];
export const PATIENTS = EMR_RECORDS.filter((record) => record.startsWith('p'));
const PEOPLE = [...PATIENTS, ...MEMBERS];

const MOST_VERSIONS = 4;
const EVENTS = 15;
/** At these places every history delivers, so that many can run side by side. */
const DELIVERS_EVERY = 4;
const KINDS = ['stage', 'stage', 'link', 'link', 'replay', 'edit', 'edit', 'admit', 'sync', 'correct'] as const;
const FATES: readonly Fate[] = [
  null,
  null,
  { kind: 'drop' },
  { kind: 'drop', actsFirst: false },
  { kind: 'serverError' },
  { kind: 'serverError', status: 500, actsFirst: true },
  { kind: 'rateLimit' },
  { kind: 'truncate' },
  { kind: 'malformedJson' },
  { kind: 'duplicate' },
  { kind: 'revokeTokens' },
];

export function generateInterleaving(seed: number): Interleaving {
  const random = mulberry32(seed);
  const versions = EMR_RECORDS.flatMap((record) => versionsOf(record, 1 + Math.floor(random() * MOST_VERSIONS)));
  const all = [...versions, ...MEMBERS.flatMap((record) => versionsOf(record, MOST_VERSIONS))];
  const staged: Version[] = [];
  const events = Array.from({ length: EVENTS }, (_, number): Event => {
    if (number % DELIVERS_EVERY === DELIVERS_EVERY - 1) {
      return { kind: 'deliver', deliveries: PEOPLE.map((record) => delivery(record, random)) };
    }
    const kind = pick(KINDS, random);
    switch (kind) {
      case 'edit':
        return { kind, record: pick(PEOPLE, random), field: random() < 0.5 ? 'phone' : 'birthDate', number };
      case 'admit':
      case 'sync':
        return { kind, record: pick(PEOPLE, random) };
      case 'correct':
        return { kind, record: pick(MEMBERS, random), number };
      default: {
        const chosen = some(kind === 'stage' || staged.length === 0 ? all : staged, random);
        staged.push(...(kind === 'stage' ? chosen : []));
        return { kind, versions: chosen };
      }
    }
  });
  const unsent = MEMBERS.filter(
    (member) => !events.some((event) => (event.kind === 'admit' || event.kind === 'sync') && event.record === member),
  );
  return { seed, versions, events: [...events, ...unsent.map((record): Event => ({ kind: 'admit', record }))] };
}

function versionsOf(record: string, count: number): Version[] {
  return Array.from({ length: count }, (_, index) => ({ record, version: index + 1 }));
}

function delivery(record: string, random: () => number): Delivery {
  return { record, patient: pick(FATES, random), referral: pick(FATES, random) };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** At least one of them, shuffled. */
function some<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = values.map((value) => ({ value, rank: random() })).sort((one, other) => one.rank - other.rank);
  return shuffled.slice(0, 1 + Math.floor(random() * values.length)).map(({ value }) => value);
}
