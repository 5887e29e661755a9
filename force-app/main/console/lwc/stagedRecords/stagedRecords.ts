import { LightningElement, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getFeeds from '@salesforce/apex/StagedRecordsController.getFeeds';
import getStagedRecords from '@salesforce/apex/StagedRecordsController.getStagedRecords';
import replayRecords from '@salesforce/apex/StagedRecordsController.replayRecords';
import {
  ANY,
  appendRows,
  describeReplay,
  format,
  replaySucceeded,
  STATUSES,
  updateRows,
  withAny,
  type Option,
  type ReplayResult,
  type StagedPage,
  type StagedRow,
} from 'c/stagedRecordsModel';
import { allColumns, fewColumns } from './columns';
import { labels } from './labels';

const PAGE_SIZE = 50;
/** More rows than these scroll inside the list, which has to have a height of its own to load further pages. */
const ROWS_IN_FULL = 12;
/** What one replay call takes; more is a job of its own. */
const MAX_SELECTED = 200;

/** The list of staged rows: filter, look into one, replay. */
export default class StagedRecords extends LightningElement {
  labels = labels;
  rows: StagedRow[] = [];
  selectedIds: string[] = [];
  shownId: string | null = null;
  /** What the last call rejected with. */
  error: unknown = null;
  isLoading = true;
  isLoadingMore = false;
  feed = ANY;
  status = ANY;

  feedOptions: Option[] = withAny(labels.allFeeds, []);
  statusOptions: Option[] = withAny(
    labels.allStatuses,
    STATUSES.map((value) => ({ label: value, value })),
  );

  private nextKey: string | null = null;
  /** Counts the loads, so that the answer to an older question is not shown in the place of a newer one. */
  private question = 0;

  @wire(getAccess)
  access: { data?: { canReplay: boolean }; error?: unknown } = {};

  override connectedCallback(): void {
    void this.loadFeeds();
    void this.load();
  }

  get columns(): typeof allColumns {
    return this.shownId === null ? allColumns : fewColumns;
  }

  /** What failed; to a user whom the org refuses altogether also what to ask for. */
  get problems(): unknown {
    const isRefused = (this.access.error as { body?: unknown } | undefined)?.body !== undefined;
    return this.error && isRefused ? [this.error, labels.noAccess] : this.error;
  }

  get isEmpty(): boolean {
    return !this.isLoading && !this.error && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.nextKey !== null;
  }

  get canReplay(): boolean {
    return this.access.data?.canReplay === true;
  }

  get hideSelection(): boolean {
    return !this.canReplay;
  }

  get replayDisabled(): boolean {
    return this.selectedIds.length === 0 || this.isLoading;
  }

  get replayLabel(): string {
    return format(labels.replaySelected, this.selectedIds.length);
  }

  get countText(): string {
    return format(labels.rowsShown, this.rows.length);
  }

  get tableClass(): string {
    return this.rows.length > ROWS_IN_FULL ? 'table' : '';
  }

  get listClass(): string {
    return `slds-col slds-size_1-of-1 ${this.shownId === null ? '' : 'slds-large-size_8-of-12'}`;
  }

  handleFeed(event: CustomEvent<{ value: string }>): void {
    this.feed = event.detail.value;
    void this.load();
  }

  handleStatus(event: CustomEvent<{ value: string }>): void {
    this.status = event.detail.value;
    void this.load();
  }

  handleRefresh(): void {
    void this.load();
  }

  handleRowAction(event: CustomEvent<{ row: StagedRow }>): void {
    this.shownId = event.detail.row.id;
  }

  handleSelection(event: CustomEvent<{ selectedRows: StagedRow[] }>): void {
    this.selectedIds = event.detail.selectedRows.map(({ id }) => id);
  }

  handleDetailClose(): void {
    this.shownId = null;
  }

  handleReplayed(event: CustomEvent<ReplayResult>): void {
    this.showReplay(event.detail);
  }

  async handleReplay(): Promise<void> {
    if (this.selectedIds.length > MAX_SELECTED) {
      this.error = format(labels.tooManySelected, MAX_SELECTED);
      return;
    }
    this.isLoading = true;
    try {
      this.showReplay((await replayRecords({ recordIds: this.selectedIds })) as ReplayResult);
      this.selectedIds = [];
      this.error = null;
    } catch (error) {
      this.error = error;
    } finally {
      this.isLoading = false;
    }
  }

  async handleLoadMore(): Promise<void> {
    if (this.isLoading || this.isLoadingMore || !this.hasMore) {
      return;
    }
    this.isLoadingMore = true;
    const { question } = this;
    try {
      const page = await this.fetchPage(this.nextKey);
      if (question === this.question) {
        this.rows = appendRows(this.rows, page.rows);
        this.nextKey = page.nextKey;
      }
    } catch (error) {
      this.error = error;
    } finally {
      this.isLoadingMore = false;
    }
  }

  private async load(): Promise<void> {
    this.question += 1;
    const { question } = this;
    this.isLoading = true;
    try {
      const page = await this.fetchPage(null);
      if (question === this.question) {
        this.rows = page.rows;
        this.nextKey = page.nextKey;
        this.selectedIds = [];
        this.error = null;
      }
    } catch (error) {
      if (question === this.question) {
        this.rows = [];
        this.error = error;
      }
    } finally {
      if (question === this.question) {
        this.isLoading = false;
      }
    }
  }

  /** The list is of use without its feed filter: a failure here is not the page's. */
  private async loadFeeds(): Promise<void> {
    try {
      const feeds = (await getFeeds()) as { name: string; label: string }[];
      this.feedOptions = withAny(
        labels.allFeeds,
        feeds.map(({ name, label }) => ({ label, value: name })),
      );
    } catch (error) {
      this.error = error;
    }
  }

  private async fetchPage(afterKey: string | null): Promise<StagedPage> {
    return (await getStagedRecords({
      feed: this.feed || null,
      status: this.status || null,
      pageSize: PAGE_SIZE,
      afterKey,
    })) as StagedPage;
  }

  private showReplay(result: ReplayResult): void {
    this.rows = updateRows(this.rows, result.rows);
    const succeeded = replaySucceeded(result);
    this.dispatchEvent(
      new ShowToastEvent({
        title: succeeded ? labels.replayDone : labels.replayIncomplete,
        message: describeReplay(result, {}),
        variant: succeeded ? 'success' : 'warning',
      }),
    );
  }
}
