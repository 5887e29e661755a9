/** What `addError`, `hasErrors` and `getErrors` share. */
import { callMethod } from '../../../runtime/call';
import type { ApexList } from '../../../runtime/collections';
import { ApexException, throwApex } from '../../../runtime/exception';
import type { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { errorList } from '../Database/Error';
import { fieldOf, type FieldKey } from './field-values';

/** @param message text, or an exception whose message is taken */
export function addError(record: SObjectValue, message: unknown, field: FieldKey | null = null): void {
  const trigger = transaction().triggers.at(-1);
  if (trigger?.operation === 'update' && trigger.oldRecords?.includes(record)) {
    throwApex('System.FinalException', 'SObject row does not allow errors');
  }
  record.errors ??= [];
  record.errors.push({ field: field === null ? null : fieldOf(record, field).name, message: textOf(message) });
}

function textOf(message: unknown): string {
  if (message instanceof ApexException) {
    return message.apexMessage ?? 'Script-thrown exception';
  }
  return typeof message === 'object' && message !== null ? String(callMethod(message, 'getMessage')) : String(message);
}

export function errorsOf(record: SObjectValue): ApexList {
  return errorList(
    (record.errors ?? []).map(({ field, message }) => ({
      statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message,
      fields: field === null ? [] : [field],
    })),
  );
}
