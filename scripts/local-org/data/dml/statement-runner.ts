/** Runs the rows of one statement: chunks of 200 of one object, whole or with the retries of a partial save. */
import { throwApex } from '../../apex/runtime/exception';
import type { SObjectValue } from '../../apex/runtime/sobject';
import { transaction, type DmlOperation, type DmlOptions } from '../../apex/runtime/transaction';
import type { FormulaEngine } from '../formula/engine';
import type { FieldDescribe, ObjectDescribe } from '../schema/schema';
import type { Storage } from '../storage/storage';
import { dmlException } from './dml-exception';
import { computesFields } from './derived-fields';
import { DmlRow } from './dml-row';
import { runPipeline, runRecalculation } from './pipeline';
import { RecordContexts } from './record-context';
import { rollUp, type SaveMasters } from './roll-ups/roll-up';
import { relationsOf } from './roll-ups/summarised-masters';
import type { Savepoints } from './savepoints';
import type { Chunk } from './stages/stage';
import { objectOf } from './statement';
import { TRIGGER_EVENTS, type TriggerEvent, type TriggerRunner } from './trigger-runner';
import { upsertRows } from './upsert';

const CHUNK_SIZE = 200;
const MAXIMUM_ATTEMPTS = 3;
/** Of what the platform saves itself. */
const SYSTEM: DmlOptions = { allOrNone: false, access: 'system', sharing: 'without' };

export class StatementRunner {
  constructor(
    private readonly storage: Storage,
    private readonly engine: FormulaEngine,
    private readonly triggers: TriggerRunner,
    private readonly savepoints: Savepoints,
  ) {}

  /** Every row of the statement, in the caller's order. With `allOrNone` the first failing chunk throws. */
  run(operation: DmlOperation, records: readonly SObjectValue[], options: DmlOptions): DmlRow[] {
    const rows: DmlRow[] = [];
    for (const part of this.parts(operation, records, options)) {
      if (options.allOrNone) {
        this.runWhole(operation, part, options);
      } else {
        this.runPartial(part, options);
      }
      rows.push(...part);
    }
    return rows;
  }

  private *parts(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    options: DmlOptions,
  ): Generator<readonly DmlRow[]> {
    let end = 0;
    for (let start = 0; start < records.length; start = end) {
      const object = objectOf(this.engine.schema, records[start]);
      while (end < records.length && end - start < CHUNK_SIZE && records[end].typeName === object.name) {
        end++;
      }
      const indexed = records.slice(start, end).map((record, offset) => ({ index: start + offset, record }));
      yield operation === 'upsert'
        ? upsertRows(this.storage, object, keyField(object, options), indexed)
        : indexed.map(({ index, record }) => newRow(index, record, object, operation));
    }
  }

  private runWhole(operation: DmlOperation, rows: readonly DmlRow[], options: DmlOptions): void {
    if (!rows.some((row) => row.failed)) {
      this.attempt(rows, options);
    }
    const failed = rows.filter((row) => row.failed);
    if (failed.length > 0) {
      throw dmlException(operation, failed);
    }
  }

  /**
   * Apex Developer Guide, "Bulk DML Exception Handling": rows with errors are set aside and the others are tried again
   * from the start, triggers included, at most three times.
   */
  private runPartial(rows: readonly DmlRow[], options: DmlOptions): void {
    let candidates = rows.filter((row) => !row.failed);
    for (let attempt = 1; candidates.length > 0; attempt++) {
      const savepoint = this.savepoints.begin();
      this.attempt(candidates, options);
      const good = candidates.filter((row) => !row.failed);
      if (good.length === candidates.length || !this.failsOnceSaved(candidates[0].object)) {
        this.savepoints.commit(savepoint);
        return;
      }
      this.savepoints.undo(savepoint);
      if (attempt === MAXIMUM_ATTEMPTS) {
        throwApex(
          'System.DmlException',
          'Too many batch retries in the presence of Apex triggers and partial failures.',
        );
      }
      good.forEach((row) => row.startOver());
      candidates = good;
    }
  }

  private attempt(rows: readonly DmlRow[], options: DmlOptions): void {
    for (const operation of ['insert', 'update', 'delete', 'undelete'] as const) {
      const group = rows.filter((row) => row.operation === operation);
      const isDoomed = options.allOrNone && rows.some((row) => row.failed);
      if (group.length > 0 && !isDoomed) {
        const chunk = this.chunk(group, options);
        runPipeline(chunk, options.allOrNone);
        rollUp(chunk, this.saveMasters);
      }
    }
  }

  private readonly saveMasters: SaveMasters = (rows) => {
    for (let start = 0; start < rows.length; start += CHUNK_SIZE) {
      const chunk = this.chunk(rows.slice(start, start + CHUNK_SIZE), SYSTEM);
      runRecalculation(chunk);
      rollUp(chunk, this.saveMasters);
    }
  };

  /** @param rows of one object and one operation */
  private chunk(rows: readonly DmlRow[], options: DmlOptions): Chunk {
    const { user, clock } = transaction();
    const { storage, engine, triggers } = this;
    const [{ object, operation }] = rows;
    return {
      object,
      rows,
      options,
      storage,
      engine,
      triggers,
      contexts: new RecordContexts(storage, engine),
      isObserved: this.isObserved(object, operation),
      user,
      now: Math.floor(clock.now() / 1000) * 1000,
    };
  }

  /** An undeleted record is written as it was. */
  private isObserved(object: ObjectDescribe, operation: DmlRow['operation']): boolean {
    const events = [`before ${operation}`, `after ${operation}`] as TriggerEvent[];
    return (
      operation === 'undelete' ||
      computesFields(object) ||
      object.validationRules.some(({ active }) => active) ||
      events.some((event) => this.triggers.listens(object.name, event))
    );
  }

  /** Whether a row can still fail when it has been saved. */
  private failsOnceSaved(object: ObjectDescribe): boolean {
    return (
      relationsOf(this.engine.schema, object).length > 0 ||
      TRIGGER_EVENTS.some((event) => this.triggers.listens(object.name, event))
    );
  }
}

function newRow(
  index: number,
  record: SObjectValue,
  object: ObjectDescribe,
  operation: Exclude<DmlOperation, 'upsert'>,
): DmlRow {
  const row = new DmlRow(index, record, object, operation);
  if (operation === 'insert' && record.id !== null) {
    row.fail('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  return row;
}

function keyField(object: ObjectDescribe, { externalIdField }: DmlOptions): FieldDescribe {
  const field = object.fields.get((externalIdField ?? 'Id').toLowerCase());
  if (!field?.idLookup) {
    throwApex(
      'System.SObjectException',
      `Invalid field ${externalIdField ?? 'Id'} for upsert, must be an External Id custom or standard indexed field.`,
    );
  }
  return field;
}
