import { wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import getConflicts from '@salesforce/apex/ConflictController.getConflicts';
import getValues from '@salesforce/apex/ConflictController.getValues';
import {
  conflictFilterOf,
  MOST_VALUES,
  withValues,
  type ConflictRow,
  type ConflictValues,
  type ShownConflict,
} from 'c/conflictsModel';
import { pageOf, recordPage, stateOf } from 'c/consolePages';
import ListElement, { PAGE_SIZE } from 'c/listElement';
import type { Column } from 'c/rowList';
import {
  ANY,
  NO_ACCESS,
  optionsOf,
  withAny,
  type Access,
  type Choices,
  type ListPage,
  type Option,
} from 'c/stagedRecordsModel';
import { columns, columnsWithValues } from './columns';
import { labels } from './labels';

/** Fields that both sides changed: who won, by which rule, and, for who may see them, both values. */
export default class Conflicts extends ListElement<ConflictRow> {
  labels = labels;
  values: ReadonlyMap<string, ConflictValues> = new Map<string, ConflictValues>();
  showsValues = false;
  state: Record<string, string> = {};
  winnerOptions: Option[] = withAny(labels.anyWinner, [
    { label: labels.ownerExternal, value: 'External System' },
    { label: labels.ownerSalesforce, value: 'Salesforce' },
  ]);

  private asked: string | null = null;

  @wire(getAccess)
  access: { data?: Access } = {};

  @wire(getChoices)
  choices: { data?: Choices } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.state = stateOf(reference);
    const asked = JSON.stringify(conflictFilterOf(this.state));
    if (asked !== this.asked) {
      this.asked = asked;
      void this.load();
    }
  }

  get columns(): readonly Column[] {
    return this.showsValues ? columnsWithValues : columns;
  }

  get shownRows(): ShownConflict[] {
    return withValues(this.rows, this.values, (winner) => this.nameOf(winner), labels.hidden);
  }

  get feedOptions(): Option[] {
    return withAny(labels.allFeeds, optionsOf(this.choices.data?.feeds));
  }

  get feed(): string {
    return this.state['feed'] ?? ANY;
  }

  get winner(): string {
    return this.state['winner'] ?? ANY;
  }

  get field(): string {
    return this.state['field'] ?? '';
  }

  get record(): string {
    return this.state['record'] ?? '';
  }

  get hasFilter(): boolean {
    return Object.values(conflictFilterOf(this.state)).some((value) => value !== null);
  }

  get emptyHeading(): string {
    return this.hasFilter ? labels.noConflictMatches : labels.noConflicts;
  }

  get emptyMessage(): string {
    return this.hasFilter ? labels.emptyFiltered : labels.noConflictsHint;
  }

  get offersValues(): boolean {
    return (this.access.data ?? NO_ACCESS).canViewPayload && !this.showsValues && this.hasRows;
  }

  handleRefresh(): void {
    void this.load();
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { member } = (event.currentTarget as HTMLElement).dataset;
    this.show({ ...this.state, [member ?? '']: event.detail.value });
  }

  /** Asked when the text is complete. */
  handleField(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value.trim() !== this.field) {
      this.show({ ...this.state, field: value.trim() });
    }
  }

  handleFieldKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      this.handleField(event);
    }
  }

  handleClearFilters(): void {
    this.show({});
  }

  handleOpen(event: CustomEvent<{ column: string; target: string }>): void {
    const { column, target } = event.detail;
    this.goTo(column === 'rowName' ? pageOf('stagedRows', { row: target }) : recordPage(target));
  }

  async handleShowValues(): Promise<void> {
    await this.attempt(async () => {
      await this.loadValues(this.rows);
      this.showsValues = true;
    });
  }

  protected override begin(): void {
    this.showsValues = false;
    this.values = new Map();
  }

  protected override async fetchPage(afterKey: string | null): Promise<ListPage<ConflictRow>> {
    const filter = conflictFilterOf(this.state);
    const page = (await getConflicts({ filter, pageSize: PAGE_SIZE, afterKey })) as ListPage<ConflictRow>;
    if (this.showsValues && afterKey !== null) {
      await this.loadValues(page.rows);
    }
    return page;
  }

  private nameOf(winner: string): string {
    return this.winnerOptions.find(({ value }) => value === winner)?.label ?? winner;
  }

  private async loadValues(rows: readonly ConflictRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const known = new Map(this.values);
    for (let from = 0; from < ids.length; from += MOST_VALUES) {
      const conflictIds = ids.slice(from, from + MOST_VALUES);
      const values = (await getValues({ conflictIds })) as ConflictValues[];
      values.forEach((one) => known.set(one.id, one));
    }
    this.values = known;
  }

  private show(state: Readonly<Record<string, string>>): void {
    this.goTo(pageOf('conflicts', state), true);
  }
}
