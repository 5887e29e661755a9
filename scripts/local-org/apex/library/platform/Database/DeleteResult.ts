import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods, dmlResultProperties } from '../support/dml-result';

export class DeleteResult extends DmlResult {}

export const DeleteResultClass = defineClass({
  namespace: 'Database',
  name: 'DeleteResult',
  reference: referencePage('apex_methods_system_database_deleteresult'),
  instances: DeleteResult,
  json: dmlResultJson,
  properties: dmlResultProperties,
  methods: dmlResultMethods,
});
