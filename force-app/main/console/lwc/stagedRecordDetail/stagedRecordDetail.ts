import { api, LightningElement } from 'lwc';
import getPayload from '@salesforce/apex/StagedRecordsController.getPayload';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import replayRecords from '@salesforce/apex/StagedRecordsController.replayRecords';
import type { ReplayResult, StagedDetail } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Of the value in the template, where the label is a key already. */
  readonly key: string;
  readonly isTime: boolean;
}

type Entry = readonly [label: string, value: string | null | undefined, kind?: 'time'];

function factsOf(entries: readonly Entry[]): Fact[] {
  return entries.flatMap(([label, value, kind]) =>
    value === null || value === undefined ? [] : [{ label, value, key: `${label} value`, isTime: kind === 'time' }],
  );
}

/** One staged row: what happened to it, why, and replay. Fires `closed`, and `replayed` with the result. */
export default class StagedRecordDetail extends LightningElement {
  labels = labels;
  detail: StagedDetail | null = null;
  payload: string | null = null;
  error: unknown = null;
  isLoading = false;

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

  /** In a narrow window the row opens below the list: looking at it takes the eye, and the keyboard, there. */
  override renderedCallback(): void {
    if (this.opens && this.detail) {
      this.opens = false;
      this.template?.querySelector<HTMLElement>('[data-id="title"]')?.focus();
    }
  }

  get heading(): string {
    return this.detail?.row.name ?? '';
  }

  get facts(): Fact[] {
    if (!this.detail) {
      return [];
    }
    const { row, sourceModified, nextAttemptAt, waitingFor } = this.detail;
    return factsOf([
      [labels.status, row.status],
      [labels.feed, row.feed],
      [labels.externalId, row.externalId],
      [labels.sourceModified, sourceModified, 'time'],
      [labels.waitingFor, waitingFor],
      [labels.nextAttempt, nextAttemptAt, 'time'],
    ]);
  }

  get failures(): Fact[] {
    if (!this.detail) {
      return [];
    }
    const { errorMessage, errorRemedy, errorCode, errorField } = this.detail.row;
    return factsOf([
      [labels.error, errorMessage],
      [labels.remedy, errorRemedy],
      [labels.errorField, errorField],
      [labels.errorCode, errorCode],
    ]);
  }

  get hasFailures(): boolean {
    return this.failures.length > 0;
  }

  /** Keyed by position: a row may pass twice from one status to another in the same second. */
  get history(): (StagedDetail['history'][number] & { key: number })[] {
    return (this.detail?.history ?? []).map((entry, key) => ({ ...entry, key }));
  }

  get canReplay(): boolean {
    return this.detail?.canReplay === true;
  }

  get offersPayload(): boolean {
    return this.detail?.canViewPayload === true && this.payload === null;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleRetry(): void {
    void this.load();
  }

  async handleShowPayload(): Promise<void> {
    await this.attempt(async () => {
      this.payload = (await getPayload({ recordId: this.staged })) as string;
    });
  }

  async handleReplay(): Promise<void> {
    await this.attempt(async () => {
      const result = (await replayRecords({ recordIds: [this.staged] })) as ReplayResult;
      this.dispatchEvent(new CustomEvent('replayed', { detail: result }));
      this.detail = (await getStagedRecord({ recordId: this.staged })) as StagedDetail;
    });
  }

  private async load(): Promise<void> {
    this.detail = null;
    this.payload = null;
    const asked = this.staged;
    if (asked === null) {
      return;
    }
    await this.attempt(async () => {
      const detail = (await getStagedRecord({ recordId: asked })) as StagedDetail;
      if (asked === this.staged) {
        this.detail = detail;
      }
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.isLoading = true;
    try {
      await work();
      this.error = null;
    } catch (error) {
      this.error = error;
    } finally {
      this.isLoading = false;
    }
  }
}
