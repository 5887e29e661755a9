import { api } from 'lwc';
import getGroups from '@salesforce/apex/OutboxController.getGroups';
import replayGroup from '@salesforce/apex/OutboxController.replayGroup';
import ConsoleElement from 'c/consoleElement';
import { count } from 'c/consoleText';
import type { OutboundGroup, OutboxReplayResult } from 'c/outboxModel';
import { labels } from './labels';

interface ShownGroup extends OutboundGroup {
  readonly key: string;
  readonly countText: string;
  readonly canReplay: boolean;
}

/** Why messages were not delivered: one entry a cause. Fires `show` with the group, and `changed` when some are sent again. */
export default class OutboundGroups extends ConsoleElement {
  labels = labels;
  groups: readonly OutboundGroup[] | null = null;

  @api canReplay = false;

  override connectedCallback(): void {
    void this.load();
  }

  /** Asks anew, without covering what is shown. */
  @api
  refresh(): Promise<void> {
    return this.load(true);
  }

  get shownGroups(): ShownGroup[] {
    return (this.groups ?? []).map((group) => ({
      ...group,
      key: `${group.route} ${group.fingerprint}`,
      countText: count(group.dead + group.failed, labels.oneMessage, labels.manyMessages),
      canReplay: this.canReplay && group.dead > 0,
    }));
  }

  get isEmpty(): boolean {
    return this.groups?.length === 0;
  }

  get hasGroups(): boolean {
    return (this.groups?.length ?? 0) > 0;
  }

  handleShow(event: Event): void {
    this.dispatchEvent(new CustomEvent('show', { detail: this.groupOf(event) }));
  }

  handleRetry(): void {
    void this.load();
  }

  /** Two hundred messages a call, until none is left. */
  async handleReplay(event: Event): Promise<void> {
    const group = this.groupOf(event);
    await this.attempt(async () => {
      let afterKey: string | null = null;
      let queued = 0;
      do {
        const { route, fingerprint } = group;
        const result = (await replayGroup({ route, fingerprint, afterKey })) as OutboxReplayResult;
        queued += result.queued;
        afterKey = result.nextKey;
      } while (afterKey !== null);
      this.say(labels.sentAgain, count(queued, labels.oneMessage, labels.manyMessages));
      this.dispatchEvent(new CustomEvent('changed'));
      this.groups = (await getGroups()) as OutboundGroup[];
    });
  }

  private groupOf(event: Event): ShownGroup {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    return this.shownGroups.find((group) => group.key === key)!;
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.groups = (await getGroups()) as OutboundGroup[];
    }, quietly);
  }
}
