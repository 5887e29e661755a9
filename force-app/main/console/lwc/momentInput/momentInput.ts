import { api, LightningElement } from 'lwc';

const MINUTE = 60_000;

/** As `<input type="datetime-local">` has it: the browser's own time, to the minute. */
function toLocal(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime())
    ? ''
    : new Date(time.getTime() - time.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/**
 * A point in time. The browser's own field, because the time half of `lightning-input` of type `datetime` has no label that
 * assistive technology finds. Fires `change` with the time as ISO 8601 in UTC, or an empty text.
 */
export default class MomentInput extends LightningElement {
  @api label = '';
  /** ISO 8601; empty for none. */
  @api value = '';

  get localValue(): string {
    return this.value === '' ? '' : toLocal(this.value);
  }

  handleChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    const iso = value === '' ? '' : new Date(value).toISOString();
    this.dispatchEvent(new CustomEvent('change', { detail: { value: iso } }));
  }
}
