import type { ApexBlob } from '../../../runtime/temporal';
import { defineClass, referencePage } from '../../define';
import { getters, setters } from '../support/members';

export class EmailFileAttachment {
  body: ApexBlob | null = null;
  contentType: string | null = null;
  fileName: string | null = null;
  inline: boolean | null = false;
}

export const EmailFileAttachmentClass = defineClass({
  namespace: 'Messaging',
  name: 'EmailFileAttachment',
  reference: referencePage('apex_classes_email_outbound_file_attachment'),
  instances: EmailFileAttachment,
  constructors: { '()': () => new EmailFileAttachment() },
  methods: {
    ...setters<EmailFileAttachment>({
      'void setBody(Blob attachment)': 'body',
      'void setContentType(String contentType)': 'contentType',
      'void setFileName(String fileName)': 'fileName',
      'void setInline(Boolean isInline)': 'inline',
    }),
    ...getters<EmailFileAttachment>({
      'Blob getBody()': 'body',
      'String getContentType()': 'contentType',
      'String getFileName()': 'fileName',
      'Boolean getInline()': 'inline',
    }),
  },
});
