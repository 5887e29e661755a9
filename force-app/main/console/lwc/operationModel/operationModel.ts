/** Shapes of the engine's books: ledger, reconciliations, log. */
import type { Reconciliation } from 'contracts/stagelink-operation';

export type { Difference, LedgerEntry, Reconciliation } from 'contracts/stagelink-operation';

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
