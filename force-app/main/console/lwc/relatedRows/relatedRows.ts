import { api } from 'lwc';
import getRelated from '@salesforce/apex/StagedRecordsController.getRelated';
import ConsoleElement from 'c/consoleElement';
import type { RelatedRows, StagedRow } from 'c/stagedRecordsModel';
import { labels } from './labels';

/** What a row waits for, what waits for it, and the other versions of its record. Fires `open` with the id of a row. */
export default class RelatedRowsList extends ConsoleElement {
  labels = labels;
  related: RelatedRows | null = null;

  private staged: string | null = null;

  @api
  get recordId(): string | null {
    return this.staged;
  }

  set recordId(value: string | null) {
    this.staged = value;
    this.related = null;
    void this.refresh();
  }

  @api
  async refresh(): Promise<void> {
    const recordId = this.staged;
    if (recordId === null) {
      return;
    }
    await this.attempt(async () => {
      const related = (await getRelated({ recordId })) as RelatedRows;
      if (recordId === this.staged) {
        this.related = related;
      }
    }, true);
  }

  get groups(): { key: string; label: string; rows: readonly StagedRow[] }[] {
    const { related } = this;
    return [
      { key: 'parents', label: labels.relatedParents, rows: related?.parents ?? [] },
      { key: 'waiting', label: labels.relatedWaiting, rows: related?.waiting ?? [] },
      { key: 'versions', label: labels.relatedVersions, rows: related?.versions ?? [] },
    ].filter(({ rows }) => rows.length > 0);
  }

  get isLoading(): boolean {
    return this.related === null && !this.error;
  }

  get isEmpty(): boolean {
    return this.related !== null && this.groups.length === 0;
  }

  handleOpen(event: Event): void {
    this.dispatchEvent(new CustomEvent('open', { detail: (event.currentTarget as HTMLElement).dataset['row'] }));
  }
}
