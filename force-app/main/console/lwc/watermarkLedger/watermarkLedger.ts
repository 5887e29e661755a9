import { api } from 'lwc';
import getLedger from '@salesforce/apex/OperationController.getLedger';
import rewindFeed from '@salesforce/apex/OperationController.rewindFeed';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { format } from 'c/consoleText';
import type { LedgerEntry } from 'c/operationModel';
import { ANY, type Option } from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

const MOST = 200;

/** Every move of a watermark, and the way back. Fires `open` with the id of a run. */
export default class WatermarkLedger extends ConsoleElement {
  labels = labels;
  columns = columns;
  entries: readonly LedgerEntry[] | null = null;
  isRewinding = false;
  rewindOf = '';
  target = '';
  fromBeginning = false;

  @api feeds: readonly Option[] = [];
  @api canRewind = false;

  private ofFeed = ANY;
  private readonly live = new LiveUpdates(['Sync_Run__c'], () => this.load(true));

  @api
  get feed(): string {
    return this.ofFeed;
  }

  set feed(value: string) {
    this.ofFeed = value;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get rows(): (LedgerEntry & { readonly run: string | null })[] {
    return (this.entries ?? []).map((entry) => ({ ...entry, run: entry.runId === null ? null : labels.openRun }));
  }

  get hasRows(): boolean {
    return (this.entries?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.entries?.length === 0;
  }

  get rewindMessage(): string {
    const [last] = (this.entries ?? []).filter(({ feed }) => feed === this.rewindOf);
    return last?.watermarkTo
      ? format(labels.rewindFrom, new Date(last.watermarkTo).toLocaleString())
      : labels.rewindMessage;
  }

  get isTargetAsked(): boolean {
    return !this.fromBeginning;
  }

  handleRetry(): void {
    void this.load();
  }

  handleOpen(event: CustomEvent<{ target: string }>): void {
    this.dispatchEvent(new CustomEvent('open', { detail: event.detail.target }));
  }

  handleRewind(): void {
    this.isRewinding = true;
    this.rewindOf = this.ofFeed || (this.feeds[0]?.value ?? '');
    this.target = '';
    this.fromBeginning = false;
  }

  handleCancel(): void {
    this.isRewinding = false;
  }

  handleRewindOf(event: CustomEvent<{ value: string }>): void {
    this.rewindOf = event.detail.value;
  }

  handleTarget(event: CustomEvent<{ value: string }>): void {
    this.target = event.detail.value;
  }

  handleBeginning(event: CustomEvent<{ checked: boolean }>): void {
    this.fromBeginning = event.detail.checked;
  }

  async handleConfirm(event: CustomEvent<string>): Promise<void> {
    if (this.isTargetAsked && this.target === '') {
      this.error = labels.rewindNeedsTime;
      return;
    }
    const succeeded = await this.attempt(async () => {
      await rewindFeed({
        feed: this.rewindOf,
        watermark: this.fromBeginning ? null : this.target,
        reason: event.detail,
      });
    });
    if (succeeded) {
      this.isRewinding = false;
      this.say(labels.rewound, labels.rewoundHint);
      await this.load(true);
    }
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.entries = (await getLedger({ feed: this.ofFeed, most: MOST })) as LedgerEntry[];
    }, quietly);
  }
}
