import { defineClass, referencePage } from '../../define';

export const DeployCallbackInterface = defineClass({
  namespace: 'Metadata',
  name: 'DeployCallback',
  kind: 'interface',
  reference: referencePage('apex_interface_Metadata_DeployCallback'),
  methods: {
    'void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)': null,
  },
});
