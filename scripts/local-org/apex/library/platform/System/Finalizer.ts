import { defineClass, referencePage } from '../../define';

export const FinalizerInterface = defineClass({
  namespace: 'System',
  name: 'Finalizer',
  kind: 'interface',
  reference: referencePage('apex_interface_System_Finalizer'),
  methods: {
    'void execute(FinalizerContext context)': null,
  },
});
