import type { ApexSet } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { setters } from '../support/members';
import { Slot } from '../support/slot';

export class CustomNotification {
  notificationTypeId: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPageRef: string | null = null;
}

/** Notifications sent in this transaction, for the org to pick up when it commits. */
export const sentNotifications = new Slot<
  { readonly notification: Readonly<CustomNotification>; readonly recipients: readonly string[] }[]
>('Messaging.CustomNotification', () => []);

export const CustomNotificationClass = defineClass({
  namespace: 'Messaging',
  name: 'CustomNotification',
  reference: referencePage('apex_class_Messaging_CustomNotification'),
  instances: CustomNotification,
  constructors: { '()': () => new CustomNotification() },
  methods: {
    ...setters<CustomNotification>({
      'void setNotificationTypeId(String id)': 'notificationTypeId',
      'void setTitle(String title)': 'title',
      'void setBody(String body)': 'body',
      'void setTargetId(String targetId)': 'targetId',
      'void setTargetPageRef(String pageRef)': 'targetPageRef',
    }),
    'void send(Set<String> users)': (self: CustomNotification, users: ApexSet) => {
      sentNotifications.get().push({ notification: { ...self }, recipients: [...users] as string[] });
    },
  },
});
