import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEmail {
  binaryAttachments: ApexList | null = null;
  ccAddresses: ApexList | null = null;
  fromAddress: string | null = null;
  fromName: string | null = null;
  headers: ApexList | null = null;
  htmlBody: string | null = null;
  htmlBodyIsTruncated: boolean | null = null;
  inReplyTo: string | null = null;
  messageId: string | null = null;
  plainTextBody: string | null = null;
  plainTextBodyIsTruncated: boolean | null = null;
  references: ApexList | null = null;
  replyTo: string | null = null;
  subject: string | null = null;
  textAttachments: ApexList | null = null;
  toAddresses: ApexList | null = null;
}

export const InboundEmailClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmail',
  reference: referencePage('apex_classes_email_inbound_inbound'),
  instances: InboundEmail,
  constructors: { '()': () => new InboundEmail() },
  properties: fields<InboundEmail>({
    'List<Messaging.InboundEmail.BinaryAttachment> binaryAttachments': 'binaryAttachments',
    'List<String> ccAddresses': 'ccAddresses',
    'String fromAddress': 'fromAddress',
    'String fromName': 'fromName',
    'List<Messaging.InboundEmail.Header> headers': 'headers',
    'String htmlBody': 'htmlBody',
    'Boolean htmlBodyIsTruncated': 'htmlBodyIsTruncated',
    'String inReplyTo': 'inReplyTo',
    'String messageId': 'messageId',
    'String plainTextBody': 'plainTextBody',
    'Boolean plainTextBodyIsTruncated': 'plainTextBodyIsTruncated',
    'List<String> references': 'references',
    'String replyTo': 'replyTo',
    'String subject': 'subject',
    'List<Messaging.InboundEmail.TextAttachment> textAttachments': 'textAttachments',
    'List<String> toAddresses': 'toAddresses',
  }),
});
