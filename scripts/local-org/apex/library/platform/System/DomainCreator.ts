import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';

/** The local org answers everything at one address. */
function host(): string {
  return new URL(transaction().org.instanceUrl).host;
}

export const DomainCreatorClass = defineClass({
  namespace: 'System',
  name: 'DomainCreator',
  reference: referencePage('apex_class_System_DomainCreator'),
  methods: {
    'static String getOrgMyDomainHostname()': host,
    'static String getLightningHostname()': host,
    'static String getSetupHostname()': host,
    'static String getContentHostname()': host,
  },
});
