/** Shapes and pure functions of conflicts: fields that both sides changed. */
import { blankToNull } from 'c/consoleText';

export interface ConflictRow {
  readonly id: string;
  readonly name: string;
  readonly rowId: string | null;
  readonly rowName: string | null;
  readonly feed: string | null;
  readonly externalId: string | null;
  readonly objectName: string;
  readonly recordId: string | null;
  readonly field: string;
  readonly winner: string;
  readonly rule: string;
  readonly decidedAt: string;
}

export interface ConflictValues {
  readonly id: string;
  readonly lastSeen: string | null;
  readonly sourceValue: string | null;
  readonly salesforceValue: string | null;
  readonly hidden: boolean;
}

/** Which conflicts are meant; null stands for everything. */
export interface ConflictFilter {
  readonly feed: string | null;
  readonly field: string | null;
  readonly winner: string | null;
  readonly recordId: string | null;
}

/** Most conflicts whose values one call gives. */
export const MOST_VALUES = 200;

/** What a page's address says, as a filter. */
export function conflictFilterOf(state: Readonly<Record<string, string>>): ConflictFilter {
  return {
    feed: blankToNull(state['feed']),
    field: blankToNull(state['field']),
    winner: blankToNull(state['winner']),
    recordId: blankToNull(state['record']),
  };
}

export interface ShownConflict extends ConflictRow {
  readonly place: string;
  readonly winnerText: string;
  readonly sourceValue: string;
  readonly salesforceValue: string;
}

/** Conflicts with those of their values that are known. @param hidden what stands in the place of values left out */
export function withValues(
  rows: readonly ConflictRow[],
  values: ReadonlyMap<string, ConflictValues>,
  winnerText: (winner: string) => string,
  hidden: string,
): ShownConflict[] {
  return rows.map((row) => {
    const known = values.get(row.id);
    return {
      ...row,
      place: `${row.objectName}.${row.field}`,
      winnerText: winnerText(row.winner),
      sourceValue: known?.hidden ? hidden : (known?.sourceValue ?? ''),
      salesforceValue: known?.hidden ? hidden : (known?.salesforceValue ?? ''),
    };
  });
}
