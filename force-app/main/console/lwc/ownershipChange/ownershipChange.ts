import { api } from 'lwc';
import changeOwner from '@salesforce/apex/OwnershipController.changeOwner';
import getHistory from '@salesforce/apex/OwnershipController.getHistory';
import simulateChange from '@salesforce/apex/OwnershipController.simulateChange';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf } from 'c/consolePages';
import { format } from 'c/consoleText';
import {
  BLANK_RULES,
  labelOf,
  OWNERS,
  type OwnedField,
  type OwnershipDifference,
  type OwnershipEntry,
  type OwnershipSimulation,
} from 'c/ownershipModel';
import { labels } from './labels';

const ENTRIES_LOOKED_AT = 50;

/**
 * Changes who owns a field: choose, see on paper what it would have done, say why, and follow its deployment.
 * Fires `closed`, and `changed` when the deployment has ended.
 */
export default class OwnershipChange extends ConsoleElement {
  labels = labels;
  owners = OWNERS;
  blankRules = BLANK_RULES;
  owner = '';
  blankRule = '';
  reason = '';
  simulation: OwnershipSimulation | null = null;
  entry: OwnershipEntry | null = null;

  private present!: OwnedField;
  private readonly live = new LiveUpdates(
    ['Ownership_Change__c'],
    () => this.follow(),
    () => this.entry?.id ?? null,
  );

  @api
  get field(): OwnedField {
    return this.present;
  }

  set field(value: OwnedField) {
    if ((this.present as OwnedField | undefined)?.mapping !== value.mapping) {
      this.owner = value.owner;
      this.blankRule = value.blankRule;
      this.reason = '';
      this.simulation = null;
      this.entry = null;
    }
    this.present = value;
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  get heading(): string {
    return format(labels.changeHeading, this.present.objectName, this.present.field);
  }

  get presentText(): string {
    return format(
      labels.presentSetting,
      labelOf(OWNERS, this.present.owner),
      labelOf(BLANK_RULES, this.present.blankRule),
    );
  }

  get changesAnything(): boolean {
    return this.owner !== this.present.owner || this.blankRule !== this.present.blankRule;
  }

  get isSimulateDisabled(): boolean {
    return this.isWorking || !this.changesAnything;
  }

  /** Nobody changes what they have not seen. */
  get isChangeDisabled(): boolean {
    return this.isWorking || this.simulation === null || this.reason.trim() === '';
  }

  get simulationText(): string {
    if (!this.simulation) {
      return '';
    }
    const { rowsRead, recordsRead, rowsDiffering, recordsDiffering } = this.simulation;
    return rowsRead === 0
      ? labels.simulationEmpty
      : format(labels.simulationText, rowsDiffering, rowsRead, recordsDiffering, recordsRead);
  }

  get differences(): readonly OwnershipDifference[] {
    return this.simulation?.differences ?? [];
  }

  get hasDifferences(): boolean {
    return this.differences.length > 0;
  }

  get isPending(): boolean {
    return this.entry?.status === 'Pending';
  }

  handleOwner(event: CustomEvent<{ value: string }>): void {
    this.owner = event.detail.value;
    this.simulation = null;
  }

  handleRule(event: CustomEvent<{ value: string }>): void {
    this.blankRule = event.detail.value;
    this.simulation = null;
  }

  /** A complaint goes while one types, and not under the click on the button. */
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    (event.target as HTMLElement & { reportValidity(): boolean }).reportValidity();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleOpenRow(event: Event): void {
    this.goTo(pageOf('stagedRows', { row: (event.currentTarget as HTMLElement).dataset['row'] }));
  }

  async handleSimulate(): Promise<void> {
    await this.attempt(async () => {
      this.simulation = (await simulateChange({ ...this.change, rows: null })) as OwnershipSimulation;
    });
  }

  async handleChange(): Promise<void> {
    await this.attempt(async () => {
      this.entry = (await changeOwner({ ...this.change, reason: this.reason.trim() })) as OwnershipEntry;
    });
    await this.follow();
  }

  private get change(): { mapping: string; owner: string; blankRule: string } {
    return { mapping: this.present.mapping, owner: this.owner, blankRule: this.blankRule };
  }

  /** The deployment tells its end by an event. */
  private async follow(): Promise<void> {
    if (!this.isPending) {
      return;
    }
    await this.attempt(async () => {
      const entries = (await getHistory({ feed: null, most: ENTRIES_LOOKED_AT })) as OwnershipEntry[];
      this.entry = entries.find(({ id }) => id === this.entry?.id) ?? this.entry;
    }, true);
    if (this.entry?.status === 'Succeeded') {
      this.say(labels.ownerChanged, this.heading);
    }
    if (!this.isPending) {
      this.dispatchEvent(new CustomEvent('changed'));
    }
  }
}
