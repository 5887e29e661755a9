/** What an exception tells about each row of a DML or email statement that failed; any other has no rows. */
import { ApexList } from '../../runtime/collections';
import { NotEmulatedError, throwApex, type ApexException } from '../../runtime/exception';
import { fieldToken } from '../../runtime/org-values';
import { types } from '../../types';
import { enumConstant, type LibraryFunction } from '../define';
import { StatusCodeEnum } from '../platform/System/StatusCode';

type DmlRow = ApexException['dmlErrors'][number];

function row(exception: ApexException, index: number): DmlRow {
  return exception.dmlErrors[index] ?? throwApex('System.ListException', `List index out of bounds: ${index}`);
}

/** A method of one row, by its position among the failed rows. */
const ofRow =
  (work: (failed: DmlRow) => unknown) =>
  (exception: ApexException, index: number): unknown =>
    work(row(exception, index));

function fieldTokens(failed: DmlRow): ApexList {
  const { objectName } = failed;
  if (objectName === undefined) {
    throw new NotEmulatedError('getDmlFields of an exception that does not know its object');
  }
  return ApexList.of(
    types.class('Schema.SObjectField'),
    failed.fields.map((field) => fieldToken(objectName, field)),
  );
}

export const dmlMethods: Readonly<Record<string, LibraryFunction>> = {
  'Integer getNumDml()': (exception: ApexException) => exception.dmlErrors.length,
  'List<String> getDmlFieldNames(Integer index)': ofRow((failed) =>
    ApexList.of(types.primitive('String'), [...failed.fields]),
  ),
  'List<Schema.SObjectField> getDmlFields(Integer index)': ofRow(fieldTokens),
  'String getDmlId(Integer index)': ofRow((failed) => failed.id),
  'Integer getDmlIndex(Integer index)': ofRow((failed) => failed.index),
  'String getDmlMessage(Integer index)': ofRow((failed) => failed.message),
  'String getDmlStatusCode(Integer index)': ofRow((failed) => failed.statusCode),
  'System.StatusCode getDmlType(Integer index)': ofRow((failed) => enumConstant(StatusCodeEnum, failed.statusCode)),
};
