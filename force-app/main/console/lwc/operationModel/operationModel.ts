/** Shapes of the engine's books: ledger, reconciliations, log. */

export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly kind: 'Advanced' | 'Rewound';
  readonly watermarkFrom: string | null;
  readonly watermarkTo: string | null;
  readonly runId: string | null;
  readonly pages: number;
  readonly received: number;
  readonly alreadyStaged: number;
  readonly movedAt: string;
  readonly movedBy: string;
  readonly reason: string | null;
}

export interface Reconciliation {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly status: string;
  readonly phase: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly pages: number;
  readonly sourceRecords: number;
  readonly salesforceRecords: number;
  readonly matched: number;
  readonly unresolved: number;
  readonly missing: number;
  readonly different: number;
  readonly extra: number;
  readonly repaired: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export interface Difference {
  readonly kind: string;
  readonly status: string;
  readonly externalId: string | null;
  readonly recordId: string | null;
  readonly sourceVersion: string | null;
  readonly stagedId: string | null;
}

export interface LogLine {
  readonly id: string;
  readonly loggedAt: string;
  readonly level: string;
  readonly code: string;
  readonly source: string;
  readonly feed: string | null;
  readonly recordId: string | null;
  readonly message: string;
}

/** Whether a comparison listed something that can be repaired. */
export function canRepair({ status, missing, different, extra, repaired }: Reconciliation): boolean {
  return status === 'Completed' && missing + different + extra > repaired;
}
