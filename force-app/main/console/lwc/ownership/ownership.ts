import { wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getHistory from '@salesforce/apex/OwnershipController.getHistory';
import getOwnership from '@salesforce/apex/OwnershipController.getOwnership';
import ConsoleElement from 'c/consoleElement';
import { pageOf, stateOf } from 'c/consolePages';
import { count } from 'c/consoleText';
import { csvOf, download, fileNameOf } from 'c/csvFile';
import {
  BLANK_RULES,
  FIELD_HEADER,
  fieldLines,
  HISTORY_HEADER,
  historyLines,
  labelOf,
  matrixOf,
  OWNERS,
  type MatrixRow,
  type OwnedField,
  type OwnershipEntry,
} from 'c/ownershipModel';
import { ANY, NO_ACCESS, withAny, type Access, type Option } from 'c/stagedRecordsModel';
import type { View } from 'c/viewSwitch';
import { historyColumns } from './columns';
import { labels } from './labels';

const HISTORY = 'history';
/** Far more changes than people make; the export is whole. */
const MOST_ENTRIES = 10_000;

/** Who owns which field, what a change would do, and every change that was made. */
export default class Ownership extends ConsoleElement {
  labels = labels;
  views: readonly View[] = [
    { name: ANY, label: labels.matrix },
    { name: HISTORY, label: labels.history },
  ];
  owners = OWNERS;
  ownerOptions = withAny(labels.allOwners, OWNERS);
  historyColumns = historyColumns;
  fields: readonly OwnedField[] | null = null;
  entries: readonly OwnershipEntry[] = [];
  openMapping: string | null = null;
  state: Record<string, string> = {};

  @wire(getAccess)
  access: { data?: Access } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.state = stateOf(reference);
  }

  override connectedCallback(): void {
    void this.load();
  }

  get canChange(): boolean {
    return (this.access.data ?? NO_ACCESS).canChangeOwnership;
  }

  get isReadOnly(): boolean {
    return this.access.data !== undefined && !this.canChange;
  }

  get view(): string {
    return this.state['view'] ?? ANY;
  }

  get isHistory(): boolean {
    return this.view === HISTORY;
  }

  get feed(): string {
    return this.state['feed'] ?? '';
  }

  get owner(): string {
    return this.state['owner'] ?? '';
  }

  get search(): string {
    return this.state['search'] ?? '';
  }

  get feedOptions(): Option[] {
    const feeds = [...new Set((this.fields ?? []).map(({ feed }) => feed))].sort();
    return withAny(
      labels.allFeeds,
      feeds.map((value) => ({ label: value, value })),
    );
  }

  get rows(): MatrixRow[] {
    const { feed, owner, search } = this;
    return matrixOf(this.fields ?? [], { feed, owner, search }, this.openMapping);
  }

  get countText(): string {
    return count(this.rows.length, labels.oneField, labels.manyFields);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.fields !== null && this.rows.length === 0;
  }

  get openField(): OwnedField | null {
    return this.fields?.find(({ mapping }) => mapping === this.openMapping) ?? null;
  }

  get history(): (OwnershipEntry & { readonly what: string })[] {
    return this.entries
      .filter(({ feed }) => this.feed === '' || feed === this.feed)
      .map((entry) => ({ ...entry, what: changeOf(entry) }));
  }

  get hasHistory(): boolean {
    return this.history.length > 0;
  }

  get hasNoHistory(): boolean {
    return this.fields !== null && this.history.length === 0;
  }

  handleRefresh(): void {
    void this.load();
  }

  handleChanged(): void {
    void this.load(true);
  }

  handleView(event: CustomEvent<string>): void {
    this.show({ view: event.detail });
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { member } = (event.currentTarget as HTMLElement).dataset;
    this.show({ [member ?? '']: event.detail.value });
  }

  handleChange(event: Event): void {
    this.openMapping = (event.currentTarget as HTMLElement).dataset['mapping'] ?? null;
  }

  handleClosed(): void {
    this.openMapping = null;
  }

  /** What the view shows, with every line of it. */
  handleExport(): void {
    const now = new Date();
    if (this.isHistory) {
      download(fileNameOf('ownership-history', now), csvOf(HISTORY_HEADER, historyLines(this.history)));
    } else {
      download(fileNameOf('ownership', now), csvOf(FIELD_HEADER, fieldLines(this.rows)));
    }
  }

  private show(changes: Readonly<Record<string, string>>): void {
    this.goTo(pageOf('ownership', { ...this.state, ...changes }), true);
  }

  private async load(quietly = false): Promise<void> {
    await this.attempt(async () => {
      const [fields, entries] = await Promise.all([
        getOwnership({ feed: null }),
        getHistory({ feed: null, most: MOST_ENTRIES }),
      ]);
      this.fields = fields as OwnedField[];
      this.entries = entries as OwnershipEntry[];
    }, quietly);
  }
}

function changeOf({ fromOwner, toOwner, fromBlankRule, toBlankRule }: OwnershipEntry): string {
  const owner = fromOwner === toOwner ? '' : `${labelOf(OWNERS, fromOwner)} → ${labelOf(OWNERS, toOwner)}`;
  const rule =
    fromBlankRule === toBlankRule
      ? ''
      : `${labelOf(BLANK_RULES, fromBlankRule)} → ${labelOf(BLANK_RULES, toBlankRule)}`;
  return [owner, rule].filter((part) => part !== '').join(', ');
}
