import type { ApexList } from '../../../runtime/collections';
import { ApexMap } from '../../../runtime/collections';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { ORG_LIMITS } from '../support/org-limit-numbers';
import { OrgLimit } from './OrgLimit';

function all(): OrgLimit[] {
  return Object.entries(ORG_LIMITS).map(([name, maximum]) => new OrgLimit(name, maximum));
}

export const OrgLimitsClass = defineClass({
  namespace: 'System',
  name: 'OrgLimits',
  reference: referencePage('apex_class_System_OrgLimits'),
  methods: {
    'static List<System.OrgLimit> getAll()': (): ApexList => listOf('System.OrgLimit', all()),
    'static Map<String, System.OrgLimit> getMap()': (): ApexMap =>
      ApexMap.of(
        types.primitive('String'),
        types.class('System.OrgLimit'),
        all().map((limit) => [limit.name, limit]),
      ),
  },
});
