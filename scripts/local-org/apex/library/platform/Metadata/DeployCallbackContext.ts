import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

/** Tests create it and override `getCallbackJobId`. */
export class DeployCallbackContext {
  constructor(readonly callbackJobId: string | null = null) {}
}

export const DeployCallbackContextClass = defineClass({
  namespace: 'Metadata',
  name: 'DeployCallbackContext',
  reference: referencePage('apex_class_Metadata_DeployCallbackContext'),
  virtual: true,
  instances: DeployCallbackContext,
  constructors: { '()': () => new DeployCallbackContext() },
  methods: getters<DeployCallbackContext>({ 'Id getCallbackJobId()': 'callbackJobId' }),
});
