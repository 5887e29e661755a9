import { api, LightningElement } from 'lwc';

/** One of several things that a page can show. */
export interface View {
  /** As the page's address has it; empty for the first. */
  readonly name: string;
  readonly label: string;
}

interface ShownView extends View {
  readonly variant: 'brand' | 'neutral';
  readonly pressed: string;
}

/** Buttons that change what a page shows. Fires `view` with the name of one. */
export default class ViewSwitch extends LightningElement {
  @api views: readonly View[] = [];
  /** Name of the one that is shown. */
  @api view = '';

  get shown(): ShownView[] {
    return this.views.map(({ name, label }) => ({
      name,
      label,
      variant: name === this.view ? 'brand' : 'neutral',
      pressed: String(name === this.view),
    }));
  }

  handleClick(event: Event): void {
    this.dispatchEvent(new CustomEvent('view', { detail: (event.currentTarget as HTMLElement).dataset['view'] }));
  }
}
