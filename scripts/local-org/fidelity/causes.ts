/** Groups messages by what they have in common. */
import type { Cause } from './report';

export interface Case {
  readonly message: string;
  /** Where it happened; opens the example. */
  readonly place: string;
}

/** What differs from case to case -> `…`, applied in order. */
const PARTICULARS: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/(Assertion Failed).*$/, '$1'],
  [/'[^']*'|"[^"]*"/g, '…'],
  [/^(Variable does not exist: ).*$/, '$1…'],
  [/\b[0-9][A-Za-z0-9]{17}\b/g, '…'],
  [/\b\d+(?:\.\d+)?\b/g, '…'],
];

const LONGEST = 160;

export function normalisedCause(message: string): string {
  const text = PARTICULARS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), message).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Most frequent first. */
export function groupByCause(cases: readonly Case[]): readonly Cause[] {
  const groups = new Map<string, { count: number; example: string }>();
  for (const { message, place } of cases) {
    const cause = normalisedCause(message);
    const group = groups.get(cause) ?? { count: 0, example: `${place}: ${message}` };
    groups.set(cause, { ...group, count: group.count + 1 });
  }
  return [...groups]
    .map(([cause, group]) => ({ cause, ...group }))
    .sort((left, right) => right.count - left.count || left.cause.localeCompare(right.cause));
}
