/** Custom notifications that Apex sent and that committed. */
import { sentNotifications } from '../apex/library/platform/Messaging/CustomNotification';
import type { Clock, Transaction } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';

export interface SentNotification {
  readonly notificationTypeId: string;
  /** Ids of users, groups, queues, accounts and opportunities, as given. */
  readonly recipients: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly targetId: string | null;
  readonly targetPageRef: string | null;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

export class NotificationStore {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {
    storage.run(
      'CREATE TABLE IF NOT EXISTS stagelink_notification (sequence INTEGER PRIMARY KEY, notification TEXT NOT NULL)',
    );
  }

  /** To be called when a transaction has committed. */
  keepThoseOf(transaction: Transaction): void {
    for (const { notification, recipients } of sentNotifications.get(transaction)) {
      const { notificationTypeId, title, body, targetId, targetPageRef } = notification;
      const sent: SentNotification = {
        notificationTypeId: notificationTypeId ?? '',
        recipients,
        title: title ?? '',
        body: body ?? '',
        targetId,
        targetPageRef,
        sentAt: this.clock.now(),
      };
      this.storage.run('INSERT INTO stagelink_notification (notification) VALUES (?)', [JSON.stringify(sent)]);
    }
  }

  /** Oldest first. */
  all(): readonly SentNotification[] {
    return this.storage
      .rows('SELECT notification FROM stagelink_notification ORDER BY sequence')
      .map(([notification]) => JSON.parse(notification as string) as SentNotification);
  }
}
