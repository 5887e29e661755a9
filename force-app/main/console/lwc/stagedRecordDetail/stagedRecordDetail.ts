import { api, LightningElement } from 'lwc';
import getPayload from '@salesforce/apex/StagedRecordsController.getPayload';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import replayRecords from '@salesforce/apex/StagedRecordsController.replayRecords';
import type { ReplayResult, StagedDetail } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One staged row: what happened to it, why, and replay. Fires `closed`, and `replayed` with the result. */
export default class StagedRecordDetail extends LightningElement {
  labels = labels;
  detail: StagedDetail | null = null;
  payload: string | null = null;
  error: unknown = null;
  isLoading = false;

  private staged: string | null = null;

  @api
  get recordId(): string | null {
    return this.staged;
  }

  set recordId(value: string | null) {
    this.staged = value;
    void this.load();
  }

  get heading(): string {
    return this.detail?.row.name ?? '';
  }

  get facts(): Fact[] {
    if (!this.detail) {
      return [];
    }
    const { row, sourceModified, nextAttemptAt, waitingFor } = this.detail;
    const facts: [string, string | null][] = [
      [labels.status, row.status],
      [labels.feed, row.feed],
      [labels.externalId, row.externalId],
      [labels.sourceModified, sourceModified],
      [labels.waitingFor, waitingFor],
      [labels.nextAttempt, nextAttemptAt],
    ];
    return facts.flatMap(([label, value]) => (value === null || value === undefined ? [] : [{ label, value }]));
  }

  get failures(): Fact[] {
    if (!this.detail) {
      return [];
    }
    const { errorMessage, errorRemedy, errorCode, errorField } = this.detail.row;
    const failures: [string, string | null][] = [
      [labels.error, errorMessage],
      [labels.remedy, errorRemedy],
      [labels.errorField, errorField],
      [labels.errorCode, errorCode],
    ];
    return failures.flatMap(([label, value]) => (value === null || value === undefined ? [] : [{ label, value }]));
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
