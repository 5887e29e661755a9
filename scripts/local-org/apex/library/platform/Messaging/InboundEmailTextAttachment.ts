import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEmailTextAttachment {
  body: string | null = null;
  bodyIsTruncated: boolean | null = null;
  charset: string | null = null;
  fileName: string | null = null;
  headers: ApexList | null = null;
  mimeTypeSubType: string | null = null;
}

export const InboundEmailTextAttachmentClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmail.TextAttachment',
  reference: referencePage('apex_classes_email_inbound_text'),
  instances: InboundEmailTextAttachment,
  constructors: { '()': () => new InboundEmailTextAttachment() },
  properties: fields<InboundEmailTextAttachment>({
    'String body': 'body',
    'Boolean bodyIsTruncated': 'bodyIsTruncated',
    'String charset': 'charset',
    'String fileName': 'fileName',
    'List<Messaging.InboundEmail.Header> headers': 'headers',
    'String mimeTypeSubType': 'mimeTypeSubType',
  }),
});
