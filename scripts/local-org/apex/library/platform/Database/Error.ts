import type { ApexList } from '../../../runtime/collections';
import type { DmlError } from '../../../runtime/transaction';
import type { ApexEnumValue } from '../../../runtime/value';
import { types } from '../../../types';
import { defineClass, enumConstant, referencePage } from '../../define';
import { listOf, stringList } from '../support/lists';
import { getters, readOnlyFields } from '../support/members';
import { StatusCodeEnum } from '../System/StatusCode';

export class DatabaseError {
  readonly statusCode: ApexEnumValue;
  readonly message: string;
  readonly fields: ApexList;

  constructor(error: DmlError) {
    this.statusCode = enumConstant(StatusCodeEnum, error.statusCode);
    this.message = error.message;
    this.fields = stringList(error.fields);
  }
}

export function errorList(errors: readonly DmlError[]): ApexList {
  return listOf(
    'Database.Error',
    errors.map((error) => new DatabaseError(error)),
  );
}

export const DatabaseErrorClass = defineClass({
  namespace: 'Database',
  name: 'Error',
  reference: referencePage('apex_methods_system_database_error'),
  instances: DatabaseError,
  json: {
    statusCode: types.class('System.StatusCode'),
    message: types.primitive('String'),
    fields: types.list(types.primitive('String')),
  },
  properties: readOnlyFields<DatabaseError>({
    'StatusCode statusCode': 'statusCode',
    'String message': 'message',
    'List<String> fields': 'fields',
  }),
  methods: getters<DatabaseError>({
    'StatusCode getStatusCode()': 'statusCode',
    'String getMessage()': 'message',
    'List<String> getFields()': 'fields',
  }),
});
