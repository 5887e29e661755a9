import { api } from 'lwc';
import applyPlan from '@salesforce/apex/ReplayController.applyPlan';
import correctPayload from '@salesforce/apex/StagedRecordsController.correctPayload';
import discardRecords from '@salesforce/apex/ReplayController.discardRecords';
import getContent from '@salesforce/apex/StagedRecordsController.getContent';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import previewRecords from '@salesforce/apex/ReplayController.previewRecords';
import ConsoleElement from 'c/consoleElement';
import { pageOf, recordPage } from 'c/consolePages';
import { codeOf } from 'c/errorReducer';
import type { Fact } from 'c/factList';
import { prettyJson } from 'c/payloadView';
import { describeCounts, replaySucceeded, type PlanRow, type ReplayResult, type ReplayPlan } from 'c/replayModel';
import { canDiscard, type StagedContent, type StagedDetail, type StagedRow } from 'c/stagedRecordsModel';
import { failuresOf, factsOf } from './facts';
import { labels } from './labels';

type Form = 'edit' | 'discard' | null;

/**
 * One staged row: what happened to it and why, what it holds, what a replay would do, and what one can do about it.
 * Fires `closed`, `changed` with the rows as they stand now, and `open` with the id of another row.
 */
export default class StagedRowPage extends ConsoleElement {
  labels = labels;
  detail: StagedDetail | null = null;
  content: StagedContent | null = null;
  plan: ReplayPlan | null = null;
  /** Why there is no plan; the row is of use without one. */
  planError: unknown = null;
  isStale = false;
  form: Form = null;
  draft = '';

  /** Whether the row stands on a page of its own, with nothing to go back to. */
  @api standsAlone = false;

  private staged: string | null = null;
  /** Set when another row was opened, until it is shown. */
  private opens = false;

  @api
  get recordId(): string | null {
    return this.staged;
  }

  set recordId(value: string | null) {
    this.staged = value;
    this.opens = true;
    void this.load();
  }

  /** Looking at a row in the place of a list takes the eye, and the keyboard, to its name. */
  override renderedCallback(): void {
    if (this.opens && this.detail && !this.standsAlone) {
      this.opens = false;
      this.template?.querySelector<HTMLElement>('[data-id="title"]')?.focus();
    }
  }

  get row(): StagedRow | null {
    return this.detail?.row ?? null;
  }

  get facts(): Fact[] {
    return this.detail ? factsOf(this.detail) : [];
  }

  get failures(): Fact[] {
    return this.detail ? failuresOf(this.detail) : [];
  }

  get hasFailed(): boolean {
    return Boolean(this.row?.errorMessage);
  }

  get canReplay(): boolean {
    return this.detail?.canReplay === true && this.plan !== null && !this.isStale;
  }

  get isReplayDisabled(): boolean {
    return this.isWorking || this.form !== null;
  }

  get canEdit(): boolean {
    return this.detail?.canEditPayload === true && !this.detail.payloadExpired;
  }

  get canDiscard(): boolean {
    return this.detail?.canReplay === true && canDiscard(this.row?.status ?? '');
  }

  get offersContent(): boolean {
    return this.detail?.canViewPayload === true && this.content === null && !this.detail.payloadExpired;
  }

  get mayNotSeePayload(): boolean {
    return this.detail?.canViewPayload === false;
  }

  get isEditing(): boolean {
    return this.form === 'edit';
  }

  get isDiscarding(): boolean {
    return this.form === 'discard';
  }

  get hasDecisions(): boolean {
    return (this.content?.decisions.length ?? 0) > 0;
  }

  get planRow(): PlanRow | null {
    return this.plan?.rows[0] ?? null;
  }

  /** Whether a replay would fail as the row did, which need not be said twice. */
  get failsAlike(): boolean {
    return Boolean(this.planRow?.errorMessage) && this.planRow?.errorMessage === this.row?.errorMessage;
  }

  get planProblem(): string {
    const { errorMessage, errorRemedy } = this.planRow ?? {};
    return errorMessage && !this.failsAlike ? `${errorMessage} ${errorRemedy ?? ''}` : '';
  }

  /** Whether the plan is still to come. */
  get isPlanning(): boolean {
    return this.plan === null && this.planError === null && !this.isStale;
  }

  get hasPlanFields(): boolean {
    return (this.planRow?.fields.length ?? 0) > 0;
  }

