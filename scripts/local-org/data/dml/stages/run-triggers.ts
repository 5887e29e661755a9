/** Fires the triggers of one event for the rows that are still good. */
import { ApexException, LimitException } from '../../../apex/runtime/exception';
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { DmlRow } from '../dml-row';
import { TriggerFailure, type TriggerEvent } from '../trigger-runner';
import { pending, type Chunk } from './stage';

export function runTriggers(chunk: Chunk, phase: 'before' | 'after'): void {
  const rows = pending(chunk);
  if (rows.length === 0) {
    return;
  }
  const { operation } = rows[0];
  const event = `${phase} ${operation}` as TriggerEvent;
  if (!chunk.triggers.listens(chunk.object.name, event)) {
    return;
  }
  const newRecords = operation === 'delete' ? null : rows.map((row) => newRecord(chunk, row, phase));
  const oldRecords = operation === 'update' || operation === 'delete' ? rows.map((row) => oldRecord(chunk, row)) : null;
  try {
    chunk.triggers.run(event, {
      objectName: chunk.object.name,
      operation,
      isBefore: phase === 'before',
      newRecords,
      oldRecords,
    });
  } catch (error) {
    failAll(rows, error);
  }
  collectErrors(rows, newRecords ?? oldRecords ?? []);
}

function newRecord(chunk: Chunk, row: DmlRow, phase: 'before' | 'after'): SObjectValue {
  row.current.errors = null;
  chunk.contexts.computeFields(chunk.object, row.current);
  row.current.readOnly = phase === 'after';
  return row.current;
}

function oldRecord(chunk: Chunk, row: DmlRow): SObjectValue {
  if (!row.old) {
    throw new Error(`The stored record of row ${row.index} was not loaded.`);
  }
  chunk.contexts.computeFields(chunk.object, row.old);
  row.old.readOnly = true;
  row.old.errors = null;
  return row.old;
}

/** What `addError` left on the records. */
function collectErrors(rows: readonly DmlRow[], records: readonly SObjectValue[]): void {
  records.forEach((record, position) => {
    for (const { field, message } of record.errors ?? []) {
      rows[position].fail('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === null ? [] : [field]);
    }
    record.errors = null;
    record.readOnly = false;
  });
}

/** An exception that a trigger does not catch fails every row of its chunk; limit exceptions end the transaction. */
function failAll(rows: readonly DmlRow[], error: unknown): void {
  if (error instanceof LimitException) {
    throw error;
  }
  if (!(error instanceof TriggerFailure) && !(error instanceof ApexException)) {
    throw error;
  }
  const message = error instanceof TriggerFailure ? error.message : `${error.$type.name}: ${error.apexMessage ?? ''}`;
  for (const row of rows) {
    row.fail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message);
  }
}
