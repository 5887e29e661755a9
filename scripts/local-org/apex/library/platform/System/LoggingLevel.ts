import { defineClass, referencePage } from '../../define';

export const LoggingLevelEnum = defineClass({
  namespace: 'System',
  name: 'LoggingLevel',
  kind: 'enum',
  reference: referencePage('apex_methods_system_system'),
  values: ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
});
