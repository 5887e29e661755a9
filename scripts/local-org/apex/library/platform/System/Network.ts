import { defineClass, referencePage } from '../../define';

/** Experience Cloud: nobody is in a site here. */
export const NetworkClass = defineClass({
  namespace: 'System',
  name: 'Network',
  reference: referencePage('apex_class_System_Network'),
  methods: {
    'static String getNetworkId()': () => null,
  },
});
