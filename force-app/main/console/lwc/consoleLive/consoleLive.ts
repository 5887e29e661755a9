/**
 * Keeps a page in step with the org: the engine tells by an event that something has changed, and the page asks anew. Events
 * come faster than people read, so that a page which is just asking asks once more afterwards, however many came meanwhile.
 */
import { subscribe, unsubscribe, type Subscription } from 'lightning/empApi';

const CHANNEL = '/event/Console_Change__e';
/** Only what is still to come. */
const FROM_NOW = -1;

interface ChangeMessage {
  readonly data: { readonly payload: { readonly Object_Name__c: string; readonly Record_Id__c: string | null } };
}

export class LiveUpdates {
  private readonly objects: readonly string[];
  private readonly ask: () => Promise<void>;
  private readonly recordId: () => string | null;
  private subscription: Promise<Subscription> | null = null;
  private isAsking = false;
  private isStale = false;

  /**
   * @param objects API names of objects whose changes matter
   * @param ask asks the org anew; what it rejects with is its own to show
   * @param recordId only changes that may be about this record matter; null for all
   */
  constructor(objects: readonly string[], ask: () => Promise<void>, recordId: () => string | null = () => null) {
    this.objects = objects;
    this.ask = ask;
    this.recordId = recordId;
  }

  /** An org that does not deliver events costs the page nothing but its liveliness: people still refresh by hand. */
  start(): void {
    document.addEventListener('visibilitychange', this.handleVisibility);
    this.subscription ??= subscribe(CHANNEL, FROM_NOW, (message) => this.tell(message as ChangeMessage));
    this.subscription.catch(() => {
      this.subscription = null;
    });
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.handleVisibility);
    const { subscription } = this;
    this.subscription = null;
    subscription?.then((known) => unsubscribe(known)).catch(() => undefined);
  }

  private tell({ data }: ChangeMessage): void {
    const { Object_Name__c: objectName, Record_Id__c: changed } = data.payload;
    const watched = this.recordId();
    const matters = watched === null || changed === null || changed === watched;
    if (this.objects.includes(objectName) && matters && !document.hidden) {
      void this.askAnew();
    }
  }

  private readonly handleVisibility = (): void => {
    if (!document.hidden) {
      void this.askAnew();
    }
  };

  private async askAnew(): Promise<void> {
    if (this.isAsking) {
      this.isStale = true;
      return;
    }
    this.isAsking = true;
    try {
      do {
        this.isStale = false;
        await this.ask();
      } while (this.isStale);
    } finally {
      this.isAsking = false;
    }
  }
}
