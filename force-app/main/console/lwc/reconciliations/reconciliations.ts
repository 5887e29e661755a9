import { api } from 'lwc';
import getDifferences from '@salesforce/apex/OperationController.getDifferences';
import getReconciliations from '@salesforce/apex/OperationController.getReconciliations';
import repairReconciliation from '@salesforce/apex/OperationController.repairReconciliation';
import startReconciliation from '@salesforce/apex/OperationController.startReconciliation';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf, recordPage } from 'c/consolePages';
import { format } from 'c/consoleText';
import { canRepair, type Difference, type Reconciliation } from 'c/operationModel';
import { ANY } from 'c/stagedRecordsModel';
import { columns, differenceColumns } from './columns';
import { labels } from './labels';

const MOST = 200;

interface ShownDifference extends Difference {
  readonly id: string;
  readonly row: string;
  readonly record: string;
}

/** Comparisons of feeds with Salesforce, what one of them listed, and its repair. */
export default class Reconciliations extends ConsoleElement {
  labels = labels;
  columns = columns;
  differenceColumns = differenceColumns;
  works: readonly Reconciliation[] | null = null;
  openId: string | null = null;
  differences: readonly Difference[] | null = null;

  @api canOperate = false;

  private ofFeed = ANY;
  private readonly live = new LiveUpdates(['Reconciliation__c'], () => this.load(true));

  @api
  get feed(): string {
    return this.ofFeed;
  }

  set feed(value: string) {
    this.ofFeed = value;
    this.openId = null;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get rows(): readonly Reconciliation[] {
    return this.works ?? [];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.works?.length === 0;
  }

  get open(): Reconciliation | null {
    return this.rows.find(({ id }) => id === this.openId) ?? null;
  }

  get openText(): string {
    return this.open
      ? format(labels.reconciliationText, this.open.sourceRecords, this.open.salesforceRecords, this.open.repaired)
      : '';
  }

  get offersRepair(): boolean {
    return this.canOperate && this.open !== null && canRepair(this.open);
  }

  get differenceRows(): ShownDifference[] {
    return (this.differences ?? []).map((one, index) => ({
      ...one,
      id: String(index),
      row: labels.showRow,
      record: labels.openRecord,
    }));
  }

  get hasDifferences(): boolean {
    return this.differenceRows.length > 0;
  }

  get hasNoDifference(): boolean {
    return this.differences?.length === 0;
  }

  handleRetry(): void {
    void this.load();
  }

  async handleOpen(event: CustomEvent<{ id: string }>): Promise<void> {
    this.openId = event.detail.id;
    this.differences = null;
    await this.attempt(() => this.loadDifferences());
  }

  handleClose(): void {
    this.openId = null;
  }

  handleOpenDifference(event: CustomEvent<{ column: string; target: string }>): void {
    const { column, target } = event.detail;
    this.goTo(column === 'row' ? pageOf('stagedRows', { row: target }) : recordPage(target));
  }

  async handleStart(): Promise<void> {
    await this.attempt(async () => {
      await startReconciliation({ feed: this.ofFeed });
      this.say(labels.comparisonStarted);
      this.works = (await getReconciliations({ feed: this.ofFeed, most: MOST })) as Reconciliation[];
    });
  }

  async handleRepair(): Promise<void> {
    await this.attempt(async () => {
      await repairReconciliation({ reconciliationId: this.openId });
      this.say(labels.repairStarted);
      this.works = (await getReconciliations({ feed: this.ofFeed, most: MOST })) as Reconciliation[];
    });
  }

  private async loadDifferences(): Promise<void> {
    const reconciliationId = this.openId;
    const differences = (await getDifferences({ reconciliationId })) as Difference[];
    if (reconciliationId === this.openId) {
      this.differences = differences;
    }
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      this.works = (await getReconciliations({ feed: this.ofFeed, most: MOST })) as Reconciliation[];
      if (this.openId !== null) {
        await this.loadDifferences();
      }
    }, quietly);
  }
}
