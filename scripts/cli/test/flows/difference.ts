/** Compares what is there with what should be. */
import { isDeepStrictEqual } from 'node:util';

export type Described = Readonly<Record<string, unknown>>;

/** What is there and should not be, is not there and should be, is there twice, or differs; records are told apart by `key`. */
export function differences(
  what: string,
  key: string,
  expected: readonly Described[],
  found: readonly Described[],
): string[] {
  const [wanted, there] = [byKey(key, expected), byKey(key, found)];
  return [...new Set([...wanted.keys(), ...there.keys()])].flatMap((id) =>
    isDeepStrictEqual(wanted.get(id), there.get(id))
      ? []
      : [`${what} ${String(id)}: ${describe(there.get(id))} instead of ${describe(wanted.get(id))}`],
  );
}

function byKey(key: string, records: readonly Described[]): Map<unknown, Described[]> {
  const groups = new Map<unknown, Described[]>();
  for (const record of records) {
    groups.set(record[key], [...(groups.get(record[key]) ?? []), record]);
  }
  return groups;
}

function describe(records: readonly Described[] | undefined): string {
  return records ? JSON.stringify(records) : 'nothing';
}

/** `in_transit` -> `In Transit`, as the value maps have it; null for what is absent. */
export function label(code: string | undefined): string | null {
  return (
    code
      ?.split('_')
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join(' ') ?? null
  );
}

/** Salesforce keeps whole seconds. */
export function second(instant: unknown): number | null {
  return typeof instant === 'string' ? Math.floor(Date.parse(instant) / 1000) : null;
}
