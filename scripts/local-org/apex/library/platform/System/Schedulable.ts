import { defineClass, referencePage } from '../../define';

export const SchedulableInterface = defineClass({
  namespace: 'System',
  name: 'Schedulable',
  kind: 'interface',
  reference: referencePage('apex_interface_System_Schedulable'),
  methods: {
    'void execute(SchedulableContext context)': null,
  },
});
