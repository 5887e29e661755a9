import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEmailResult {
  message: string | null = null;
  success: boolean | null = true;
}

export const InboundEmailResultClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmailResult',
  reference: referencePage('apex_classes_email_inbound_result'),
  instances: InboundEmailResult,
  constructors: { '()': () => new InboundEmailResult() },
  properties: fields<InboundEmailResult>({
    'String message': 'message',
    'Boolean success': 'success',
  }),
});
