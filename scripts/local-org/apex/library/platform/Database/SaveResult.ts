import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods, dmlResultProperties } from '../support/dml-result';

export class SaveResult extends DmlResult {}

export const SaveResultClass = defineClass({
  namespace: 'Database',
  name: 'SaveResult',
  reference: referencePage('apex_methods_system_database_saveresult'),
  instances: SaveResult,
  json: dmlResultJson,
  properties: dmlResultProperties,
  methods: dmlResultMethods,
});
