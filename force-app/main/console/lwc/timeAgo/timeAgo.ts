import { api, LightningElement } from 'lwc';

/** How long ago or ahead a time is, and the time itself for who points at it. */
export default class TimeAgo extends LightningElement {
  /** ISO 8601, as Apex sends times. */
  @api value: string | null = null;

  /** The base component takes no text. */
  get milliseconds(): number | null {
    return this.value === null ? null : new Date(this.value).getTime();
  }

  get fullText(): string {
    return this.value === null ? '' : new Date(this.value).toLocaleString();
  }
}
