/** `System.DmlException` as the platform words it, from the rows that failed. */
import { newApexException, type ApexException } from '../../apex/runtime/exception';
import type { DmlOperation } from '../../apex/runtime/transaction';
import type { DmlRow } from './dml-row';

const VERBS: Readonly<Record<DmlOperation, string>> = {
  insert: 'Insert',
  update: 'Update',
  upsert: 'Upsert',
  delete: 'Delete',
  undelete: 'Undelete',
};

/** In user mode a failure for want of access carries this message alone. */
const WHOLE_MESSAGE = /check errors on Exception or Result!$|^Access to entity '/;

export function dmlException(operation: DmlOperation, failed: readonly DmlRow[]): ApexException {
  const [first] = failed;
  const { statusCode, message, fields } = first.errors[0];
  const withId = first.id === null || first.operation === 'insert' ? '' : ` with id ${first.id}`;
  const text = WHOLE_MESSAGE.test(message)
    ? message
    : `${VERBS[operation]} failed. First exception on row ${first.index}${withId}; first error: ${statusCode}, ${message}: [${fields.join(', ')}]`;
  const exception = newApexException('System.DmlException', text);
  exception.dmlErrors = failed.flatMap((row) =>
    row.errors.map((error) => ({
      index: row.index,
      id: row.operation === 'insert' ? null : row.id,
      statusCode: error.statusCode,
      message: error.message,
      fields: error.fields,
    })),
  );
  return exception;
}
