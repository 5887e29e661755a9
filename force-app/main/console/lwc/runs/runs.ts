import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import { pageOf, stateOf } from 'c/consolePages';
import { ANY, NO_ACCESS, optionsOf, withAny, type Access, type Choices, type Option } from 'c/stagedRecordsModel';
import { labels } from './labels';

const VIEWS: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'runs', label: labels.runs },
  { name: 'ledger', label: labels.ledger },
  { name: 'reconciliations', label: labels.reconciliations },
  { name: 'log', label: labels.log },
];

/** The engine's books: pulls, moves of watermarks, comparisons, log. */
export default class Runs extends NavigationMixin(LightningElement) {
  labels = labels;
  state: Record<string, string> = {};

  @wire(getAccess)
  access: { data?: Access } = {};

  @wire(getChoices)
  choices: { data?: Choices; error?: unknown } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.state = stateOf(reference);
  }

  get rights(): Access {
    return this.access.data ?? NO_ACCESS;
  }

  get view(): string {
    return this.state['view'] ?? 'runs';
  }

  get views(): { name: string; label: string; variant: string; pressed: string }[] {
    return VIEWS.map(({ name, label }) => ({
      name,
      label,
      variant: name === this.view ? 'brand' : 'neutral',
      pressed: String(name === this.view),
    }));
  }

  get isRuns(): boolean {
    return this.view === 'runs';
  }

  get isLedger(): boolean {
    return this.view === 'ledger';
  }

  get isReconciliations(): boolean {
    return this.view === 'reconciliations';
  }

  get isLog(): boolean {
    return this.view === 'log';
  }

  get feed(): string {
    return this.state['feed'] ?? ANY;
  }

  get feedOptions(): Option[] {
    return withAny(labels.allFeeds, this.feeds);
  }

  get feeds(): Option[] {
    return optionsOf(this.choices.data?.feeds);
  }

  get openRun(): string | null {
    return this.state['run'] ?? null;
  }

  handleView(event: Event): void {
    this.show({ view: (event.currentTarget as HTMLElement).dataset['view'] ?? '', run: ANY });
  }

  handleFeed(event: CustomEvent<{ value: string }>): void {
    this.show({ feed: event.detail.value });
  }

  handleOpenRun(event: CustomEvent<string>): void {
    this.show({ view: 'runs', run: event.detail });
  }

  handleCloseRun(): void {
    this.show({ run: ANY });
  }

  private show(changes: Readonly<Record<string, string>>): void {
    this[NavigationMixin.Navigate](pageOf('runs', { ...this.state, ...changes }));
  }
}
