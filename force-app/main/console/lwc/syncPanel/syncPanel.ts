import { api } from 'lwc';
import getStatus from '@salesforce/apex/RecordSyncController.getStatus';
import syncRecord from '@salesforce/apex/RecordSyncController.syncRecord';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf } from 'c/consolePages';
import { count } from 'c/consoleText';
import { codeOf } from 'c/errorReducer';
import type { OutboundRow } from 'c/outboxModel';
import type { StagedRow } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface Link {
  readonly systemName: string;
  readonly externalId: string;
  readonly sourceModified: string | null;
  readonly linkedAt: string | null;
  readonly rowId: string | null;
  readonly rowName: string | null;
}

interface RecordSync {
  readonly links: readonly Link[];
  readonly messages: readonly OutboundRow[];
  readonly failedRows: readonly StagedRow[];
  readonly conflicts: number;
  readonly canSync: boolean;
}

/** On a record: which systems have it, what came in and went out last, what is wrong, and "Sync now". */
export default class SyncPanel extends ConsoleElement {
  labels = labels;
  status: RecordSync | null = null;

  private shown: string | null = null;
  private readonly live = new LiveUpdates(['Outbound_Message__c', 'Sync_Run__c', 'Replay_Job__c'], () =>
    this.load(true),
  );

  @api
  get recordId(): string | null {
    return this.shown;
  }

  set recordId(value: string | null) {
    this.shown = value;
    this.status = null;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get links(): (Link & { readonly key: string })[] {
    return (this.status?.links ?? []).map((link) => ({ ...link, key: `${link.systemName} ${link.externalId}` }));
  }

  get isUnlinked(): boolean {
    return this.status?.links.length === 0;
  }

  get messages(): readonly OutboundRow[] {
    return this.status?.messages ?? [];
  }

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }

  get failedRows(): readonly StagedRow[] {
    return this.status?.failedRows ?? [];
  }

  get hasFailedRows(): boolean {
    return this.failedRows.length > 0;
  }

  get hasConflicts(): boolean {
    return (this.status?.conflicts ?? 0) > 0;
  }

  get conflictsText(): string {
    return count(this.status?.conflicts ?? 0, labels.oneConflict, labels.manyConflicts);
  }

  get canSync(): boolean {
    return this.status?.canSync === true;
  }

  /** Who may not see the console works with the record all the same: that is no failure to shout about. */
  get isRefused(): boolean {
    const { body } = (this.error ?? {}) as { body?: { message?: string } };
    return codeOf(this.error) === 'NOT_PERMITTED' || body?.message?.startsWith('You do not have access') === true;
  }

  get problem(): unknown {
    return this.isRefused ? null : this.error;
  }

  handleRetry(): void {
    void this.load();
  }

  handleRow(event: Event): void {
    this.goTo(pageOf('stagedRows', { row: (event.currentTarget as HTMLElement).dataset['row'] }));
  }

  handleMessage(event: Event): void {
    this.goTo(pageOf('outbox', { message: (event.currentTarget as HTMLElement).dataset['row'] }));
  }

  handleConflicts(): void {
    this.goTo(pageOf('conflicts', { record: this.shown }));
  }

  async handleSync(): Promise<void> {
    await this.attempt(async () => {
      const recorded = (await syncRecord({ recordId: this.shown })) as number;
      this.say(
        recorded > 0 ? labels.syncStarted : labels.nothingToSync,
        recorded > 0 ? count(recorded, labels.oneMessage, labels.manyMessages) : labels.nothingToSyncHint,
        recorded > 0 ? 'success' : 'info',
      );
      this.status = (await getStatus({ recordId: this.shown })) as RecordSync;
    });
  }

  private async load(quietly = false): Promise<void> {
    const recordId = this.shown;
    if (recordId !== null) {
      await this.attempt(async () => {
        const status = (await getStatus({ recordId })) as RecordSync;
        if (recordId === this.shown) {
          this.status = status;
        }
      }, quietly);
    }
  }
}
