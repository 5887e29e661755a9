import { api, LightningElement } from 'lwc';
import { count, format } from 'c/consoleText';
import { MOST_IN_PLAN } from 'c/replayModel';
import { labels } from './labels';

/**
 * What can be done with the rows that are chosen, on this page or on all. Fires `chooseall`, `clear`, `preview`, `discard`
 * with the reason, and `stop` when a discard that runs is not to go on.
 */
export default class SelectionBar extends LightningElement {
  labels = labels;
  isAsking = false;

  /** Number of the rows that are chosen. */
  @api chosen = 0;
  /** Number of all that match. */
  @api total: number | null = null;
  /** Whether all that match are chosen. */
  @api isAll = false;
  /** Whether there are more to choose than are loaded. */
  @api offersAll = false;
  @api canDiscard = false;
  @api canReplay = false;
  @api isWorking = false;
  /** Number of rows that a discard has come to. */
  @api discarded = 0;

  get chosenText(): string {
    return this.isAll ? format(labels.allChosen, this.chosen) : count(this.chosen, labels.oneChosen, labels.manyChosen);
  }

  get offersAllLabel(): string {
    return format(labels.chooseAll, this.total ?? 0);
  }

  /** Rows that are named one by one go into one plan. */
  get isTooMany(): boolean {
    return !this.isAll && this.chosen > MOST_IN_PLAN;
  }

  get tooManyText(): string {
    return format(labels.tooManySelected, MOST_IN_PLAN);
  }

  get isPreviewDisabled(): boolean {
    return this.isWorking || this.isTooMany || !this.canReplay;
  }

  get isDiscardDisabled(): boolean {
    return this.isWorking || this.isTooMany || !this.canDiscard;
  }

  get discardHeading(): string {
    return count(this.chosen, labels.discardOne, labels.discardMany);
  }

  get discardProgress(): string {
    return this.discarded > 0 ? format(labels.discardedSoFar, this.discarded) : '';
  }

  handleChooseAll(): void {
    this.dispatchEvent(new CustomEvent('chooseall'));
  }

  handleClear(): void {
    this.dispatchEvent(new CustomEvent('clear'));
  }

  handlePreview(): void {
    this.dispatchEvent(new CustomEvent('preview'));
  }

  handleDiscard(): void {
    this.isAsking = true;
  }

  handleConfirm(event: CustomEvent<string>): void {
    this.dispatchEvent(new CustomEvent('discard', { detail: event.detail }));
  }

  handleCancel(): void {
    this.isAsking = false;
    this.dispatchEvent(new CustomEvent('stop'));
  }
}
