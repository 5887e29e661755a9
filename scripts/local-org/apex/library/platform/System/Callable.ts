import { defineClass, referencePage } from '../../define';

export const CallableInterface = defineClass({
  namespace: 'System',
  name: 'Callable',
  kind: 'interface',
  reference: referencePage('apex_interface_System_Callable'),
  methods: {
    'Object call(String action, Map<String,Object> arguments)': null,
  },
});
