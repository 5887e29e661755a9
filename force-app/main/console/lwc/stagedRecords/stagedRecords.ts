import { wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import ConsoleElement from 'c/consoleElement';
import { pageOf, stateOf } from 'c/consolePages';
import type { Selection } from 'c/replayPreview';
import { ANY, NO_ACCESS, NO_FILTER, type Access, type FingerprintGroup, type StagedRow } from 'c/stagedRecordsModel';
import type { View } from 'c/viewSwitch';
import { labels } from './labels';

const CAUSES = 'causes';

/** Only the rows can be told of changes and left for one of them; the causes cannot. */
type List = HTMLElement & {
  refresh(quietly?: boolean): Promise<void>;
  update?(rows: readonly StagedRow[]): void;
  focusRow?(id: string): void;
};

/** The list of staged rows and the causes of their failures; one row; and the preview of a replay. */
export default class StagedRecords extends ConsoleElement {
  labels = labels;
  views: readonly View[] = [
    { name: ANY, label: labels.rows },
    { name: CAUSES, label: labels.causes },
  ];
  preview: Selection | null = null;
  state: Record<string, string> = {};

  /** Row that was looked at, until the list is shown again. */
  private left: string | null = null;

  @wire(getAccess)
  access: { data?: Access; error?: unknown } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.left = this.openRowId;
    this.state = stateOf(reference);
    this.preview = null;
  }

  override renderedCallback(): void {
    if (this.left !== null && this.isListShown) {
      this.list()?.focusRow?.(this.left);
      this.left = null;
    }
  }

  get rights(): Access {
    return this.access.data ?? NO_ACCESS;
  }

  /** Why the org refuses a user altogether, and what to ask for; an org that cannot be reached refuses nobody. */
  get refusal(): unknown {
    const { error } = this.access as { error?: { body?: unknown } };
    return error?.body === undefined ? null : [error, labels.noAccess];
  }

  get openRowId(): string | null {
    return this.state['row'] ?? null;
  }

  get isListShown(): boolean {
    return this.openRowId === null && this.preview === null;
  }

  /** The list keeps its place while a row is looked at. */
  get listClass(): string {
    return this.isListShown ? '' : 'slds-hide';
  }

  get view(): string {
    return this.state['view'] ?? ANY;
  }

  get isCauses(): boolean {
    return this.view === CAUSES;
  }

  get feed(): string {
    return this.state['feed'] ?? ANY;
  }

  handleRefresh(): void {
    void this.list()?.refresh();
  }

  handleView(event: CustomEvent<string>): void {
    this.show({ ...this.state, view: event.detail });
  }

  handleFilter(event: CustomEvent<Readonly<Record<string, string>>>): void {
    this.show(event.detail);
  }

  handleShowGroup(event: CustomEvent<FingerprintGroup>): void {
    const { feed, fingerprint } = event.detail;
    this.show({ feed, cause: fingerprint });
  }

  handlePreviewGroup(event: CustomEvent<FingerprintGroup>): void {
    const { feed, fingerprint, dead, failed } = event.detail;
    this.preview = { ids: null, filter: { ...NO_FILTER, feed, fingerprint }, total: dead + failed };
  }

  handleOpen(event: CustomEvent<string>): void {
    this.show({ ...this.state, row: event.detail });
  }

  handleRowClosed(): void {
    this.show({ ...this.state, row: ANY });
  }

  handleRowChanged(event: CustomEvent<readonly StagedRow[]>): void {
    this.list()?.update?.(event.detail);
  }

  handlePreview(event: CustomEvent<Selection>): void {
    this.preview = event.detail;
  }

  handlePreviewClosed(): void {
    this.preview = null;
  }

  /** The list behind the preview is asked anew, and is there when the preview is closed. */
  handleApplied(): void {
    void this.list()?.refresh(true);
  }

  private show(state: Readonly<Record<string, string>>): void {
    this.goTo(pageOf('stagedRows', state));
  }

  /** The rows or the causes, whichever is shown. */
  private list(): List | null {
    return this.template?.querySelector<List>('[data-id="list"]') ?? null;
  }
}
