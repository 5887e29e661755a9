import type { ApexList } from '../../../runtime/collections';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson, dmlResultMethods, dmlResultProperties } from '../support/dml-result';
import { getters, readOnlyFields } from '../support/members';

const IDS = types.list(types.primitive('Id'));

/** Of a merge, which is not emulated: tests make it from JSON. */
export class MergeResult extends DmlResult {
  readonly mergedRecordIds!: ApexList;
  readonly updatedRelatedIds!: ApexList;
}

export const MergeResultClass = defineClass({
  namespace: 'Database',
  name: 'MergeResult',
  reference: referencePage('apex_methods_system_database_mergeresult'),
  instances: MergeResult,
  json: { ...dmlResultJson, mergedRecordIds: IDS, updatedRelatedIds: IDS },
  properties: {
    ...dmlResultProperties,
    ...readOnlyFields<MergeResult>({
      'List<Id> mergedRecordIds': 'mergedRecordIds',
      'List<Id> updatedRelatedIds': 'updatedRelatedIds',
    }),
  },
  methods: {
    ...dmlResultMethods,
    ...getters<MergeResult>({
      'List<Id> getMergedRecordIds()': 'mergedRecordIds',
      'List<Id> getUpdatedRelatedIds()': 'updatedRelatedIds',
    }),
  },
});
