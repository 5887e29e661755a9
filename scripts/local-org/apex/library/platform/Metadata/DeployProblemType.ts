import { defineClass, referencePage } from '../../define';

export const DeployProblemTypeEnum = defineClass({
  namespace: 'Metadata',
  name: 'DeployProblemType',
  kind: 'enum',
  reference: referencePage('apex_enum_Metadata_DeployProblemType'),
  values: ['Error', 'Info', 'Warning'],
});