  get linkedRecordId(): string | null {
    return this.row?.linkedRecordId ?? null;
  }

  /** Whether the draft can be read as JSON; what it must hold the org knows better. */
  get draftProblem(): string {
    try {
      JSON.parse(this.draft);
      return '';
    } catch (problem) {
      return problem instanceof Error ? problem.message : '';
    }
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleRetry(): void {
    void this.load();
  }

  handleOpenRelated(event: CustomEvent<string>): void {
    const id = event.detail;
    if (this.standsAlone) {
      this.goTo(pageOf('stagedRows', { row: id }));
    } else {
      this.dispatchEvent(new CustomEvent('open', { detail: id }));
    }
  }

  handleOpenRecord(): void {
    this.goTo(recordPage(this.linkedRecordId ?? ''));
  }

  handleOpenRun(): void {
    this.goTo(pageOf('runs', { run: this.detail?.runId }));
  }

  async handleShowContent(): Promise<void> {
    await this.attempt(() => this.loadContent());
  }

  async handleEdit(): Promise<void> {
    await this.attempt(async () => {
      await this.loadContent();
      this.draft = prettyJson(this.content?.editedPayload ?? this.content?.payload ?? '');
      this.form = 'edit';
    });
  }

  handleDiscard(): void {
    this.form = 'discard';
  }

  handleCancel(): void {
    this.form = null;
  }

  handleDraft(event: CustomEvent<{ value: string }>): void {
    this.draft = event.detail.value;
  }

  /** The correction stands beside the original; the plan that follows shows what it would do. */
  async handleSaveCorrection(event: CustomEvent<string>): Promise<void> {
    await this.attempt(async () => {
      const reason = event.detail;
      this.detail = (await correctPayload({ recordId: this.staged, payload: this.draft, reason })) as StagedDetail;
      this.form = null;
      await this.loadContent();
      this.say(labels.correctionSaved, labels.correctionSavedHint);
    });
    await this.loadPlan();
  }

  async handleConfirmDiscard(event: CustomEvent<string>): Promise<void> {
    await this.attempt(async () => {
      const rows = (await discardRecords({ recordIds: [this.staged], reason: event.detail })) as StagedRow[];
      this.form = null;
      this.dispatchEvent(new CustomEvent('changed', { detail: rows }));
      await this.loadDetail();
    });
    await this.loadPlan();
  }

  async handleReplay(): Promise<void> {
    await this.attempt(async () => {
      const answer = (await applyPlan({
        recordIds: [this.staged],
        planHash: this.plan?.planHash,
      })) as ReplayResult;
      const succeeded = replaySucceeded(answer);
      this.say(
        succeeded ? labels.replayDone : labels.replayIncomplete,
        describeCounts(answer),
        succeeded ? 'success' : 'warning',
      );
      this.dispatchEvent(new CustomEvent('changed', { detail: answer.rows }));
      await this.loadDetail();
      if (this.content) {
        await this.loadContent();
      }
    });
    this.isStale = codeOf(this.error) === 'PLAN_STALE';
    if (!this.error) {
      await this.loadPlan();
    }
  }

  async handleAnew(): Promise<void> {
    this.error = null;
    await this.attempt(() => this.loadDetail());
    await this.loadPlan();
  }

  private async load(): Promise<void> {
    const asked = this.staged;
    this.detail = null;
    this.content = null;
    this.plan = null;
    this.form = null;
    this.isStale = false;
    if (asked !== null) {
      await this.attempt(() => this.loadDetail());
      await this.loadPlan();
    }
  }

  private async loadDetail(): Promise<void> {
    const recordId = this.staged;
    const detail = (await getStagedRecord({ recordId })) as StagedDetail;
    if (recordId === this.staged) {
      this.detail = detail;
    }
  }

  private async loadContent(): Promise<void> {
    const recordId = this.staged;
    const content = (await getContent({ recordId })) as StagedContent;
    if (recordId === this.staged) {
      this.content = content;
    }
  }

  private async loadPlan(): Promise<void> {
    const recordId = this.staged;
    this.plan = null;
    this.planError = null;
    this.isStale = false;
    if (this.detail?.canReplay !== true) {
      return;
    }
    try {
      const plan = (await previewRecords({ recordIds: [recordId] })) as ReplayPlan;
      if (recordId === this.staged) {
        this.plan = plan;
      }
    } catch (error) {
      this.planError = error;
    }
  }
}
