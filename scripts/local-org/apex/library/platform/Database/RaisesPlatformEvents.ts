import { defineClass, referencePage } from '../../define';

export const RaisesPlatformEventsInterface = defineClass({
  namespace: 'Database',
  name: 'RaisesPlatformEvents',
  kind: 'interface',
  reference: referencePage('apex_class_Database_Batchable'),
});
