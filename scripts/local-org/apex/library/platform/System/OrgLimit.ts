import { defineClass, referencePage } from '../../define';

/** One allowance of the org. The local org counts no calls, so nothing of it is ever used. */
export class OrgLimit {
  constructor(
    readonly name: string,
    readonly limit: number,
    readonly value = 0,
  ) {}
}

export const OrgLimitClass = defineClass({
  namespace: 'System',
  name: 'OrgLimit',
  reference: referencePage('apex_class_System_OrgLimit'),
  instances: OrgLimit,
  methods: {
    'String getName()': (self: OrgLimit) => self.name,
    'Integer getLimit()': (self: OrgLimit) => self.limit,
    'Integer getValue()': (self: OrgLimit) => self.value,
    'String toString()': (self: OrgLimit) => `System.OrgLimit[${self.name}: ${self.value}/${self.limit}]`,
  },
});
