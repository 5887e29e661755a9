import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

export class Domain {
  constructor(
    readonly type: ApexEnumValue,
    readonly myDomainName: string,
    readonly sandboxName: string | null,
  ) {}
}

export const DomainClass = defineClass({
  namespace: 'System',
  name: 'Domain',
  reference: referencePage('apex_class_System_Domain'),
  instances: Domain,
  methods: {
    ...getters<Domain>({
      'DomainType getDomainType()': 'type',
      'String getMyDomainName()': 'myDomainName',
      'String getSandboxName()': 'sandboxName',
    }),
    'String getPackageName()': () => null,
    'String getSitesSubdomainName()': () => null,
  },
});
