/** The checks of a save without the save: for records that come by deployment, such as custom metadata. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlError } from '../../apex/runtime/transaction';
import type { FormulaEngine } from '../formula/engine';
import type { FormulaEnvironment } from '../formula/globals';
import type { ObjectDescribe } from '../schema/schema';
import type { Storage } from '../storage/storage';
import { DmlRow } from './dml-row';
import { RecordContexts } from './record-context';
import { checkFields } from './stages/check-fields';
import { checkRules } from './stages/check-rules';
import type { Checked } from './stages/stage';
import { NO_TRIGGERS } from './trigger-runner';

/** Positional: the errors of each record; every field that is not set must be there as null. */
export function checkRecords(
  storage: Storage,
  engine: FormulaEngine,
  object: ObjectDescribe,
  records: readonly SObjectValue[],
  environment: FormulaEnvironment,
): readonly (readonly DmlError[])[] {
  const rows = records.map((record, index) => new DmlRow(index, record, object, 'insert'));
  const chunk: Checked = {
    object,
    rows,
    options: { access: 'system', sharing: 'without', allOrNone: false },
    storage,
    engine,
    triggers: NO_TRIGGERS,
    contexts: new RecordContexts(storage, engine, environment),
    now: environment.now,
  };
  checkFields(chunk);
  checkRules(chunk);
  return rows.map((row) => row.errors);
}
