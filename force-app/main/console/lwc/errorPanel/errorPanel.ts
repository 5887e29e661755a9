import { api, LightningElement } from 'lwc';
import { reduceErrors } from 'c/errorReducer';
import { labels } from './labels';

/** The one way this app shows that something failed: what happened, and a button to try again. Fires `retry`. */
export default class ErrorPanel extends LightningElement {
  /** What a call rejected with; nothing is shown while it is undefined or null. */
  @api errors: unknown;
  /** Hides the button where trying again makes no sense. */
  @api hideRetry = false;

  labels = labels;

  get messages(): string[] {
    return reduceErrors(this.errors);
  }

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
