import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultMethods } from '../support/dml-result';
import { getters } from '../support/members';

export class UpsertResult extends DmlResult {}

export const UpsertResultClass = defineClass({
  namespace: 'Database',
  name: 'UpsertResult',
  reference: referencePage('apex_methods_system_database_upsertresult'),
  instances: UpsertResult,
  methods: { ...dmlResultMethods, ...getters<UpsertResult>({ 'Boolean isCreated()': 'created' }) },
});
