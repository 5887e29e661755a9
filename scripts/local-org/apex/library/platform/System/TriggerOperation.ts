import { defineClass, referencePage } from '../../define';

export const TriggerOperationEnum = defineClass({
  namespace: 'System',
  name: 'TriggerOperation',
  kind: 'enum',
  reference: referencePage('apex_enum_System_TriggerOperation'),
  values: [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
  ],
});
