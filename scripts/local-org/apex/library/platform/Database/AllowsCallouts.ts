import { defineClass, referencePage } from '../../define';

export const AllowsCalloutsInterface = defineClass({
  namespace: 'Database',
  name: 'AllowsCallouts',
  kind: 'interface',
  reference: referencePage('apex_class_Database_Batchable'),
});
