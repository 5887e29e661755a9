import { defineClass, referencePage } from '../../define';
import { getters, setters } from '../support/members';

/** What every kind of outgoing email has. */
export abstract class Email {
  bccSender: boolean | null = null;
  emailPriority: string | null = null;
  replyTo: string | null = null;
  saveAsActivity: boolean | null = true;
  senderDisplayName: string | null = null;
  subject: string | null = null;
  useSignature: boolean | null = true;
}

export const EmailClass = defineClass({
  namespace: 'Messaging',
  name: 'Email',
  reference: referencePage('apex_classes_email_outbound_base'),
  abstract: true,
  virtual: true,
  instances: Email,
  methods: {
    ...setters<Email>({
      'void setBccSender(Boolean bcc)': 'bccSender',
      'void setEmailPriority(String priority)': 'emailPriority',
      'void setReplyTo(String replyAddress)': 'replyTo',
      'void setSaveAsActivity(Boolean saveAsActivity)': 'saveAsActivity',
      'void setSenderDisplayName(String displayName)': 'senderDisplayName',
      'void setSubject(String subject)': 'subject',
      'void setUseSignature(Boolean useSignature)': 'useSignature',
    }),
    ...getters<Email>({
      'Boolean getBccSender()': 'bccSender',
      'String getEmailPriority()': 'emailPriority',
      'String getReplyTo()': 'replyTo',
      'Boolean getSaveAsActivity()': 'saveAsActivity',
      'String getSenderDisplayName()': 'senderDisplayName',
      'String getSubject()': 'subject',
      'Boolean getUseSignature()': 'useSignature',
    }),
  },
});
