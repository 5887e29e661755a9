/** What the four results of DML calls share: id, success, errors. */
import type { ApexList } from '../../../runtime/collections';
import type { DmlRowResult } from '../../../runtime/transaction';
import type { LibraryFunction } from '../../define';
import { errorList } from '../Database/Error';
import { getters } from './members';

export abstract class DmlResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: ApexList;

  constructor(row: DmlRowResult) {
    this.id = row.id;
    this.success = row.success;
    this.created = row.created;
    this.errors = errorList(row.errors);
  }
}

export const dmlResultMethods: Readonly<Record<string, LibraryFunction>> = getters<DmlResult>({
  'Id getId()': 'id',
  'Boolean isSuccess()': 'success',
  'List<Database.Error> getErrors()': 'errors',
});
