/** What a formula is evaluated against; implemented by DML for records and by SQL for selected formula fields. */
import type { FormulaValue } from './values';

export interface FormulaContext {
  /** Value of a field path of the record, for example `Amount__c` or `Patient__r.Name`. */
  value(path: string): FormulaValue;
  /** The value before this save; only in validation rules. */
  prior(path: string): FormulaValue;
  readonly isNew: boolean;
  /** `$User.Id`, `$Permission.X`, `$Setup.X__c.Y__c`, …: path with the dollar sign. */
  global(path: string): FormulaValue;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name of the running user's time zone. */
  readonly timeZone: string;
}
