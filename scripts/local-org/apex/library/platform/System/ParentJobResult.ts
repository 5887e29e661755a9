import { defineClass, referencePage } from '../../define';

export const ParentJobResultEnum = defineClass({
  namespace: 'System',
  name: 'ParentJobResult',
  kind: 'enum',
  reference: referencePage('apex_interface_System_FinalizerContext'),
  values: ['SUCCESS', 'UNHANDLED_EXCEPTION'],
});
