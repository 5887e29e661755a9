import type { ApexList, ApexMap, ApexSet } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

export class SObjectAccessDecision {
  constructor(
    readonly records: ApexList,
    readonly removedFields: ApexMap,
    readonly modifiedIndexes: ApexSet,
  ) {}
}

export const SObjectAccessDecisionClass = defineClass({
  namespace: 'System',
  name: 'SObjectAccessDecision',
  reference: referencePage('apex_class_System_SObjectAccessDecision'),
  instances: SObjectAccessDecision,
  methods: getters<SObjectAccessDecision>({
    'List<SObject> getRecords()': 'records',
    'Map<String,Set<String>> getRemovedFields()': 'removedFields',
    'Set<Integer> getModifiedIndexes()': 'modifiedIndexes',
  }),
});
