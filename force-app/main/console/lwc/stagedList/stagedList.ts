import { api } from 'lwc';
import countStagedRecords from '@salesforce/apex/StagedRecordsController.countStagedRecords';
import discardMatching from '@salesforce/apex/ReplayController.discardMatching';
import discardRecords from '@salesforce/apex/ReplayController.discardRecords';
import getStagedRecords from '@salesforce/apex/StagedRecordsController.getStagedRecords';
import { LiveUpdates } from 'c/consoleLive';
import { count } from 'c/consoleText';
import ListElement, { PAGE_SIZE } from 'c/listElement';
import {
  ANY,
  canDiscard,
  filterOf,
  filterStateOf,
  isReplayable,
  NO_FILTER,
  updateRows,
  type StagedFilter,
  type StagedPage,
  type StagedRow,
} from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

/**
 * Staged rows that match the state of the page, newest first; some or all of them can be chosen. Fires `filter` with the
 * state that a user asks for, `open` with the id of a row, and `preview` with a selection.
 */
export default class StagedList extends ListElement<StagedRow> {
  labels = labels;
  columns = columns;
  total: number | null = null;
  selectedIds: readonly string[] = [];
  /** Whether every row that matches is chosen, loaded or not. */
  isAllChosen = false;
  hasNews = false;
  discarded = 0;
  /** As it was when the list was asked for: a period of time does not move between its pages. */
  filter: StagedFilter = NO_FILTER;

  @api canReplay = false;

  private asked: Readonly<Record<string, string>> | null = null;
  private isStopped = false;
  private readonly live = new LiveUpdates(['Sync_Run__c', 'Replay_Job__c'], () => this.notice());

  /** State of the page; only what decides on the rows is looked at. */
  @api
  get state(): Readonly<Record<string, string>> {
    return this.asked ?? {};
  }

  set state(value: Readonly<Record<string, string>>) {
    const state = filterStateOf(value);
    if (JSON.stringify(state) !== JSON.stringify(this.asked)) {
      this.asked = state;
      void this.load();
    }
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  /** @param quietly does not cover the page meanwhile */
  @api
  async refresh(quietly = false): Promise<void> {
    await this.load(quietly);
  }

  /** Shows rows as they stand now, without asking for them. */
  @api
  update(rows: readonly StagedRow[]): void {
    this.rows = updateRows(this.rows, rows);
  }

  /** Takes the keyboard back to a row that was looked at. */
  @api
  focusRow(id: string): void {
    this.template?.querySelector<HTMLElement & { focusRow(id: string): void }>('c-row-list')?.focusRow(id);
  }

  get cause(): string {
    return this.state['cause'] ?? '';
  }

  get hasFilter(): boolean {
    return Object.keys(this.state).length > 0;
  }

  get emptyHeading(): string {
    return this.hasFilter ? labels.emptyTitle : labels.emptyOrg;
  }

  get emptyMessage(): string {
    return this.hasFilter ? labels.emptyFiltered : labels.emptyOrgHint;
  }

  get countText(): string {
    return this.total === null ? '' : count(this.total, labels.oneRowMatches, labels.manyRowsMatch);
  }

  get chosenCount(): number {
    return this.isAllChosen ? (this.total ?? 0) : this.selectedIds.length;
  }

  get hasSelection(): boolean {
    return this.chosenCount > 0;
  }

  /** Choosing all that are loaded offers those that are not. */
  get offersAll(): boolean {
    return !this.isAllChosen && this.rows.length > 0 && this.selectedIds.length >= this.rows.length && this.hasMore;
  }

  get canReplaySelection(): boolean {
    return isReplayable(this.isAllChosen ? this.filter.status : null);
  }

  get canDiscardSelection(): boolean {
    const chosen = new Set(this.selectedIds);
    return this.isAllChosen
      ? canDiscard(this.filter.status)
      : this.rows.every((row) => !chosen.has(row.id) || canDiscard(row.status));
  }

  handleRefresh(): void {
    void this.load();
  }

  handleFilter(event: CustomEvent<Readonly<Record<string, string>>>): void {
    this.ask({ ...this.state, ...event.detail });
  }

  handleClearCause(): void {
    this.ask({ ...this.state, cause: ANY });
  }

  handleClearFilters(): void {
    this.ask({});
  }

  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent('open', { detail: event.detail.id }));
  }

  handleSelection(event: CustomEvent<readonly string[]>): void {
    this.selectedIds = event.detail;
    this.isAllChosen = false;
  }

  handleChooseAll(): void {
    this.isAllChosen = true;
  }

  handleClearSelection(): void {
    this.selectedIds = [];
    this.isAllChosen = false;
  }

  handlePreview(): void {
    const detail = this.isAllChosen
      ? { ids: null, filter: this.filter, total: this.total ?? 0 }
      : { ids: this.selectedIds, filter: null };
    this.dispatchEvent(new CustomEvent('preview', { detail }));
  }

  handleStop(): void {
    this.isStopped = true;
  }

  async handleDiscard(event: CustomEvent<string>): Promise<void> {
    this.isStopped = false;
    this.discarded = 0;
    const succeeded = await this.attempt(() =>
      this.isAllChosen ? this.discardAll(event.detail) : this.discardChosen(event.detail),
    );
    if (succeeded) {
      this.say(labels.discardDone, count(this.discarded, labels.oneRow, labels.manyRows));
      this.handleClearSelection();
      await this.load(true);
    }
  }

  private ask(detail: Readonly<Record<string, string>>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail }));
  }

  /** A list that people read or choose from does not move under their hands: they are told that it has changed. */
  private async notice(): Promise<void> {
    const total = (await countStagedRecords({ filter: this.filter })) as number;
    this.hasNews = this.hasNews || total !== this.total;
  }

  private async discardChosen(reason: string): Promise<void> {
    const rows = (await discardRecords({ recordIds: this.selectedIds, reason })) as StagedRow[];
    this.discarded = rows.length;
  }

  /** Two hundred rows a call, so that it can be stopped. */
  private async discardAll(reason: string): Promise<void> {
    const { filter } = this;
    let afterKey: string | null = null;
    do {
      const result = (await discardMatching({ filter, reason, afterKey })) as {
        discarded: number;
        nextKey: string | null;
      };
      this.discarded += result.discarded;
      afterKey = result.nextKey;
    } while (afterKey !== null && !this.isStopped);
  }

  protected override begin(): void {
    this.hasNews = false;
    this.handleClearSelection();
    this.template?.querySelector<HTMLElement & { scrollToTop(): void }>('c-row-list')?.scrollToTop();
  }

  /** The first page comes with the number of all. */
  protected override async fetchPage(afterKey: string | null): Promise<StagedPage> {
    if (afterKey === null) {
      this.filter = filterOf(this.state, Date.now());
    }
    const { filter } = this;
    const [page, total] = (await Promise.all([
      getStagedRecords({ filter, pageSize: PAGE_SIZE, afterKey }),
      afterKey === null ? countStagedRecords({ filter }) : this.total,
    ])) as [StagedPage, number | null];
    this.total = filter === this.filter ? total : this.total;
    return page;
  }
}
