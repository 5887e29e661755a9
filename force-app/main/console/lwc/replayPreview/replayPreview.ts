import { api } from 'lwc';
import applyPlan from '@salesforce/apex/ReplayController.applyPlan';
import previewMatching from '@salesforce/apex/ReplayController.previewMatching';
import previewRecords from '@salesforce/apex/ReplayController.previewRecords';
import previewTotals from '@salesforce/apex/ReplayController.previewTotals';
import startReplay from '@salesforce/apex/ReplayController.startReplay';
import ConsoleElement from 'c/consoleElement';
import { count, format } from 'c/consoleText';
import { codeOf } from 'c/errorReducer';
import {
  addTotals,
  countsOf,
  describeCounts,
  NO_TOTALS,
  percentOf,
  replaySucceeded,
  rowsOf,
  type ReplayResult,
  type ReplayJob,
  type ReplayPlan,
  type ReplayTotals,
} from 'c/replayModel';
import type { StagedFilter } from 'c/stagedRecordsModel';
import { labels } from './labels';
import { shownRows, type ShownPlanRow } from './planRows';

/** Rows of a plan that are shown at a time. */
const PORTION = 50;

/** Rows chosen one by one, or all that match. */
export type Selection =
  | { readonly ids: readonly string[]; readonly filter: null }
  | { readonly ids: null; readonly filter: StagedFilter; readonly total: number };

/**
 * What a replay would do, before it is done: totals, rows, fields; then done exactly so, or refused when something has
 * changed meanwhile. Fires `closed`, and `applied` when rows have changed.
 */
export default class ReplayPreview extends ConsoleElement {
  labels = labels;
  plan: ReplayPlan | null = null;
  totals: ReplayTotals = NO_TOTALS;
  isStale = false;
  isLooking = false;
  jobId: string | null = null;
  /** What came of it. */
  outcome: ReplayResult | null = null;

  /** Number of rows that are shown at most. */
  limit = PORTION;

  private chosen: Selection | null = null;
  private opens = true;
  private openIds: ReadonlySet<string> = new Set<string>();
  /** Counts the previews, so that one that was left is not gone on with. */
  private question = 0;

  @api
  get selection(): Selection | null {
    return this.chosen;
  }

  set selection(value: Selection | null) {
    this.chosen = value;
    void this.load();
  }

  override disconnectedCallback(): void {
    this.question += 1;
  }

  /** Looking at a plan takes the eye, and the keyboard, to its name. */
  override renderedCallback(): void {
    if (this.opens && this.plan) {
      this.opens = false;
      this.template?.querySelector<HTMLElement>('[data-id="heading"]')?.focus();
    }
  }

  get rows(): ShownPlanRow[] {
    return shownRows((this.plan?.rows ?? []).slice(0, this.limit), this.openIds);
  }

  get looked(): number {
    return rowsOf(this.totals);
  }

  get heading(): string {
    return this.plan ? count(this.expected, labels.previewOneRow, labels.previewManyRows) : labels.previewHeading;
  }

  get counts(): { status: string; count: number }[] {
    return countsOf(this.totals);
  }

  get fieldsText(): string {
    const { fieldsWritten, fieldsKept, conflicts } = this.totals;
    return fieldsWritten + fieldsKept + conflicts === 0
      ? ''
      : format(labels.previewFields, fieldsWritten, fieldsKept, conflicts);
  }

  get isEmpty(): boolean {
    return this.plan?.rows.length === 0;
  }

  get hasRows(): boolean {
    return (this.plan?.rows.length ?? 0) > 0;
  }

  /** A plan holds 200 rows; beyond them only totals are looked at, and a job plans each chunk when it comes to it. */
  get isLarge(): boolean {
    return this.plan?.nextKey !== null && this.plan?.nextKey !== undefined;
  }

  get isCut(): boolean {
    return this.isLarge && !this.isLooking && this.looked < this.expected;
  }

  get hasMoreRows(): boolean {
    return this.limit < (this.plan?.rows.length ?? 0);
  }

