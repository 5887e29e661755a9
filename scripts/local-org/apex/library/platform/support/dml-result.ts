/** What the four results of DML calls share: id, success, errors. */
import type { ApexList } from '../../../runtime/collections';
import type { DmlRowResult } from '../../../runtime/transaction';
import { types } from '../../../types';
import type { LibraryClass, LibraryFunction } from '../../define';
import { errorList } from '../Database/Error';
import { getters, readOnlyFields } from './members';

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

/** Not in the reference, but the platform lets Apex read them as properties. */
export const dmlResultProperties = readOnlyFields<DmlResult>({
  'Id id': 'id',
  'Boolean success': 'success',
  'List<Database.Error> errors': 'errors',
});

/** What JSON knows of a result; whether its id is one nobody asks. */
export const dmlResultJson = {
  id: types.primitive('String'),
  success: types.primitive('Boolean'),
  errors: types.list(types.class('Database.Error')),
} satisfies LibraryClass['json'];

export const dmlResultMethods: Readonly<Record<string, LibraryFunction>> = getters<DmlResult>({
  'Id getId()': 'id',
  'Boolean isSuccess()': 'success',
  'List<Database.Error> getErrors()': 'errors',
});
