import type { OwnershipEntry } from '../../contracts/stagelink-rest';
import { renderTable } from './table';

export function renderOwnershipEntries(entries: readonly OwnershipEntry[]): string {
  return renderTable(
    ['CHANGE', 'AT', 'BY', 'MAPPING', 'FROM', 'TO', 'STATUS', 'REASON'],
    entries.map((entry) => [
      entry.name,
      entry.changedAt,
      entry.changedBy,
      entry.mapping,
      `${entry.fromOwner}, ${entry.fromBlankRule}`,
      `${entry.toOwner}, ${entry.toBlankRule}`,
      entry.message === null ? entry.status : `${entry.status}: ${entry.message}`,
      entry.reason,
    ]),
  );
}