  /** Nothing where every row is shown. */
  get shownText(): string {
    return this.rows.length < this.expected ? format(labels.previewShown, this.rows.length) : '';
  }

  get lookedText(): string {
    return format(labels.previewLooked, this.looked, this.expected);
  }

  get lookedPercent(): number {
    return percentOf(this.looked, this.expected);
  }

  get canApply(): boolean {
    return this.outcome === null && this.jobId === null;
  }

  get isApplyDisabled(): boolean {
    return this.isWorking || this.isLooking || this.isStale || !this.hasRows;
  }

  get applyLabel(): string {
    return count(this.expected, labels.applyOne, labels.applyMany);
  }

  get outcomeText(): string {
    return this.outcome ? describeCounts(this.outcome) : '';
  }

  handleToggle(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset['row'] ?? '';
    const next = new Set(this.openIds);
    if (!next.delete(id)) {
      next.add(id);
    }
    this.openIds = next;
  }

  handleMore(): void {
    this.limit += PORTION;
  }

  handleAnew(): void {
    void this.load();
  }

  handleStopLooking(): void {
    this.question += 1;
    this.isLooking = false;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleFinished(event: CustomEvent<ReplayJob>): void {
    this.dispatchEvent(new CustomEvent('applied', { detail: { rows: [], job: event.detail } }));
  }

  async handleApply(): Promise<void> {
    await this.attempt(() => (this.isLarge ? this.startJob() : this.apply()));
    this.isStale = codeOf(this.error) === 'PLAN_STALE';
  }

  /** As many rows as are meant; rows that cannot be replayed are among those that match, but not in a plan. */
  private get expected(): number {
    return this.isLarge && this.chosen?.filter ? Math.max(this.chosen.total, this.looked) : this.looked;
  }

  private async startJob(): Promise<void> {
    const job = (await startReplay({ filter: this.chosen?.filter })) as ReplayJob;
    this.jobId = job.id;
  }

  private async apply(): Promise<void> {
    const recordIds = this.plan?.rows.map(({ rowId }) => rowId);
    const answer = (await applyPlan({ recordIds, planHash: this.plan?.planHash })) as ReplayResult;
    this.jobId = answer.jobId;
    this.outcome = answer.jobId === null ? answer : null;
    if (this.outcome) {
      const succeeded = replaySucceeded(answer);
      this.say(
        succeeded ? labels.replayDone : labels.replayIncomplete,
        describeCounts(answer),
        succeeded ? 'success' : 'warning',
      );
      this.dispatchEvent(new CustomEvent('applied', { detail: { rows: answer.rows, job: null } }));
    }
  }

  private async load(): Promise<void> {
    this.question += 1;
    const { question, chosen } = this;
    this.plan = null;
    this.limit = PORTION;
    this.totals = NO_TOTALS;
    this.isStale = false;
    this.outcome = null;
    this.jobId = null;
    if (chosen === null) {
      return;
    }
    const succeeded = await this.attempt(async () => {
      const plan = (await (chosen.ids
        ? previewRecords({ recordIds: chosen.ids })
        : previewMatching({ filter: chosen.filter, afterKey: null }))) as ReplayPlan;
      if (question === this.question) {
        this.plan = plan;
        this.totals = plan.totals;
      }
    });
    if (succeeded) {
      await this.lookOn(question);
    }
  }

  /** Two hundred rows a call, so that the page stays free and the user can stop. */
  private async lookOn(question: number): Promise<void> {
    let afterKey = this.plan?.nextKey ?? null;
    this.isLooking = afterKey !== null && question === this.question;
    const succeeded = await this.attempt(async () => {
      while (afterKey !== null && question === this.question) {
        const page = (await previewTotals({ filter: this.chosen?.filter, afterKey })) as ReplayPlan;
        if (question === this.question) {
          this.totals = addTotals(this.totals, page.totals);
          afterKey = page.nextKey;
        }
      }
    }, true);
    if (question === this.question || !succeeded) {
      this.isLooking = false;
    }
  }
}
