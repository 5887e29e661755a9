/** Emails that Apex sent and that committed: kept, never delivered, so that no test or demo mails anybody. */
import { sentEmails } from '../apex/library/platform/support/send-email';
import { stringsOf } from '../apex/library/platform/support/lists';
import type { Clock, Transaction } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';

export interface SentEmail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Contact, lead or user that the email goes to; null when there are addresses only. */
  readonly targetObjectId: string | null;
  readonly templateId: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

export class EmailStore {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {
    storage.run('CREATE TABLE IF NOT EXISTS stagelink_email (sequence INTEGER PRIMARY KEY, email TEXT NOT NULL)');
  }

  /** To be called when a transaction has committed. */
  keepThoseOf(transaction: Transaction): void {
    for (const { message, texts } of sentEmails.get(transaction)) {
      const email: SentEmail = {
        to: stringsOf(message.toAddresses),
        cc: stringsOf(message.ccAddresses),
        bcc: stringsOf(message.bccAddresses),
        targetObjectId: message.targetObjectId,
        templateId: message.templateId,
        ...texts,
        sentAt: this.clock.now(),
      };
      this.storage.run('INSERT INTO stagelink_email (email) VALUES (?)', [JSON.stringify(email)]);
    }
  }

  /** Oldest first. */
  all(): readonly SentEmail[] {
    return this.storage
      .rows('SELECT email FROM stagelink_email ORDER BY sequence')
      .map(([email]) => JSON.parse(email as string) as SentEmail);
  }
}
