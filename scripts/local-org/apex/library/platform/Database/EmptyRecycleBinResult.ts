import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods } from '../support/dml-result';

export class EmptyRecycleBinResult extends DmlResult {}

export const EmptyRecycleBinResultClass = defineClass({
  namespace: 'Database',
  name: 'EmptyRecycleBinResult',
  reference: referencePage('apex_methods_system_database_emptyrecyclebinresult'),
  instances: EmptyRecycleBinResult,
  json: dmlResultJson,
  methods: dmlResultMethods,
});
