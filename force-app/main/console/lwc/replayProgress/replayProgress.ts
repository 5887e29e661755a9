import { api } from 'lwc';
import getReplay from '@salesforce/apex/ReplayController.getReplay';
import resumeReplay from '@salesforce/apex/ReplayController.resumeReplay';
import stopReplay from '@salesforce/apex/ReplayController.stopReplay';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { format } from 'c/consoleText';
import { countsOf, percentOf, type ReplayJob } from 'c/replayModel';
import { labels } from './labels';

/** How far a large replay is, and its stop and resume. Fires `finished` with the job when it is no longer running. */
export default class ReplayProgress extends ConsoleElement {
  labels = labels;
  job: ReplayJob | null = null;

  @api canReplay = false;

  private asked: string | null = null;
  private readonly live = new LiveUpdates(
    ['Replay_Job__c'],
    () => this.load(true),
    () => this.asked,
  );

  @api
  get jobId(): string | null {
    return this.asked;
  }

  set jobId(value: string | null) {
    this.asked = value;
    this.job = null;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get percent(): number {
    return this.job ? percentOf(this.job.done, this.job.total) : 0;
  }

  get progressText(): string {
    return this.job ? format(labels.progressText, this.job.done, this.job.total, this.percent) : '';
  }

  /** Why it does not run; of one that runs or is done the numbers say everything. */
  get message(): string | null {
    return this.job?.status === 'Stopped' || this.job?.status === 'Refused' ? this.job.message : null;
  }

  get counts(): { status: string; count: number }[] {
    return this.job ? countsOf(this.job) : [];
  }

  get canStop(): boolean {
    return this.canReplay && this.job?.status === 'Running';
  }

  get canResume(): boolean {
    return this.canReplay && this.job?.status === 'Stopped';
  }

  async handleStop(): Promise<void> {
    await this.attempt(async () => {
      this.take((await stopReplay({ jobId: this.asked })) as ReplayJob);
    });
  }

  async handleResume(): Promise<void> {
    await this.attempt(async () => {
      this.take((await resumeReplay({ jobId: this.asked })) as ReplayJob);
    });
  }

  handleRetry(): void {
    void this.load();
  }

  private async load(quietly = false): Promise<void> {
    const jobId = this.asked;
    if (jobId !== null) {
      await this.attempt(async () => {
        const job = (await getReplay({ jobId })) as ReplayJob;
        if (jobId === this.asked) {
          this.take(job);
        }
      }, quietly);
    }
  }

  private take(job: ReplayJob): void {
    const wasRunning = this.job === null || this.job.status === 'Running';
    this.job = job;
    if (wasRunning && job.status !== 'Running') {
      this.dispatchEvent(new CustomEvent('finished', { detail: job }));
    }
  }
}
