import { api } from 'lwc';
import getRun from '@salesforce/apex/OperationController.getRun';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf } from 'c/consolePages';
import { factsFrom, type Fact } from 'c/factList';
import type { Run } from 'c/overviewModel';
import { countsOf } from 'c/replayModel';
import { labels } from './labels';

function factsOf(run: Run): Fact[] {
  return factsFrom([
    [labels.feed, run.feed],
    [labels.startedAt, run.startedAt, 'time'],
    [labels.finishedAt, run.finishedAt, 'time'],
    [labels.pages, run.pages],
    [labels.statusReceived, run.received],
    [labels.watermarkFrom, run.watermarkFrom, 'time'],
    [labels.watermarkTo, run.watermarkTo, 'time'],
  ]);
}

/** One pull: what came, what became of it, which window it covered. Fires `closed`. */
export default class RunDetail extends ConsoleElement {
  labels = labels;
  run: Run | null = null;
  isMissing = false;

  private shown: string | null = null;
  private readonly live = new LiveUpdates(
    ['Sync_Run__c'],
    () => this.load(true),
    () => this.shown,
  );

  @api
  get runId(): string | null {
    return this.shown;
  }

  set runId(value: string | null) {
    this.shown = value;
    this.run = null;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get facts(): Fact[] {
    return this.run ? factsOf(this.run) : [];
  }

  get counts(): { status: string; count: number }[] {
    return this.run ? countsOf({ ...this.run, queued: 0 }) : [];
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleRetry(): void {
    void this.load();
  }

  /** The rows that arrived while it ran: those of its feed and its time. */
  handleRows(): void {
    if (this.run) {
      const { feed, startedAt, finishedAt } = this.run;
      this.goTo(pageOf('stagedRows', { feed, from: startedAt, until: finishedAt }));
    }
  }

  private async load(quietly = false): Promise<void> {
    const runId = this.shown;
    if (runId !== null) {
      await this.attempt(async () => {
        const [run] = (await getRun({ runId })) as Run[];
        if (runId === this.shown) {
          this.run = run ?? null;
          this.isMissing = run === undefined;
        }
      }, quietly);
    }
  }
}
