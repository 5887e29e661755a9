import { api, LightningElement } from 'lwc';
import { lookOf, type StatusLook } from 'c/consoleStatus';

/** A status by text and icon. */
export default class StatusBadge extends LightningElement {
  /** As the org calls it. */
  @api status = '';

  get look(): StatusLook {
    return lookOf(this.status);
  }

  get badgeClass(): string {
    return `badge ${this.look.tone}`;
  }
}
