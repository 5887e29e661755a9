import { wire } from 'lwc';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getOverview from '@salesforce/apex/OverviewController.getOverview';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf } from 'c/consolePages';
import { count, formatNumber } from 'c/consoleText';
import { attentionOf, byUrgency, type Incident, type Overview as Facts, type SystemCard } from 'c/overviewModel';
import { NO_ACCESS, type Access } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface AttentionItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Where they are listed, and in which status; what stands on this page leads nowhere. */
  readonly page: 'stagedRows' | 'outbox' | null;
  readonly status: string;
}

/** Every system and feed at a glance, and what is wrong now. */
export default class Overview extends ConsoleElement {
  labels = labels;
  facts: Facts | null = null;

  private readonly live = new LiveUpdates(
    ['Sync_Run__c', 'Replay_Job__c', 'Outbound_Message__c', 'System_State__c'],
    () => this.load(true),
  );

  @wire(getAccess)
  access: { data?: Access } = {};

  override connectedCallback(): void {
    this.live.start();
    void this.load();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get canOperate(): boolean {
    return (this.access.data ?? NO_ACCESS).canOperateFeeds;
  }

  get systems(): (SystemCard & { readonly key: string })[] {
    return byUrgency(this.facts?.systems ?? []).map((card) => ({ ...card, key: card.status.name }));
  }

  get isEmpty(): boolean {
    return this.facts?.systems.length === 0;
  }

  get attention(): AttentionItem[] {
    const { heldSystems, lateFeeds, failedRows, deadRows, failedMessages, deadMessages } = attentionOf(
      this.facts?.systems ?? [],
    );
    const items = [
      { key: 'held', label: labels.heldSystems, value: heldSystems, page: null, status: '' },
      { key: 'late', label: labels.lateFeeds, value: lateFeeds, page: null, status: '' },
      { key: 'dead-rows', label: labels.deadRows, value: deadRows, page: 'stagedRows', status: 'Dead' },
      { key: 'failed-rows', label: labels.failedRows, value: failedRows, page: 'stagedRows', status: 'Failed' },
      { key: 'dead-messages', label: labels.deadMessages, value: deadMessages, page: 'outbox', status: 'Dead' },
      { key: 'failed-messages', label: labels.failedMessages, value: failedMessages, page: 'outbox', status: 'Failed' },
    ] as const;
    return items
      .filter(({ value }) => value > 0)
      .map((item) => ({ ...item, text: `${item.label}: ${formatNumber(item.value)}` }));
  }

  get hasAttention(): boolean {
    return this.attention.length > 0;
  }

  get isAllWell(): boolean {
    return this.systems.length > 0 && !this.hasAttention && !this.hasIncidents;
  }

  get incidents(): readonly Incident[] {
    return this.facts?.incidents ?? [];
  }

  get hasIncidents(): boolean {
    return this.incidents.length > 0;
  }

  get incidentsHeading(): string {
    return count(this.incidents.length, labels.oneIncident, labels.manyIncidents);
  }

  handleAttention(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const item = this.attention.find((one) => one.key === key);
    if (item?.page) {
      this.goTo(pageOf(item.page, { status: item.status }));
    }
  }

  handleRefresh(): void {
    void this.load();
  }

  handleChanged(): void {
    void this.load(true);
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.facts = (await getOverview()) as Facts;
    }, quietly);
  }
}
