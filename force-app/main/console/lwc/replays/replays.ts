import { wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getReplays from '@salesforce/apex/ReplayController.getReplays';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf, stateOf } from 'c/consolePages';
import { statusLabel } from 'c/consoleStatus';
import { format } from 'c/consoleText';
import type { ReplayJob } from 'c/replayModel';
import { NO_ACCESS, type Access } from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

const MOST = 200;

interface ShownJob extends ReplayJob {
  readonly what: string;
  readonly progress: string;
}

/** Large replays, newest first, and how far one of them is. */
export default class Replays extends ConsoleElement {
  labels = labels;
  columns = columns;
  jobs: readonly ReplayJob[] | null = null;
  openId: string | null = null;

  private readonly live = new LiveUpdates(['Replay_Job__c'], () => this.load(true));

  @wire(getAccess)
  access: { data?: Access } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.openId = stateOf(reference)['job'] ?? null;
  }

  override connectedCallback(): void {
    this.live.start();
    void this.load();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get rows(): ShownJob[] {
    return (this.jobs ?? []).map((job) => ({
      ...job,
      what: describe(job),
      progress: format(labels.progressOf, job.done, job.total),
    }));
  }

  get isEmpty(): boolean {
    return this.jobs?.length === 0;
  }

  get hasRows(): boolean {
    return (this.jobs?.length ?? 0) > 0;
  }

  get canReplay(): boolean {
    return (this.access.data ?? NO_ACCESS).canReplay;
  }

  handleRefresh(): void {
    void this.load();
  }

  handleFinished(): void {
    void this.load(true);
  }

  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.goTo(pageOf('replays', { job: event.detail.id }));
  }

  handleShowRows(): void {
    this.goTo(pageOf('stagedRows'));
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.jobs = (await getReplays({ most: MOST })) as ReplayJob[];
    }, quietly);
  }
}

/** Which rows a job is about; a plan is about those it was made for. */
function describe({ systemName, feed, rowStatus, fingerprint, search }: ReplayJob): string {
  const parts = [
    systemName,
    feed,
    rowStatus === null ? null : statusLabel(rowStatus),
    fingerprint,
    search === null ? null : `“${search}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? labels.chosenRows : parts.join(' · ');
}
