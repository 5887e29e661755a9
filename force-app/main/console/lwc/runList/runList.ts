import { api } from 'lwc';
import getRuns from '@salesforce/apex/OperationController.getRuns';
import { LiveUpdates } from 'c/consoleLive';
import ListElement, { PAGE_SIZE } from 'c/listElement';
import type { Run } from 'c/overviewModel';
import { ANY, type ListPage } from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

/** Pulls, newest first. Fires `open` with the id of one. */
export default class RunList extends ListElement<Run> {
  labels = labels;
  columns = columns;

  @api openId: string | null = null;

  private ofFeed = ANY;
  private ofStatus = ANY;
  private readonly live = new LiveUpdates(['Sync_Run__c'], () => this.refresh());

  @api
  get feed(): string {
    return this.ofFeed;
  }

  set feed(value: string) {
    this.ofFeed = value;
    void this.load();
  }

  @api
  get status(): string {
    return this.ofStatus;
  }

  set status(value: string) {
    this.ofStatus = value;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  handleRetry(): void {
    void this.load();
  }

  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent('open', { detail: event.detail.id }));
  }

  protected override async fetchPage(afterKey: string | null): Promise<ListPage<Run>> {
    const { feed, status } = this;
    return (await getRuns({ feed, status, pageSize: PAGE_SIZE, afterKey })) as ListPage<Run>;
  }

  /** Nothing moves under the hands of who has scrolled. */
  private async refresh(): Promise<void> {
    if (this.rows.length <= PAGE_SIZE) {
      await this.load(true);
    }
  }
}
