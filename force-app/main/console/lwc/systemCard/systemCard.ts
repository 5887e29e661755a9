import { api } from 'lwc';
import pauseSystem from '@salesforce/apex/SystemController.pauseSystem';
import resumeSystem from '@salesforce/apex/SystemController.resumeSystem';
import ConsoleElement from 'c/consoleElement';
import { pageOf } from 'c/consolePages';
import { format } from 'c/consoleText';
import type { SystemCard as Card } from 'c/overviewModel';
import { labels } from './labels';

/** One outside system: its state and its switch, what waits to be sent to it, and its feeds. Fires `changed`. */
export default class SystemCard extends ConsoleElement {
  labels = labels;
  isPausing = false;

  @api card!: Card;
  @api canOperate = false;

  get status(): Card['status'] {
    return this.card.status;
  }

  get heading(): string {
    return this.status.label || this.status.name;
  }

  get isPaused(): boolean {
    return this.status.state === 'Paused';
  }

  get isResting(): boolean {
    return this.status.state === 'Resting';
  }

  get isCallable(): boolean {
    return this.status.state === 'Ready';
  }

  get offersPause(): boolean {
    return this.canOperate && this.isCallable;
  }

  /** Whoever has seen to a system that rests need not wait. */
  get offersResume(): boolean {
    return this.canOperate && (this.isPaused || this.isResting);
  }

  get pauseHeading(): string {
    return format(labels.pauseHeading, this.heading);
  }

  get restingText(): string {
    return format(labels.restingBecause, this.status.failures, this.status.lastErrorCode ?? '');
  }

  get messages(): { key: string; label: string; value: number }[] {
    const { waiting, failed, dead } = this.card;
    return [
      { key: 'Pending', label: labels.toBeSent, value: waiting },
      { key: 'Failed', label: labels.statusFailed, value: failed },
      { key: 'Dead', label: labels.statusDead, value: dead },
    ].filter(({ value }) => value > 0);
  }

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }

  get hasNoFeeds(): boolean {
    return this.card.feeds.length === 0;
  }

  handleMessages(event: Event): void {
    const { status } = (event.currentTarget as HTMLElement).dataset;
    this.goTo(pageOf('outbox', { system: this.status.name, status }));
  }

  handlePause(): void {
    this.isPausing = true;
  }

  handleCancel(): void {
    this.isPausing = false;
  }

  handleRetry(): void {
    this.error = null;
  }

  handlePulled(): void {
    this.dispatchEvent(new CustomEvent('changed'));
  }

  async handleConfirm(event: CustomEvent<string>): Promise<void> {
    const succeeded = await this.attempt(async () => {
      await pauseSystem({ systemName: this.status.name, reason: event.detail });
    });
    if (succeeded) {
      this.isPausing = false;
      this.tell(labels.systemPaused);
    }
  }

  async handleResume(): Promise<void> {
    const succeeded = await this.attempt(async () => {
      await resumeSystem({ systemName: this.status.name });
    });
    if (succeeded) {
      this.tell(labels.systemResumed);
    }
  }

  private tell(label: string): void {
    this.say(format(label, this.heading));
    this.dispatchEvent(new CustomEvent('changed'));
  }
}
