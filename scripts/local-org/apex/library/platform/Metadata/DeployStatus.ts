import { defineClass, referencePage } from '../../define';

export const DeployStatusEnum = defineClass({
  namespace: 'Metadata',
  name: 'DeployStatus',
  kind: 'enum',
  reference: referencePage('apex_enum_Metadata_DeployStatus'),
  values: ['Canceled', 'Canceling', 'Failed', 'InProgress', 'Pending', 'Succeeded', 'SucceededPartial'],
});
