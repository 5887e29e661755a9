import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultMethods } from '../support/dml-result';

export class UndeleteResult extends DmlResult {}

export const UndeleteResultClass = defineClass({
  namespace: 'Database',
  name: 'UndeleteResult',
  reference: referencePage('apex_methods_system_database_undeleteresult'),
  instances: UndeleteResult,
  methods: dmlResultMethods,
});
