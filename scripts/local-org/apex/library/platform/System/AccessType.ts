import { defineClass, referencePage } from '../../define';

export const AccessTypeEnum = defineClass({
  namespace: 'System',
  name: 'AccessType',
  kind: 'enum',
  reference: referencePage('apex_enum_System_AccessType'),
  values: ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE'],
});
