/** One record on its way through a DML statement. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlError, DmlOperation } from '../../apex/runtime/transaction';
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import { storedFields } from '../storage/names';

export class DmlRow {
  /** Errors so far; a row with one is neither saved nor shown to later triggers. */
  readonly errors: DmlError[] = [];
  /** What the triggers see and what is saved; made anew for every attempt. */
  current: SObjectValue;
  /** The stored record before this statement; null for an insert. */
  old: SObjectValue | null = null;
  id: string | null = null;
  private changes: readonly FieldDescribe[] | null = null;

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

  /** The stored fields whose value the statement changes, to be asked for once before-triggers have had their say. */
  get changed(): readonly FieldDescribe[] {
    this.changes ??= this.changedFields();
    return this.changes;
  }

  /** Before another attempt of a partial save. */
  startOver(): void {
    this.old = null;
    this.changes = null;
    if (this.operation === 'insert') {
      this.id = null;
    }
  }

  fail(statusCode: string, message: string, fields: readonly string[] = []): void {
    this.errors.push({ statusCode, message, fields });
  }

  private changedFields(): readonly FieldDescribe[] {
    const [now, before] = [this.current.values, this.old?.values];
    return storedFields(this.object).filter(
      ({ name, type }) => type !== 'id' && (now.get(name) ?? null) !== (before?.get(name) ?? null),
    );
  }
}
