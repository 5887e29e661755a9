/**
 * After the details are saved, their masters' summaries are computed, and masters that change are saved themselves: rules
 * and triggers of theirs run, and their own masters follow.
 * Source: Apex Developer Guide, "Triggers and Order of Execution": the calculations of roll-up summary fields.
 */
import { DmlRow } from '../dml-row';
import type { Chunk } from '../stages/stage';
import { changedSummaries, relationsOf, rowsByMaster, type Relation } from './summarised-masters';

/** Saves masters by the rest of the order of execution. */
export type SaveMasters = (masters: readonly DmlRow[]) => void;

/** A row whose master cannot be saved fails as that does. */
export function rollUp(chunk: Chunk, save: SaveMasters): void {
  for (const relation of relationsOf(chunk.engine.schema, chunk.object)) {
    rollUpInto(chunk, relation, save);
  }
}

function rollUpInto(chunk: Chunk, relation: Relation, save: SaveMasters): void {
  const details = rowsByMaster(chunk, relation);
  const changed = details.size === 0 ? [] : changedSummaries(chunk, relation, [...details.keys()]);
  const masters = changed.map((record, index) => new DmlRow(index, record, relation.master, 'update'));
  if (masters.length === 0) {
    return;
  }
  save(masters);
  for (const master of masters) {
    for (const { statusCode, message, fields } of master.errors) {
      details.get(master.id ?? '')?.forEach((row) => row.fail(statusCode, message, fields));
    }
  }
}
