import type { ReconciliationDetail } from '../../contracts/stagelink-operation';
import { renderTable } from './table';

/** Counts of each reconciliation, then what they listed. */
export function renderReconciliations(details: readonly ReconciliationDetail[]): string {
  const counts = renderTable(
    ['FEED', 'STATUS', 'SOURCE', 'SALESFORCE', 'MATCHED', 'UNRESOLVED', 'MISSING', 'DIFFERENT', 'EXTRA', 'REPAIRED'],
    details.map(({ reconciliation: one }) => [
      one.feed,
      one.status,
      one.sourceRecords,
      one.salesforceRecords,
      one.matched,
      one.unresolved,
      one.missing,
      one.different,
      one.extra,
      one.repaired,
    ]),
  );
  const errors = details.flatMap(({ reconciliation: { feed, errorCode, errorMessage } }) =>
    errorCode === null ? [] : [`${feed}: ${errorCode}: ${errorMessage}`],
  );
  const listed = details.flatMap(({ reconciliation, differences }) =>
    differences.map((one) => [reconciliation.feed, one.kind, one.status, one.externalId, one.recordId]),
  );
  const table =
    listed.length === 0 ? [] : ['', renderTable(['FEED', 'KIND', 'STATUS', 'EXTERNAL ID', 'RECORD'], listed)];
  return [counts, ...errors, ...table].join('\n');
}
