/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_messaging.htm */
import { describe, expect, test } from 'vitest';
import type { SingleEmailMessage } from '../../../library/platform/Messaging/SingleEmailMessage';
import { sentEmails } from '../../../library/platform/support/send-email';
import { ApexList } from '../../../runtime/collections';
import { types } from '../../../types';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, construct, thrownBy } from '../support/call';

function email(to: readonly string[], body: string | null = 'Hello'): SingleEmailMessage {
  const message = construct('SingleEmailMessage', '()') as SingleEmailMessage;
  call('SingleEmailMessage', 'setToAddresses(List<String>)', message, ApexList.of(types.primitive('String'), [...to]));
  call('SingleEmailMessage', 'setPlainTextBody(String)', message, body);
  return message;
}

function targeted(members: Partial<SingleEmailMessage>): SingleEmailMessage {
  return Object.assign(email(['a@example.com']), members);
}

const list = (...emails: SingleEmailMessage[]): ApexList => ApexList.of(types.class('Messaging.Email'), emails);

describe('sendEmail', () => {
  test('records what is sent and counts one invocation', () => {
    inFakeTransaction((transaction) => {
      const message = email(['a@example.com']);
      const results = call('Messaging', 'sendEmail(List<Messaging.Email>)', list(message)) as ApexList;
      expect(call('SendEmailResult', 'isSuccess()', results.items[0])).toBe(true);
      expect(sentEmails.get()).toMatchObject([{ message, texts: { text: 'Hello' } }]);
      expect(transaction.limits.used('emailInvocations')).toBe(1);
    });
  });

  test.each<[string, SingleEmailMessage, string]>([
    ['no recipient', email([]), 'REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []'],
    [
      'no body',
      email(['a@example.com'], null),
      'REQUIRED_FIELD_MISSING, Missing body, need at least one of html or plainText: []',
    ],
    [
      'an activity for a user',
      targeted({ targetObjectId: '005000000000001AAA' }),
      'INVALID_SAVE_AS_ACTIVITY_FLAG, saveAsActivity must be false when sending mail to users.: [saveAsActivity, true]',
    ],
    [
      'a related record for a user',
      targeted({
        targetObjectId: '005000000000001AAA',
        saveAsActivity: false,
        whatId: '500000000000001AAA',
      }),
      'INVALID_ID_FIELD, WhatId is not available for sending emails to UserIds.: [whatId, 500000000000001AAA]',
    ],
    [
      'a template without a target',
      targeted({ templateId: '00X000000000001AAA' }),
      'REQUIRED_FIELD_MISSING, Missing targetObjectId with template: [targetObjectId, null]',
    ],
    ['a wrong address', email(['nobody']), 'INVALID_EMAIL_ADDRESS, Invalid to address : nobody: [toAddresses]'],
  ])('refuses %s', (_name, message, expected) => {
    const text = inFakeTransaction(() =>
      thrownBy(() => call('Messaging', 'sendEmail(List<Messaging.Email>)', list(message))),
    );
    expect(text).toBe(`System.EmailException: SendEmail failed. First exception on row 0; first error: ${expected}`);
  });

  test('with allOrNothing false the good ones go', () => {
    inFakeTransaction(() => {
      const good = email(['a@example.com']);
      const results = call(
        'Messaging',
        'sendEmail(List<Messaging.Email>,Boolean)',
        list(email([]), good),
        false,
      ) as ApexList;
      expect(results.items.map((result) => call('SendEmailResult', 'isSuccess()', result))).toEqual([false, true]);
      expect(sentEmails.get().map(({ message }) => message)).toEqual([good]);
    });
  });
});
