import type { ApexList } from '../../../runtime/collections';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { RenderEmailTemplateBodyResult } from '../Messaging/RenderEmailTemplateBodyResult';
import { SingleEmailMessage } from '../Messaging/SingleEmailMessage';
import { mergeTexts, renderTemplate } from '../support/email-template';
import { listOf, stringsOf } from '../support/lists';
import { sendEmails } from '../support/send-email';

function sendEmail(emails: ApexList, allOrNothing = true): ApexList {
  return listOf('Messaging.SendEmailResult', sendEmails(emails, allOrNothing));
}

/** Counts as the one SOQL query that reading the template is. */
function renderStored(templateId: string | null, whoId: string | null, whatId: string | null): SingleEmailMessage {
  transaction().limits.consume('queries');
  const { subject, text, html } = renderTemplate(templateId, { whoId, whatId });
  const message = new SingleEmailMessage();
  message.subject = subject;
  message.plainTextBody = text;
  message.htmlBody = html;
  message.targetObjectId = whoId;
  message.whatId = whatId;
  return message;
}

function renderBodies(whoId: string | null, whatId: string | null, bodies: ApexList): ApexList {
  const merged = mergeTexts(stringsOf(bodies), { whoId, whatId });
  return listOf(
    'Messaging.RenderEmailTemplateBodyResult',
    merged.map((body) => new RenderEmailTemplateBodyResult(body ?? '')),
  );
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
      renderStored,
    'static List<Messaging.RenderEmailTemplateBodyResult> renderEmailTemplate(String whoId, String whatId, List<String> bodies)':
      renderBodies,
  },
});
