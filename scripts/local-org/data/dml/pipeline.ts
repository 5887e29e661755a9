/**
 * The order of execution for one chunk (Apex Developer Guide, "Triggers and Order of Execution"): each line a stage,
 * each stage a file. A row that fails a stage takes no part in the later ones.
 */
import { deriveFields } from './derived-fields';
import { prepareFiles, saveDocuments } from './files';
import { markPersonAccounts, namePersonAccounts, saveContacts } from './person-accounts';
import { relateAccounts } from './related-accounts';
import { applyValues, setValues } from './stages/apply-values';
import { checkAccess } from './stages/check-access';
import { checkFields, checkRestrictedPicklists } from './stages/check-fields';
import { checkRules } from './stages/check-rules';
import { checkRelatedSharing, checkSharing } from './stages/check-sharing';
import { checkUnique } from './stages/check-unique';
import { checkForeignKeys } from './stages/foreign-keys';
import { loadOld } from './stages/load-old';
import { checkLocks } from './stages/lock-rows';
import { checkRestrictions, remove, restore } from './stages/remove';
import { runTriggers } from './stages/run-triggers';
import { save } from './stages/save';
import type { Chunk } from './stages/stage';

type Stage = (chunk: Chunk) => void;

const before: Stage = (chunk) => runTriggers(chunk, 'before');
const after: Stage = (chunk) => runTriggers(chunk, 'after');

const REST_OF_SAVE: readonly Stage[] = [
  markPersonAccounts,
  checkRestrictedPicklists,
  deriveFields,
  before,
  namePersonAccounts,
  prepareFiles,
  relateAccounts,
  deriveFields,
  checkFields,
  checkRules,
  checkUnique,
  checkForeignKeys,
  checkRelatedSharing,
  save,
  saveContacts,
  saveDocuments,
];

const SAVE: readonly Stage[] = [checkAccess, applyValues, ...REST_OF_SAVE];

const STAGES: Readonly<Record<'insert' | 'update' | 'delete' | 'undelete', readonly Stage[]>> = {
  insert: [...SAVE, after],
  update: [loadOld, checkLocks, checkSharing, ...SAVE, after],
  delete: [loadOld, checkLocks, checkAccess, checkSharing, before, checkRestrictions, remove, after],
  undelete: [loadOld, checkAccess, restore, after],
};

/** A save that nobody asked for: the platform has computed values of the records. */
const RECALCULATE: readonly Stage[] = [loadOld, setValues, ...REST_OF_SAVE, after];

/** `stopOnError` is what `allOrNone` means within a chunk: later stages are not reached once a row has failed. */
export function runPipeline(chunk: Chunk, stopOnError: boolean): void {
  const [first] = chunk.rows;
  if (!first) {
    return;
  }
  runStages(STAGES[first.operation], chunk, stopOnError);
}

/** Saves what the platform has computed, whoever may write it. */
export function runRecalculation(chunk: Chunk): void {
  runStages(RECALCULATE, chunk, false);
}

function runStages(stages: readonly Stage[], chunk: Chunk, stopOnError: boolean): void {
  for (const stage of stages) {
    stage(chunk);
    if (stopOnError && chunk.rows.some((row) => row.failed)) {
      return;
    }
  }
}
