import { api } from 'lwc';
import getFingerprints from '@salesforce/apex/ReplayController.getFingerprints';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { count } from 'c/consoleText';
import type { FingerprintGroup } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface ShownGroup extends FingerprintGroup {
  readonly key: string;
  readonly countText: string;
  readonly hasTimes: boolean;
}

/** Why rows failed: one entry a cause, the largest first. Fires `show` and `preview` with the group. */
export default class FailureGroups extends ConsoleElement {
  labels = labels;
  groups: readonly FingerprintGroup[] | null = null;

  @api canReplay = false;

  private ofFeed: string | null = null;
  private readonly live = new LiveUpdates(['Sync_Run__c', 'Replay_Job__c'], () => this.load(true));

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  @api
  get feed(): string | null {
    return this.ofFeed;
  }

  set feed(value: string | null) {
    if (value !== this.ofFeed || this.groups === null) {
      this.ofFeed = value;
      void this.load();
    }
  }

  /** @param quietly does not cover the page meanwhile */
  @api
  refresh(quietly = false): Promise<void> {
    return this.load(quietly);
  }

  get shownGroups(): ShownGroup[] {
    return (this.groups ?? []).map((group) => ({
      ...group,
      key: `${group.feed} ${group.fingerprint}`,
      countText: count(group.dead + group.failed, labels.oneRow, labels.manyRows),
      hasTimes: group.oldest !== null,
    }));
  }

  get isEmpty(): boolean {
    return this.groups?.length === 0;
  }

  get hasGroups(): boolean {
    return (this.groups?.length ?? 0) > 0;
  }

  handleShow(event: Event): void {
    this.tell('show', event);
  }

  handlePreview(event: Event): void {
    this.tell('preview', event);
  }

  handleRetry(): void {
    void this.load();
  }

  private tell(name: string, event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const group = this.shownGroups.find((one) => one.key === key);
    this.dispatchEvent(new CustomEvent(name, { detail: group }));
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.groups = (await getFingerprints({ feed: this.ofFeed })) as FingerprintGroup[];
    }, quietly);
  }
}
