import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods, dmlResultProperties } from '../support/dml-result';
import { getters, readOnlyFields } from '../support/members';

export class UpsertResult extends DmlResult {}

export const UpsertResultClass = defineClass({
  namespace: 'Database',
  name: 'UpsertResult',
  reference: referencePage('apex_methods_system_database_upsertresult'),
  instances: UpsertResult,
  json: { ...dmlResultJson, created: types.primitive('Boolean') },
  properties: { ...dmlResultProperties, ...readOnlyFields<UpsertResult>({ 'Boolean created': 'created' }) },
  methods: { ...dmlResultMethods, ...getters<UpsertResult>({ 'Boolean isCreated()': 'created' }) },
});
