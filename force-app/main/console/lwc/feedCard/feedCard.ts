import { api } from 'lwc';
import pullFeed from '@salesforce/apex/OverviewController.pullFeed';
import ConsoleElement from 'c/consoleElement';
import { pageOf } from 'c/consolePages';
import { format } from 'c/consoleText';
import { cadenceText, standOf, type FeedStatus } from 'c/overviewModel';
import { labels } from './labels';

/** One feed: fresh or late, what waits and what failed, its last and next run, and a pull by hand. Fires `pulled`. */
export default class FeedCard extends ConsoleElement {
  labels = labels;

  @api feed!: FeedStatus;
  @api canOperate = false;
  /** Whether its system may be called now. */
  @api isCallable = false;

  get stand(): string {
    return standOf(this.feed);
  }

  get cadence(): string {
    return format(labels.every, cadenceText(this.feed.cadenceMinutes));
  }

  get canPull(): boolean {
    return this.canOperate && this.feed.active && this.feed.pulled;
  }

  get isPullDisabled(): boolean {
    return this.isWorking || this.feed.running || !this.isCallable;
  }

  get pullTitle(): string {
    return format(labels.pullNowOf, this.feed.label);
  }

  get amounts(): { key: string; label: string; value: number; className: string; title: string }[] {
    const { backlog, failed, dead, label } = this.feed;
    return [
      { key: 'Received', label: labels.backlog, value: backlog, tone: '' },
      { key: 'Failed', label: labels.statusFailed, value: failed, tone: 'warning' },
      { key: 'Dead', label: labels.statusDead, value: dead, tone: 'bad' },
    ].map(({ tone, ...amount }) => ({
      ...amount,
      className: `amount ${amount.value > 0 ? tone : ''}`,
      title: format(labels.showRowsOf, amount.label, label),
    }));
  }

  get lastRun(): FeedStatus['lastRun'] {
    return this.feed.lastRun;
  }

  /** Why the last run failed, or why the one at work is being tried again. */
  get trouble(): string | null {
    return this.lastRun?.errorMessage ?? null;
  }

  get troubleLabel(): string {
    return this.lastRun?.status === 'Running' ? labels.triedAgain : labels.error;
  }

  get isNextDue(): boolean {
    return this.feed.nextRunAt !== null && new Date(this.feed.nextRunAt).getTime() <= Date.now();
  }

  get isNotScheduled(): boolean {
    return this.feed.active && this.feed.pulled && !this.feed.scheduled;
  }

  handleAmount(event: Event): void {
    const { status } = (event.currentTarget as HTMLElement).dataset;
    this.goTo(pageOf('stagedRows', { feed: this.feed.name, status }));
  }

  handleRun(): void {
    this.goTo(pageOf('runs', { run: this.lastRun?.id }));
  }

  handleRetry(): void {
    void this.handlePull();
  }

  async handlePull(): Promise<void> {
    const succeeded = await this.attempt(async () => {
      await pullFeed({ feed: this.feed.name });
    });
    if (succeeded) {
      this.say(format(labels.pullStarted, this.feed.label), labels.pullStartedHint);
      this.dispatchEvent(new CustomEvent('pulled'));
    }
  }
}
