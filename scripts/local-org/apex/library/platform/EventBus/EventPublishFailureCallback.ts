import { defineClass, referencePage } from '../../define';

export const EventPublishFailureCallbackInterface = defineClass({
  namespace: 'EventBus',
  name: 'EventPublishFailureCallback',
  kind: 'interface',
  reference: referencePage('apex_interface_eventbus_EventPublishFailureCallback'),
  methods: {
    'void onFailure(EventBus.FailureResult result)': null,
  },
});
