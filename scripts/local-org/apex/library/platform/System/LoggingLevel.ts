import { defineClass, referencePage } from '../../define';

export const LoggingLevelEnum = defineClass({
  namespace: 'System',
  name: 'LoggingLevel',
  kind: 'enum',
  reference: referencePage('apex_methods_system_system'),
  values: ['NONE', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'FINE', 'FINER', 'FINEST', 'INTERNAL'],
});
