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
  const ids = new Set([...expected, ...found].map((record) => record[key]));
  return [...ids].flatMap((id) => {
    const wanted = expected.filter((record) => record[key] === id);
    const there = found.filter((record) => record[key] === id);
    return isDeepStrictEqual(wanted, there)
      ? []
      : [`${what} ${String(id)}: ${JSON.stringify(there)} instead of ${JSON.stringify(wanted)}`];
  });
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
