import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import { pageOf, stateOf } from 'c/consolePages';
import { statusLabel } from 'c/consoleStatus';
import { ANY, NO_ACCESS, optionsOf, withAny, type Access, type Choices, type Option } from 'c/stagedRecordsModel';
import type { View } from 'c/viewSwitch';
import { labels } from './labels';

const VIEWS: readonly View[] = [
  { name: ANY, label: labels.runs },
  { name: 'ledger', label: labels.ledger },
  { name: 'reconciliations', label: labels.reconciliations },
  { name: 'log', label: labels.log },
];

const RUN_STATUSES = ['Running', 'Linking', 'Completed', 'Failed'];
const LEVELS = ['ERROR', 'AUDIT'];

function optionsFor(statuses: readonly string[]): Option[] {
  return statuses.map((value) => ({ label: statusLabel(value), value }));
}

/** The engine's books: pulls, moves of watermarks, comparisons, log. */
export default class Runs extends NavigationMixin(LightningElement) {
  labels = labels;
  views = VIEWS;
  statusOptions = withAny(labels.allStatuses, optionsFor(RUN_STATUSES));
  levelOptions = withAny(labels.allLevels, optionsFor(LEVELS));
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
    return this.state['view'] ?? ANY;
  }

  get isRuns(): boolean {
    return this.view === ANY;
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

  get status(): string {
    return this.state['status'] ?? ANY;
  }

  get level(): string {
    return this.state['level'] ?? ANY;
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

  handleView(event: CustomEvent<string>): void {
    this.show({ view: event.detail, run: ANY });
  }

  /** The member of the state that a field is about stands on the field. */
  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { member } = (event.currentTarget as HTMLElement).dataset;
    this.show({ [member ?? '']: event.detail.value });
  }

  handleOpenRun(event: CustomEvent<string>): void {
    this.show({ view: ANY, run: event.detail });
  }

  handleCloseRun(): void {
    this.show({ run: ANY });
  }

  private show(changes: Readonly<Record<string, string>>): void {
    this[NavigationMixin.Navigate](pageOf('runs', { ...this.state, ...changes }));
  }
}
