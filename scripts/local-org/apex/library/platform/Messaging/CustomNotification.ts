import type { ApexSet } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { defineClass, referencePage } from '../../define';
import { setters } from '../support/members';
import { Slot } from '../support/slot';
import { markUncommittedWork } from '../support/uncommitted-work';

export class CustomNotification {
  notificationTypeId: string | null = null;
  senderId: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPageRef: string | null = null;
}

/** Notifications sent in this transaction, for the org to keep when it commits. */
export const sentNotifications = new Slot<
  { readonly notification: Readonly<CustomNotification>; readonly recipients: readonly string[] }[]
>('Messaging.CustomNotification', () => []);

const MAXIMUM_RECIPIENTS = 500;
const LONGEST_TITLE = 250;
const LONGEST_BODY = 750;
/** Users, groups and queues, accounts and opportunities with their teams. */
const RECIPIENT = /^(?:005|00G|001|006)\w{12}(?:\w{3})?$/;

function send(notification: CustomNotification, users: ApexSet): void {
  const recipients = [...users] as string[];
  const problem = problemOf(notification, recipients);
  if (problem !== null) {
    throwApex('System.HandledException', problem);
  }
  markUncommittedWork();
  sentNotifications.get().push({ notification: { ...notification }, recipients });
}

/** The documentation says what is required and that `send` throws; the wording is our own. */
function problemOf(notification: CustomNotification, recipients: readonly string[]): string | null {
  const { notificationTypeId, title, body, targetId, targetPageRef } = notification;
  if (!/^0ML\w{12}(?:\w{3})?$/.test(notificationTypeId ?? '')) {
    return `Invalid parameter value for: customNotifTypeId (${notificationTypeId ?? 'null'})`;
  }
  if (!title || title.length > LONGEST_TITLE) {
    return `Invalid parameter value for: title (required, at most ${LONGEST_TITLE} characters)`;
  }
  if (!body || body.length > LONGEST_BODY) {
    return `Invalid parameter value for: body (required, at most ${LONGEST_BODY} characters)`;
  }
  if (!targetId && !targetPageRef) {
    return 'Missing target: set targetId or targetPageRef';
  }
  if (recipients.length === 0 || recipients.length > MAXIMUM_RECIPIENTS) {
    return `Invalid parameter value for: recipientIds (1 to ${MAXIMUM_RECIPIENTS} are required)`;
  }
  const wrong = recipients.find((id) => !RECIPIENT.test(id));
  return wrong === undefined ? null : `Invalid parameter value for: recipientIds (${wrong})`;
}

export const CustomNotificationClass = defineClass({
  namespace: 'Messaging',
  name: 'CustomNotification',
  reference: referencePage('apex_class_Messaging_CustomNotification'),
  instances: CustomNotification,
  constructors: {
    '()': () => new CustomNotification(),
    '(String typeId, String sender, String title, String body, String targetId, String targetPageRef)': (
      ...[notificationTypeId, senderId, title, body, targetId, targetPageRef]: (string | null)[]
    ) =>
      Object.assign(new CustomNotification(), { notificationTypeId, senderId, title, body, targetId, targetPageRef }),
  },
  methods: {
    ...setters<CustomNotification>({
      'void setNotificationTypeId(String id)': 'notificationTypeId',
      'void setSenderId(String id)': 'senderId',
      'void setTitle(String title)': 'title',
      'void setBody(String body)': 'body',
      'void setTargetId(String targetId)': 'targetId',
      'void setTargetPageRef(String pageRef)': 'targetPageRef',
    }),
    'void send(Set<String> users)': send,
  },
});
