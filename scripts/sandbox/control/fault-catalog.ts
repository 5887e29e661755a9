/**
 * The faults in words for the control page, with the numbers that each takes besides those that
 * say which requests it hits.
 */
import type { FaultKind } from '../shared/faults';

export interface FaultParameter {
  readonly name: 'delayMs' | 'status' | 'retryAfterSeconds';
  readonly label: string;
  readonly default: number;
}

export interface FaultEntry {
  readonly kind: FaultKind;
  readonly title: string;
  /** What the next request meets. */
  readonly effect: string;
  readonly parameters: readonly FaultParameter[];
}

const CATALOG: Readonly<Record<FaultKind, Omit<FaultEntry, 'kind'>>> = {
  delay: {
    title: 'Delay',
    effect: 'is answered late',
    parameters: [{ name: 'delayMs', label: 'Delay in milliseconds', default: 3000 }],
  },
  drop: { title: 'Drop', effect: 'loses its connection before the answer', parameters: [] },
  rateLimit: {
    title: 'Rate limit',
    effect: 'is answered 429',
    parameters: [{ name: 'retryAfterSeconds', label: 'Retry-After in seconds', default: 5 }],
  },
  serverError: {
    title: 'Server error',
    effect: 'is answered with an error of the server',
    parameters: [{ name: 'status', label: 'HTTP status of the server error', default: 503 }],
  },
  truncate: { title: 'Truncate', effect: 'gets half of its answer', parameters: [] },
  malformedJson: { title: 'Malformed JSON', effect: 'gets an answer that is no JSON', parameters: [] },
  revokeTokens: { title: 'Revoke tokens', effect: 'is answered 401', parameters: [] },
  duplicate: {
    title: 'Duplicate',
    effect: 'gets the first record of its page twice, or arrives twice itself',
    parameters: [],
  },
  outOfOrder: { title: 'Out of order', effect: 'gets its page backwards', parameters: [] },
  moveBetweenPages: {
    title: 'Move between pages',
    effect: 'gets a page whose first record then moves to the end',
    parameters: [],
  },
};

export const faultCatalog: readonly FaultEntry[] = Object.entries(CATALOG).map(([kind, entry]) => ({
  kind: kind as FaultKind,
  ...entry,
}));
