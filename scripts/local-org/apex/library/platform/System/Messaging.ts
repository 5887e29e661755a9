import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { notEmulated } from '../support/members';
import { sendEmails } from '../support/send-email';

function sendEmail(emails: ApexList, allOrNothing = true): ApexList {
  return listOf('Messaging.SendEmailResult', sendEmails(emails, allOrNothing));
}

export const MessagingClass = defineClass({
  namespace: 'System',
  name: 'Messaging',
  reference: referencePage('apex_classes_email_outbound_messaging'),
  methods: {
    'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': (emails: ApexList) =>
      sendEmail(emails),
    'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)': sendEmail,
    'static void reserveSingleEmailCapacity(Integer amountReserved)': () => undefined,
    'static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)':
      notEmulated('Messaging.renderStoredEmailTemplate'),
  },
});
