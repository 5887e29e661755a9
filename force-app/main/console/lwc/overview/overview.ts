import { wire } from 'lwc';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getOverview from '@salesforce/apex/OverviewController.getOverview';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { count } from 'c/consoleText';
import { byUrgency, type Incident, type Overview as Facts, type SystemCard } from 'c/overviewModel';
import { NO_ACCESS, type Access } from 'c/stagedRecordsModel';
import { labels } from './labels';

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

  get incidents(): readonly Incident[] {
    return this.facts?.incidents ?? [];
  }

  get hasIncidents(): boolean {
    return this.incidents.length > 0;
  }

  get incidentsHeading(): string {
    return count(this.incidents.length, labels.oneIncident, labels.manyIncidents);
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
