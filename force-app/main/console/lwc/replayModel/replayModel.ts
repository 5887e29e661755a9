/** Shapes and pure functions of replays: plans, their totals, jobs. */
import { listCounts } from 'c/consoleText';
import { statusLabel } from 'c/consoleStatus';
import type { ReplayResult, ReplayTotals } from 'contracts/stagelink-rest';

export type { PlanField, PlanRow, ReplayJob, ReplayPlan, ReplayResult, ReplayTotals } from 'contracts/stagelink-rest';

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

type Counts = Pick<ReplayResult, 'linked' | 'unchanged' | 'superseded' | 'failed' | 'dead' | 'queued'>;

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
