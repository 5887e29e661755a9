import type { StagedRow } from '../../../contracts/stagelink-rest';
import { readStagedRows } from '../../services/staged-rows';
import { BUSINESS_OBJECTS, type Step } from '../world';

/** What one call of the package takes. */
const CHUNK = 200;

/** (f) Every row ever staged is replayed, newest first: no business record changes. */
export const replayAll: Step = {
  name: 'replaying everything changes nothing',
  onlyReadsEmr: true,

  async run(world) {
    const rows = await readStagedRows(world.api, {});
    for (let start = 0; start < rows.length; start += CHUNK) {
      await world.api.replay({ ids: rows.slice(start, start + CHUNK).map(({ id }) => id) });
      await world.advance(0);
    }
    const after = await readStagedRows(world.api, {});
    return {
      runs: [],
      problems: lostRows(rows, after),
      detail: `${rows.length} rows replayed`,
      expectedChanges: Object.fromEntries(BUSINESS_OBJECTS.map((name) => [name, 0])),
    };
  },
};

function lostRows(before: readonly StagedRow[], after: readonly StagedRow[]): string[] {
  const kept = new Set(after.map(({ id }) => id));
  const lost = before.filter(({ id }) => !kept.has(id)).length;
  return lost === 0 && after.length === before.length ? [] : [`${before.length} rows before, ${after.length} after`];
}
