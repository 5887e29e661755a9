/** One record on its way through a DML statement. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlError, DmlOperation } from '../../apex/runtime/transaction';
import type { ObjectDescribe } from '../schema/schema';

export class DmlRow {
  /** Errors so far; a row with one is neither saved nor shown to later triggers. */
  readonly errors: DmlError[] = [];
  /** What the triggers see and what is saved; made anew for every attempt. */
  current: SObjectValue;
  /** The stored record before this statement; null for an insert. */
  old: SObjectValue | null = null;
  id: string | null = null;

  constructor(
    /** Position in the caller's list. */
    readonly index: number,
    readonly record: SObjectValue,
    readonly object: ObjectDescribe,
    readonly operation: Exclude<DmlOperation, 'upsert'>,
  ) {
    this.current = record;
    this.id = record.id;
  }

  get failed(): boolean {
    return this.errors.length > 0;
  }

  /** Before another attempt of a partial save. */
  startOver(): void {
    this.old = null;
    if (this.operation === 'insert') {
      this.id = null;
    }
  }

  fail(statusCode: string, message: string, fields: readonly string[] = []): void {
    this.errors.push({ statusCode, message, fields });
  }
}
