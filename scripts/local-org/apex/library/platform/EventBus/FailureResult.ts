import { defineClass, referencePage } from '../../define';

export const FailureResultInterface = defineClass({
  namespace: 'EventBus',
  name: 'FailureResult',
  kind: 'interface',
  reference: referencePage('apex_interface_eventbus_FailureResult'),
  methods: {
    'List<String> getEventUuids()': null,
  },
});
