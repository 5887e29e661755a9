/** `Messaging.sendEmail`: what the platform refuses, and the record of what is sent. */
import type { ApexList } from '../../../runtime/collections';
import { newApexException, NotEmulatedError } from '../../../runtime/exception';
import { transaction, type DmlError } from '../../../runtime/transaction';
import { SendEmailError } from '../Messaging/SendEmailError';
import { SendEmailResult } from '../Messaging/SendEmailResult';
import { SingleEmailMessage } from '../Messaging/SingleEmailMessage';
import { renderTemplate, type EmailTexts } from './email-template';
import { stringsOf } from './lists';
import { Slot } from './slot';
import { markUncommittedWork } from './uncommitted-work';

/** Emails sent in this transaction: the org delivers them when it commits, and forgets them when it rolls back. */
export const sentEmails = new Slot<{ readonly message: SingleEmailMessage; readonly texts: EmailTexts }[]>(
  'Messaging.sendEmail',
  () => [],
);

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MAXIMUM_RECIPIENTS = 150;

export function sendEmails(emails: ApexList, allOrNothing: boolean): readonly SendEmailResult[] {
  transaction().limits.consume('emailInvocations');
  const messages = emails.items.map(singleMessage);
  const errors = messages.map(problemOf);
  const failed = errors.findIndex((error) => error !== null);
  if (allOrNothing && failed >= 0) {
    throw failure(failed, errors[failed] as DmlError);
  }
  markUncommittedWork();
  for (const message of messages.filter((_message, index) => errors[index] === null)) {
    sentEmails.get().push({ message, texts: textsOf(message) });
  }
  return messages.map((message, index) => {
    const error = errors[index];
    return new SendEmailResult(error ? [new SendEmailError(error, message.targetObjectId)] : []);
  });
}

function singleMessage(email: unknown): SingleEmailMessage {
  if (email instanceof SingleEmailMessage) {
    return email;
  }
  throw new NotEmulatedError('Messaging.MassEmailMessage');
}

/** As they are sent: of a template with its merge fields filled in, under the subject that the message has, if any. */
function textsOf(message: SingleEmailMessage): EmailTexts {
  const { templateId, targetObjectId: whoId, whatId, subject, plainTextBody, htmlBody } = message;
  if (templateId === null) {
    return { subject, text: plainTextBody, html: htmlBody };
  }
  const rendered = renderTemplate(templateId, { whoId, whatId });
  return { ...rendered, subject: subject ?? rendered.subject };
}

function problemOf(message: SingleEmailMessage): DmlError | null {
  const recipients = [message.toAddresses, message.ccAddresses, message.bccAddresses].flatMap(stringsOf);
  if (recipients.length === 0 && message.targetObjectId === null) {
    return problem('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
  }
  if (recipients.length > MAXIMUM_RECIPIENTS) {
    return problem('LIMIT_EXCEEDED', `Exceeded the maximum number of recipients: ${MAXIMUM_RECIPIENTS}`);
  }
  const wrong = stringsOf(message.toAddresses).find((address) => !ADDRESS.test(address) && !isRecordId(address));
  if (wrong !== undefined) {
    return problem('INVALID_EMAIL_ADDRESS', `Invalid to address : ${wrong}`, 'toAddresses');
  }
  if (message.templateId === null && message.plainTextBody === null && message.htmlBody === null) {
    return problem('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText');
  }
  return targetProblem(message);
}

/** What holds for the contact, lead or user that an email is for. */
function targetProblem({ targetObjectId, templateId, whatId, saveAsActivity }: SingleEmailMessage): DmlError | null {
  if (targetObjectId === null) {
    const text = 'Missing targetObjectId with template';
    return templateId === null ? null : problem('REQUIRED_FIELD_MISSING', text, 'targetObjectId', 'null');
  }
  if (!isRecordId(targetObjectId)) {
    const text = 'Only User, Contact, Lead, or Person objects are allowed for targetObjectId';
    return problem('INVALID_ID_FIELD', text, 'targetObjectId', targetObjectId);
  }
  if (targetObjectId.startsWith('005') && saveAsActivity !== false) {
    const text = 'saveAsActivity must be false when sending mail to users.';
    return problem('INVALID_SAVE_AS_ACTIVITY_FLAG', text, 'saveAsActivity', String(saveAsActivity));
  }
  if (targetObjectId.startsWith('005') && whatId !== null) {
    return problem('INVALID_ID_FIELD', 'WhatId is not available for sending emails to UserIds.', 'whatId', whatId);
  }
  return null;
}

function problem(statusCode: string, message: string, ...fields: readonly string[]): DmlError {
  return { statusCode, message, fields };
}

/** A recipient may be given by the id of a contact, lead or user. */
function isRecordId(text: string): boolean {
  return /^(?:003|00Q|005)[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(text);
}

function failure(index: number, error: DmlError): Error {
  const text = `${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`;
  const exception = newApexException(
    'System.EmailException',
    `SendEmail failed. First exception on row ${index}; first error: ${text}`,
  );
  exception.dmlErrors = [{ index, id: null, ...error }];
  return exception;
}
