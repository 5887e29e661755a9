import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods, dmlResultProperties } from '../support/dml-result';

export class UndeleteResult extends DmlResult {}

export const UndeleteResultClass = defineClass({
  namespace: 'Database',
  name: 'UndeleteResult',
  reference: referencePage('apex_methods_system_database_undeleteresult'),
  instances: UndeleteResult,
  json: dmlResultJson,
  properties: dmlResultProperties,
  methods: dmlResultMethods,
});
