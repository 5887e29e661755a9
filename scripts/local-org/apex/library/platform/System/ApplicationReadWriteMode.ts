import { defineClass, referencePage } from '../../define';

export const ApplicationReadWriteModeEnum = defineClass({
  namespace: 'System',
  name: 'ApplicationReadWriteMode',
  kind: 'enum',
  reference: referencePage('apex_methods_system_system'),
  values: ['DEFAULT', 'READ_ONLY'],
});
