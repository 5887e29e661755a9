import { defineClass, referencePage } from '../../define';

export const StatefulInterface = defineClass({
  namespace: 'Database',
  name: 'Stateful',
  kind: 'interface',
  reference: referencePage('apex_class_Database_Batchable'),
});
