/** What every stage of the pipeline works with. */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { DmlOptions, RunningUser } from '../../../apex/runtime/transaction';
import type { FormulaEngine } from '../../formula/engine';
import type { ObjectDescribe } from '../../schema/schema';
import type { Storage } from '../../storage/storage';
import type { DmlRow } from '../dml-row';
import type { RecordContexts } from '../record-context';
import type { TriggerRunner } from '../trigger-runner';

/** At most 200 rows of one object and one operation. */
export interface Chunk {
  readonly object: ObjectDescribe;
  readonly rows: readonly DmlRow[];
  readonly options: DmlOptions;
  readonly storage: Storage;
  readonly engine: FormulaEngine;
  readonly triggers: TriggerRunner;
  readonly contexts: RecordContexts;
  /** Whether anything looks at whole records: triggers, rules, or the platform where it computes fields. */
  readonly isObserved: boolean;
  readonly user: RunningUser;
  /** Milliseconds, whole seconds: what the audit fields get. */
  readonly now: number;
}

/** What the checks need: they run for deployed records too, which no user saves. */
export type Checked = Omit<Chunk, 'user' | 'isObserved'>;

export function pending(chunk: Checked): DmlRow[] {
  return chunk.rows.filter((row) => !row.failed);
}

export function valueIn(record: SObjectValue | null, name: string): unknown {
  return record?.values.get(name) ?? null;
}
