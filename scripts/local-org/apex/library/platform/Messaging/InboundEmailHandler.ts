import { defineClass, referencePage } from '../../define';

/** Declared so that handlers compile and can be tested; the local org receives no mail. */
export const InboundEmailHandlerInterface = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmailHandler',
  kind: 'interface',
  reference: referencePage('apex_classes_email_inbound_handler'),
  methods: {
    'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)':
      null,
  },
});
