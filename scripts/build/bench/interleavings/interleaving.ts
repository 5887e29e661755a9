/**
 * Random histories of a few records: their versions arrive late, twice or not at all until the end, are linked in any
 * chunks, replayed in any order, and edited in Salesforce in between. The same seed gives the same history.
 */
import { mulberry32 } from '../seeded-random';

export interface Version {
  readonly record: string;
  readonly version: number;
}

export type Event =
  | { readonly kind: 'stage' | 'link' | 'replay'; readonly versions: readonly Version[] }
  | { readonly kind: 'edit'; readonly record: string; readonly field: 'phone' | 'birthDate'; readonly number: number };

export interface Interleaving {
  readonly seed: number;
  /** Patients are p0, p1 …; observations o0, o1 …, each about the patient of its number. */
  readonly records: readonly string[];
  readonly versions: readonly Version[];
  readonly events: readonly Event[];
}

const RECORDS = ['p0', 'p1', 'o0', 'o1'];
const PATIENTS = RECORDS.filter((record) => record.startsWith('p'));
const MOST_VERSIONS = 4;
const EVENTS = 10;
const KINDS = ['stage', 'stage', 'link', 'link', 'replay', 'edit'] as const;

export function generateInterleaving(seed: number): Interleaving {
  const random = mulberry32(seed);
  const versions = RECORDS.flatMap((record) =>
    Array.from({ length: 1 + Math.floor(random() * MOST_VERSIONS) }, (_, index) => ({ record, version: index + 1 })),
  );
  const staged: Version[] = [];
  const events = Array.from({ length: EVENTS }, (_, number): Event => {
    const kind = staged.length === 0 ? 'stage' : pick(KINDS, random);
    if (kind === 'edit') {
      const field = random() < 0.5 ? 'phone' : 'birthDate';
      return { kind, record: pick(PATIENTS, random), field, number };
    }
    const chosen = some(kind === 'stage' ? versions : staged, random);
    staged.push(...(kind === 'stage' ? chosen : []));
    return { kind, versions: chosen };
  });
  return { seed, records: RECORDS, versions, events: [...events, { kind: 'stage', versions }] };
}

/**
 * The same history in the order of the source: each version is staged and linked by itself; an edit comes behind the
 * version that was linked when it was made.
 * @param linkedAt the version linked at each edit, in their order; null where the record was not there yet
 */
export function inOrder({ versions, events }: Interleaving, linkedAt: readonly (number | null)[]): Event[] {
  const edits = events.filter((event) => event.kind === 'edit');
  const byVersion = [...versions].sort(
    (one, other) => one.version - other.version || compare(one.record, other.record),
  );
  const parentsFirst = [...byVersion].sort((one, other) => compare(other.record[0] ?? '', one.record[0] ?? ''));
  return parentsFirst.flatMap((version): Event[] => [
    { kind: 'stage', versions: [version] },
    { kind: 'link', versions: [version] },
    ...edits.filter((edit, index) => edit.record === version.record && linkedAt[index] === version.version),
  ]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** At least one of them, shuffled. */
function some<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = values.map((value) => ({ value, rank: random() })).sort((one, other) => one.rank - other.rank);
  return shuffled.slice(0, 1 + Math.floor(random() * values.length)).map(({ value }) => value);
}
