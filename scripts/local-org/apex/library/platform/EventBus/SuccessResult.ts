import { defineClass, referencePage } from '../../define';

export const SuccessResultInterface = defineClass({
  namespace: 'EventBus',
  name: 'SuccessResult',
  kind: 'interface',
  reference: referencePage('apex_interface_eventbus_SuccessResult'),
  methods: {
    'List<String> getEventUuids()': null,
  },
});
