import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEnvelope {
  fromAddress: string | null = null;
  toAddress: string | null = null;
}

export const InboundEnvelopeClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEnvelope',
  reference: referencePage('apex_classes_email_inbound_envelope'),
  instances: InboundEnvelope,
  constructors: { '()': () => new InboundEnvelope() },
  properties: fields<InboundEnvelope>({
    'String fromAddress': 'fromAddress',
    'String toAddress': 'toAddress',
  }),
});
