/** Rows of a plan as the preview lists them. */
import { count } from 'c/consoleText';
import type { PlanField, PlanRow } from 'c/replayModel';
import { labels } from './labels';

export interface ShownPlanRow {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: string;
  readonly outcome: string;
  readonly what: string;
  readonly remedy: string;
  readonly isOpen: boolean;
  readonly canOpen: boolean;
  readonly icon: string;
  readonly toggleLabel: string;
  readonly fields: readonly PlanField[];
  readonly fieldsKey: string;
}

export function shownRows(rows: readonly PlanRow[], openIds: ReadonlySet<string>): ShownPlanRow[] {
  return rows.map((row) => {
    const isOpen = openIds.has(row.rowId);
    return {
      id: row.rowId,
      name: row.name,
      externalId: row.externalId ?? '',
      status: row.status,
      outcome: row.outcome,
      what: whatHappens(row),
      remedy: row.errorRemedy ?? '',
      isOpen,
      canOpen: row.fields.length > 0,
      icon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
      toggleLabel: isOpen ? labels.hideFields : labels.showFields,
      fields: row.fields,
      fieldsKey: `${row.rowId} fields`,
    };
  });
}

function whatHappens(row: PlanRow): string {
  if (row.errorMessage) {
    return row.errorMessage;
  }
  const written = row.fields.filter(({ effect }) => effect === 'Written').length;
  const parts = [
    row.creates ? labels.createsRecord : '',
    written > 0 ? count(written, labels.oneFieldWritten, labels.manyFieldsWritten) : '',
    row.edited ? labels.usesCorrection : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : labels.nothingWritten;
}
