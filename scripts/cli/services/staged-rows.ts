import type { StagedRow } from '../../contracts/stagelink-rest';
import type { StagedFilter, StagelinkApi } from './stagelink-api';

const PAGE = '200';

/** Every staged row that matches, page by page. */
export async function readStagedRows(
  api: StagelinkApi,
  filter: Pick<StagedFilter, 'feed' | 'status'>,
): Promise<StagedRow[]> {
  const rows: StagedRow[] = [];
  let after: string | undefined;
  do {
    const page = await api.staged({ ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    after = page.nextKey ?? undefined;
  } while (after !== undefined);
  return rows;
}
