import { api, LightningElement } from 'lwc';
import { labels } from './labels';

/** The frame of a page: its name, what it is for, what one can do, what failed, and whether it is at work. Fires `retry`. */
export default class PageShell extends LightningElement {
  labels = labels;

  @api heading = '';
  @api description = '';
  @api iconName = 'standard:data_mapping';
  /** What a call rejected with. */
  @api errors: unknown = null;
  @api isWorking = false;

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
