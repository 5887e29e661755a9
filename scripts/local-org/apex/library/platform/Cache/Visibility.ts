import { defineClass, referencePage } from '../../define';

export const VisibilityEnum = defineClass({
  namespace: 'Cache',
  name: 'Visibility',
  kind: 'enum',
  reference: referencePage('apex_enum_cache_visibility'),
  values: ['ALL', 'NAMESPACE'],
});
