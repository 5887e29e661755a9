import type { Run } from '../../contracts/stagelink-rest';
import { renderTable } from './table';

export function renderRuns(runs: readonly Run[]): string {
  const table = renderTable(
    ['FEED', 'STATUS', 'PAGES', 'RECEIVED', 'LINKED', 'UNCHANGED', 'SUPERSEDED', 'FAILED', 'DEAD', 'WATERMARK'],
    runs.map((run) => [
      run.feed,
      run.status,
      run.pages,
      run.received,
      run.linked,
      run.unchanged,
      run.superseded,
      run.failed,
      run.dead,
      run.watermarkTo ?? run.watermarkFrom,
    ]),
  );
  return [table, ...runErrors(runs)].join('\n');
}

/** Why runs failed, one line each. */
export function runErrors(runs: readonly Run[]): string[] {
  return runs.flatMap(({ feed, errorCode, errorMessage }) =>
    errorCode === null ? [] : [`${feed}: ${errorCode}: ${errorMessage}`],
  );
}
