/**
 * DML for one transaction: the dml half of `DatabaseService`. The query half is `data/soql`; `org.ts` puts the two
 * together.
 */
import { newApexException } from '../../apex/runtime/exception';
import type { SObjectValue } from '../../apex/runtime/sobject';
import { transaction, type DmlOperation, type DmlOptions, type DmlRowResult } from '../../apex/runtime/transaction';
import type { FormulaEngine } from '../formula/engine';
import { RECYCLE_TABLE } from '../storage/migrate';
import { removeRows } from '../storage/records';
import type { Storage } from '../storage/storage';
import type { DmlRow } from './dml-row';
import { MixedDmlGuard } from './mixed-dml';
import { Savepoints } from './savepoints';
import { hasRecycleBin } from './stages/remove';
import { makeRoom } from './big-objects';
import { checkStatement } from './statement';
import { StatementRunner } from './statement-runner';
import type { TriggerRunner } from './trigger-runner';

const MAXIMUM_TRIGGER_DEPTH = 16;

export class DmlService {
  private readonly savepoints: Savepoints;
  private readonly runner: StatementRunner;
  private readonly mixedDml = new MixedDmlGuard();
  private depth = 0;

  /** Lives as long as one transaction; `engine` belongs to the schema of `storage`. */
  constructor(
    private readonly storage: Storage,
    private readonly engine: FormulaEngine,
    triggers: TriggerRunner,
  ) {
    this.savepoints = new Savepoints(storage);
    this.runner = new StatementRunner(storage, engine, triggers, this.savepoints);
  }

  get hasUncommittedWork(): boolean {
    return this.savepoints.hasUncommittedWork;
  }

  /** See `DatabaseService.dml`. */
  dml(operation: DmlOperation, records: readonly SObjectValue[], options: DmlOptions): readonly DmlRowResult[] {
    if (records.length === 0) {
      return [];
    }
    checkStatement(this.engine.schema, operation, records, options.immediate);
    const { limits } = transaction();
    limits.consume('dmlStatements');
    limits.consume('dmlRows', records.length);
    this.mixedDml.check(operation, records[0]);
    if (this.depth >= MAXIMUM_TRIGGER_DEPTH) {
      throw newApexException('System.DmlException', 'Maximum trigger depth exceeded');
    }
    this.depth++;
    try {
      return this.inSavepoint(() => {
        const written = options.immediate ? makeRoom(this.storage, this.engine.schema, operation, records) : records;
        return this.runner.run(operation, written, options).map(finish);
      });
    } finally {
      this.depth--;
    }
  }

  setSavepoint(): string {
    transaction().limits.consume('dmlStatements');
    return this.savepoints.begin(true);
  }

  rollback(savepoint: string): void {
    transaction().limits.consume('dmlStatements');
    this.savepoints.rollback(savepoint);
  }

  releaseSavepoint(savepoint: string): void {
    this.savepoints.release(savepoint);
  }

  /** Deletes for good what is in the recycle bin. */
  emptyRecycleBin(records: readonly SObjectValue[]): readonly DmlRowResult[] {
    transaction().limits.consume('dmlStatements');
    transaction().limits.consume('dmlRows', records.length);
    return this.inSavepoint(() => records.map((record) => this.emptyOne(record)));
  }

  /** Around the block of `System.runAs`: setup and other objects are counted apart there. Returns how to go back. */
  isolateMixedDml(): () => void {
    return this.mixedDml.isolate();
  }

  private inSavepoint<T>(work: () => T): T {
    const savepoint = this.savepoints.begin();
    try {
      const result = work();
      this.savepoints.changed = true;
      this.savepoints.commit(savepoint);
      return result;
    } catch (error) {
      this.savepoints.undo(savepoint);
      throw error;
    }
  }

  private emptyOne(record: SObjectValue): DmlRowResult {
    const object = this.engine.schema.object(record.typeName);
    const { id } = record;
    const binned = this.storage.rows(`SELECT 1 FROM ${RECYCLE_TABLE} WHERE id = ?`, [id]);
    if (!object || !hasRecycleBin(object) || id === null || binned.length === 0) {
      const error = { statusCode: 'INVALID_ID_FIELD', message: 'Record is not in the recycle bin', fields: [] };
      return { success: false, id, created: false, errors: [error] };
    }
    removeRows(this.storage, object, [id]);
    this.storage.run(`DELETE FROM ${RECYCLE_TABLE} WHERE id = ?`, [id]);
    return { success: true, id, created: false, errors: [] };
  }
}

/** A row that was saved gives its id to the caller's record. */
function finish(row: DmlRow): DmlRowResult {
  if (row.failed) {
    return { success: false, id: row.operation === 'insert' ? null : row.id, created: false, errors: row.errors };
  }
  row.record.values.set('Id', row.id);
  return { success: true, id: row.id, created: row.operation === 'insert', errors: [] };
}
