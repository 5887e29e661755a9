/** `Messaging.sendEmail`: what the platform refuses, and the record of what is sent. */
import type { ApexList } from '../../../runtime/collections';
import { newApexException, NotEmulatedError } from '../../../runtime/exception';
import { transaction, type DmlError } from '../../../runtime/transaction';
import { SendEmailError } from '../Messaging/SendEmailError';
import { SendEmailResult } from '../Messaging/SendEmailResult';
import { SingleEmailMessage } from '../Messaging/SingleEmailMessage';
import { stringsOf } from './lists';
import { Slot } from './slot';
import { markUncommittedWork } from './uncommitted-work';

/** Emails sent in this transaction: the org delivers them when it commits, and forgets them when it rolls back. */
export const sentEmails = new Slot<SingleEmailMessage[]>('Messaging.sendEmail', () => []);

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
  sentEmails.get().push(...messages.filter((_message, index) => errors[index] === null));
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

function problemOf(message: SingleEmailMessage): DmlError | null {
  const recipients = [message.toAddresses, message.ccAddresses, message.bccAddresses].flatMap(stringsOf);
  if (recipients.length === 0 && message.targetObjectId === null) {
    return { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Add a recipient to send an email.', fields: [] };
  }
  if (recipients.length > MAXIMUM_RECIPIENTS) {
    const text = `Exceeded the maximum number of recipients: ${MAXIMUM_RECIPIENTS}`;
    return { statusCode: 'LIMIT_EXCEEDED', message: text, fields: [] };
  }
  const wrong = stringsOf(message.toAddresses).find((address) => !ADDRESS.test(address) && !isRecordId(address));
  if (wrong !== undefined) {
    const text = `Invalid to address : ${wrong}`;
    return { statusCode: 'INVALID_EMAIL_ADDRESS', message: text, fields: ['toAddresses'] };
  }
  if (message.templateId === null && message.plainTextBody === null && message.htmlBody === null) {
    const text = 'Missing body, need at least one of html or plainText';
    return { statusCode: 'REQUIRED_FIELD_MISSING', message: text, fields: [] };
  }
  return null;
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
