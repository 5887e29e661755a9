import { api, LightningElement } from 'lwc';
import type { HistoryEntry } from 'c/stagedRecordsModel';

/** What happened to a row, newest first. */
export default class RowHistory extends LightningElement {
  /** Oldest first. */
  @api entries: readonly HistoryEntry[] = [];

  /** Keyed by position: a row may pass twice from one status to another in the same second. */
  get shown(): (HistoryEntry & { readonly key: number })[] {
    return this.entries.map((entry, key) => ({ ...entry, key })).reverse();
  }
}
