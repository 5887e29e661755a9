import type { StagedRow } from '../../contracts/stagelink-rest';
import { renderTable } from './table';

export function renderStagedRows(rows: readonly StagedRow[]): string {
  return renderTable(
    ['ID', 'ROW', 'STATUS', 'FEED', 'EXTERNAL ID', 'RECEIVED', 'ERROR'],
    rows.map((row) => [
      row.id,
      row.name,
      row.status,
      row.feed,
      row.externalId,
      row.receivedAt,
      row.errorCode === null ? null : `${row.errorCode}: ${row.errorMessage}`,
    ]),
  );
}
