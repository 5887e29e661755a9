import type { ApexList } from '../../../runtime/collections';
import type { ApexBlob } from '../../../runtime/temporal';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class InboundEmailBinaryAttachment {
  body: ApexBlob | null = null;
  fileName: string | null = null;
  headers: ApexList | null = null;
  mimeTypeSubType: string | null = null;
}

export const InboundEmailBinaryAttachmentClass = defineClass({
  namespace: 'Messaging',
  name: 'InboundEmail.BinaryAttachment',
  reference: referencePage('apex_classes_email_inbound_binary'),
  instances: InboundEmailBinaryAttachment,
  constructors: { '()': () => new InboundEmailBinaryAttachment() },
  properties: fields<InboundEmailBinaryAttachment>({
    'Blob body': 'body',
    'String fileName': 'fileName',
    'List<Messaging.InboundEmail.Header> headers': 'headers',
    'String mimeTypeSubType': 'mimeTypeSubType',
  }),
});
