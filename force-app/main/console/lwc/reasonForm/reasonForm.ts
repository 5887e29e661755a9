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

  /** Whoever opened it wants to write: what they came to change, or else why. */
  override renderedCallback(): void {
    if (!this.isAsked) {
      this.isAsked = true;
      (this.firstField() ?? this.template?.querySelector<HTMLElement>('[data-id="reason"]'))?.focus();
    }
  }

  get isIncomplete(): boolean {
    return this.isWorking || this.reason.trim() === '';
  }

  /** A complaint goes while one types: if it went when the field is left for the button, the button would move away under the click. */
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    (event.target as HTMLElement & { reportValidity(): boolean }).reportValidity();
  }

  handleConfirm(): void {
    this.dispatchEvent(new CustomEvent('confirm', { detail: this.reason.trim() }));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  /** A field that whoever uses the form has put into it and marked as the first. */
  private firstField(): HTMLElement | null {
    const slot = this.template?.querySelector<HTMLSlotElement>('slot');
    const [field] = (slot?.assignedElements() ?? []).flatMap((element) =>
      element.matches('[data-first]') ? [element] : [...element.querySelectorAll('[data-first]')],
    );
    return (field as HTMLElement | undefined) ?? null;
  }
}
