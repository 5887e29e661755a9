import { api, LightningElement } from 'lwc';
import { labels } from './labels';

/** Asks why, before something is done that others will ask about. Fires `confirm` with the reason, and `cancel`. */
export default class ReasonForm extends LightningElement {
  labels = labels;
  reason = '';

  /** What is about to be done, and to what. */
  @api heading = '';
  @api message = '';
  /** What the button says. */
  @api actionLabel = '';
  @api variant = 'brand';
  @api isWorking = false;

  private isAsked = false;

  /** Whoever opened it wants to write. */
  override renderedCallback(): void {
    if (!this.isAsked) {
      this.isAsked = true;
      this.template?.querySelector<HTMLElement>('[data-id="reason"]')?.focus();
    }
  }

  get isIncomplete(): boolean {
    return this.isWorking || this.reason.trim() === '';
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleConfirm(): void {
    this.dispatchEvent(new CustomEvent('confirm', { detail: this.reason.trim() }));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
