import { defineClass, referencePage } from '../../define';

export const EventPublishSuccessCallbackInterface = defineClass({
  namespace: 'EventBus',
  name: 'EventPublishSuccessCallback',
  kind: 'interface',
  reference: referencePage('apex_interface_eventbus_EventPublishSuccessCallback'),
  methods: {
    'void onSuccess(EventBus.SuccessResult result)': null,
  },
});
