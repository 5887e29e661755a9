import { api, LightningElement } from 'lwc';
import { format } from 'c/consoleText';
import { cellsOf, type Cell, type Column, type Row } from './cells';
import { labels } from './labels';
import { isNearEnd, range, ROW_HEIGHT, windowOf, type RowWindow } from './rowWindow';

export type { Column } from './cells';

interface ShownRow {
  readonly id: string;
  readonly index: number;
  readonly cells: Cell[];
  readonly isSelected: boolean;
  readonly selectLabel: string;
  readonly className: string;
}

/** Rows that are seen at most before the list scrolls. */
const MOST_SEEN = 12;
const HEADER_ROWS = 1;

/**
 * A list that stays fast however long it is: `lightning-datatable` renders every row it holds, this one those that are seen.
 * Fires `open` with `{ column, id, target }`, `selectionchange` with the ids, and `loadmore`.
 */
export default class RowList extends LightningElement {
  labels = labels;

  /** What is listed, for those who do not see the page. */
  @api caption = '';
  @api columns: readonly Column[] = [];
  /** Whether rows can be chosen. */
  @api selectable = false;
  /** Whether more rows can be loaded. */
  @api hasMore = false;
  @api isLoadingMore = false;
  /** Id of the row that is open beside the list. */
  @api openId: string | null = null;
  /** Member of a row that names it. */
  @api nameKey = 'name';

  private all: readonly Row[] = [];
  private chosen: ReadonlySet<string> = new Set<string>();
  private lastClicked: string | null = null;
  private scrollTop = 0;

  @api
  get rows(): readonly Row[] {
    return this.all;
  }

  set rows(value: readonly Row[]) {
    this.all = value;
  }

  @api
  get selectedIds(): readonly string[] {
    return [...this.chosen];
  }

  set selectedIds(value: readonly string[]) {
    this.chosen = new Set(value);
  }

  /** Shows the list from its first row. */
  @api
  scrollToTop(): void {
    this.scrollTop = 0;
    const scroller = this.template?.querySelector<HTMLElement>('[data-id="scroller"]');
    if (scroller) {
      scroller.scrollTop = 0;
    }
  }

  /** Takes the keyboard back to a row that was opened and left; nothing when it is not on the screen. */
  @api
  focusRow(id: string): void {
    const links = [...(this.template?.querySelectorAll<HTMLElement>('[data-id="open"]') ?? [])];
    links.find(({ dataset }) => dataset['row'] === id)?.focus();
  }

  get seen(): RowWindow {
    return windowOf(this.all.length, this.scrollTop, MOST_SEEN * ROW_HEIGHT);
  }

  get shownRows(): ShownRow[] {
    const { start, end } = this.seen;
    return this.all.slice(start, end).map((row, offset) => {
      const id = String(row['id']);
      const isSelected = this.chosen.has(id);
      return {
        id,
        index: start + offset + HEADER_ROWS + 1,
        cells: cellsOf(row, this.columns),
        isSelected,
        selectLabel: format(labels.selectRow, String(row[this.nameKey])),
        className: `row ${isSelected ? 'selected' : ''} ${id === this.openId ? 'open' : ''}`,
      };
    });
  }

  get headers(): readonly { key: string; label: string; style: string; className: string }[] {
    return this.columns.map(({ key, label, width, kind }) => ({
      key,
      label,
      style: width === undefined ? '' : `width:${width}`,
      className: kind === 'number' ? 'number' : '',
    }));
  }

  get rowCount(): number {
    return this.hasMore ? -1 : this.all.length + HEADER_ROWS;
  }

  get scrollerStyle(): string {
    return `max-height:${(MOST_SEEN + HEADER_ROWS) * ROW_HEIGHT}px`;
  }

  get aboveStyle(): string {
    return `height:${this.seen.above}px`;
  }

  get belowStyle(): string {
    return `height:${this.seen.below}px`;
  }

  get isAbove(): boolean {
    return this.seen.above > 0;
  }

  get isBelow(): boolean {
    return this.seen.below > 0;
  }

  get isAllSelected(): boolean {
    return this.all.length > 0 && this.all.every((row) => this.chosen.has(String(row['id'])));
  }

  handleScroll(event: Event): void {
    this.scrollTop = (event.target as HTMLElement).scrollTop;
    if (this.hasMore && !this.isLoadingMore && isNearEnd(this.all.length, this.seen)) {
      this.dispatchEvent(new CustomEvent('loadmore'));
    }
  }

  handleOpen(event: Event): void {
    const { column, row, target } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: { column, id: row, target } }));
  }

  handleSelectAll(): void {
    this.select(this.isAllSelected ? [] : this.all.map((row) => String(row['id'])));
  }

  /** With the shift key every row between the last one and this becomes what this becomes. */
  handleSelect(event: MouseEvent): void {
    const id = (event.currentTarget as HTMLElement).dataset['row'] ?? '';
    const ids =
      event.shiftKey && this.lastClicked !== null
        ? range(
            this.all.map((row) => String(row['id'])),
            this.lastClicked,
            id,
          )
        : [id];
    const next = new Set(this.chosen);
    const isChosen = !this.chosen.has(id);
    ids.forEach((one) => (isChosen ? next.add(one) : next.delete(one)));
    this.lastClicked = id;
    this.select([...next]);
  }

  private select(ids: readonly string[]): void {
    this.chosen = new Set(ids);
    this.dispatchEvent(new CustomEvent('selectionchange', { detail: ids }));
  }
}
