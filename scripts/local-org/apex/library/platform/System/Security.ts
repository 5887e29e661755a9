import type { ApexList } from '../../../runtime/collections';
import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';
import { stripInaccessible, type AccessCheck } from '../support/strip-inaccessible';
import type { SObjectAccessDecision } from './SObjectAccessDecision';

function strip(check: ApexEnumValue, records: ApexList, enforceRoot = true): SObjectAccessDecision {
  return stripInaccessible(check.name as AccessCheck, records, enforceRoot);
}

export const SecurityClass = defineClass({
  namespace: 'System',
  name: 'Security',
  reference: referencePage('apex_class_System_Security'),
  methods: {
    'static SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords)': (
      check: ApexEnumValue,
      records: ApexList,
    ) => strip(check, records),
    'static SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)':
      strip,
    'static SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords, Id permissionSetId)':
      notEmulated('Security.stripInaccessible with a permission set'),
  },
});
