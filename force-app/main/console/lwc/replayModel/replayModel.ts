/** Shapes and pure functions of replays: plans, their totals, jobs. */
import { listCounts } from 'c/consoleText';
import { statusLabel } from 'c/consoleStatus';
import type { StagedRow, StagedStatus } from 'c/stagedRecordsModel';

export interface PlanField {
  readonly objectName: string;
  /** Null for a record that is created. */
  readonly recordId: string | null;
  readonly field: string;
  readonly current: string | null;
  readonly arriving: string | null;
  readonly lastSeen: string | null;
  readonly owner: string;
  readonly blankRule: string;
  readonly effect: 'Written' | 'Kept' | 'Same';
  readonly conflict: boolean;
  readonly rule: string;
  readonly hidden: boolean;
}

export interface PlanRow {
  readonly rowId: string;
  readonly name: string;
  readonly feed: string;
  readonly externalId: string | null;
  readonly status: StagedStatus;
  /** The status it would get. */
  readonly outcome: StagedStatus;
  readonly objectName: string;
  readonly recordId: string | null;
  readonly creates: boolean;
  readonly edited: boolean;
  readonly errorCode: string | null;
  readonly errorField: string | null;
  readonly errorMessage: string | null;
  readonly errorRemedy: string | null;
  readonly waitingFor: string | null;
  readonly fields: readonly PlanField[];
}

export interface ReplayTotals {
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  /** Rows that stay received, for a chunk after. */
  readonly queued: number;
  readonly fieldsWritten: number;
  readonly fieldsKept: number;
  readonly conflicts: number;
}

export interface ReplayPlan {
  readonly planHash: string | null;
  readonly rows: readonly PlanRow[];
  readonly totals: ReplayTotals;
  readonly valuesHidden: boolean;
  readonly nextKey: string | null;
}

export interface ReplayAnswer {
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  readonly queued: number;
  readonly jobId: string | null;
  readonly rows: readonly StagedRow[];
}

export interface ReplayJob {
  readonly id: string;
  readonly name: string;
  readonly status: 'Running' | 'Stopped' | 'Completed' | 'Refused';
  readonly systemName: string | null;
  readonly feed: string | null;
  readonly rowStatus: string | null;
  readonly fingerprint: string | null;
  readonly search: string | null;
  readonly receivedFrom: string | null;
  readonly receivedUntil: string | null;
  readonly startedBy: string;
  readonly beganAt: string;
  readonly finishedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  readonly queued: number;
  readonly message: string | null;
}

/** Most rows of one plan, and of one call. */
export const MOST_IN_PLAN = 200;

export const NO_TOTALS: ReplayTotals = {
  linked: 0,
  unchanged: 0,
  superseded: 0,
  failed: 0,
  dead: 0,
  queued: 0,
  fieldsWritten: 0,
  fieldsKept: 0,
  conflicts: 0,
};

export function addTotals(one: ReplayTotals, other: ReplayTotals): ReplayTotals {
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, (value as number) + other[key as keyof ReplayTotals]]),
  ) as unknown as ReplayTotals;
}

type Counts = Pick<ReplayAnswer, 'linked' | 'unchanged' | 'superseded' | 'failed' | 'dead' | 'queued'>;

const COUNTED: readonly (readonly [keyof Counts, string])[] = [
  ['linked', 'Linked'],
  ['unchanged', 'Unchanged'],
  ['superseded', 'Superseded'],
  ['failed', 'Failed'],
  ['dead', 'Dead'],
  ['queued', 'Received'],
];

/** Counts by status, those that are not zero. */
export function countsOf(counts: Counts): { readonly status: string; readonly count: number }[] {
  return COUNTED.map(([key, status]) => ({ status, count: counts[key] })).filter(({ count }) => count > 0);
}

/** `Linked: 3, Failed: 1`. */
export function describeCounts(counts: Counts): string {
  return listCounts(countsOf(counts).map(({ status, count }) => [statusLabel(status), count]));
}

/** Nothing failed or died. */
export function replaySucceeded({ failed, dead }: Counts): boolean {
  return failed === 0 && dead === 0;
}

export function rowsOf(totals: ReplayTotals): number {
  return COUNTED.reduce((sum, [key]) => sum + totals[key], 0);
}

/** Whole percents; a job without rows is done. */
export function percentOf(done: number, total: number): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
}
