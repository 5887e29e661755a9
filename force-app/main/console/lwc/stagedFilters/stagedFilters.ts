import { api, LightningElement, wire } from 'lwc';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import { statusLabel } from 'c/consoleStatus';
import { ANY, CUSTOM_TIME, optionsOf, STATUSES, withAny, type Choices, type Option } from 'c/stagedRecordsModel';
import { labels } from './labels';

/** Which rows the list shows. Fires `filter` with the members of the page's state that change. */
export default class StagedFilters extends LightningElement {
  labels = labels;

  /** What the page's address says. */
  @api state: Readonly<Record<string, string>> = {};

  @wire(getChoices)
  choices: { data?: Choices } = {};

  statusOptions: Option[] = withAny(
    labels.allStatuses,
    STATUSES.map((value) => ({ label: statusLabel(value), value })),
  );
  timeOptions: Option[] = [
    { label: labels.anyTime, value: ANY },
    { label: labels.lastHour, value: 'hour' },
    { label: labels.lastDay, value: 'day' },
    { label: labels.lastWeek, value: 'week' },
    { label: labels.customTime, value: CUSTOM_TIME },
  ];

  get systemOptions(): Option[] {
    return withAny(labels.allSystems, optionsOf(this.choices.data?.systems));
  }

  get feedOptions(): Option[] {
    return withAny(labels.allFeeds, optionsOf(this.choices.data?.feeds));
  }

  get status(): string {
    return this.state['status'] ?? ANY;
  }

  get system(): string {
    return this.state['system'] ?? ANY;
  }

  get feed(): string {
    return this.state['feed'] ?? ANY;
  }

  get search(): string {
    return this.state['search'] ?? '';
  }

  get time(): string {
    return this.state['time'] ?? (this.from || this.until ? CUSTOM_TIME : ANY);
  }

  get isCustomTime(): boolean {
    return this.time === CUSTOM_TIME;
  }

  get from(): string {
    return this.state['from'] ?? '';
  }

  get until(): string {
    return this.state['until'] ?? '';
  }

  /** The member of the state that a field is about stands on the field. */
  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { member } = (event.currentTarget as HTMLElement).dataset;
    this.tell({ [member ?? '']: event.detail.value });
  }

  handleTime(event: CustomEvent<{ value: string }>): void {
    this.tell({ time: event.detail.value, from: ANY, until: ANY });
  }

  /** Asked when the text is complete: with Enter, when the field is left, or when it is cleared. */
  handleSearch(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value.trim() !== this.search) {
      this.tell({ search: value.trim() });
    }
  }

  handleSearchChange(event: CustomEvent<{ value: string }>): void {
    if (event.detail.value === '' && this.search !== '') {
      this.tell({ search: ANY });
    }
  }

  handleSearchKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      this.handleSearch(event);
    }
  }

  private tell(changes: Readonly<Record<string, string>>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: changes }));
  }
}
