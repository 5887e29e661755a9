import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEmailHeader {
  name: string | null = null;
  value: string | null = null;
}

export const InboundEmailHeaderClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmail.Header',
  reference: referencePage('apex_classes_email_inbound_header'),
  instances: InboundEmailHeader,
  constructors: { '()': () => new InboundEmailHeader() },
  properties: fields<InboundEmailHeader>({
    'String name': 'name',
    'String value': 'value',
  }),
});
