import { defineClass, referencePage } from './define';

export const RoundingModeEnum = defineClass({
  namespace: 'System',
  name: 'RoundingMode',
  kind: 'enum',
  reference: referencePage('apex_methods_system_decimal'),
  values: ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'],
});
