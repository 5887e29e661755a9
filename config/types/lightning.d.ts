/** Modules that the platform makes up for a component and that `@salesforce/lightning-types` does not declare. */

declare module '@salesforce/apex/*' {
  import type { WireAdapterConstructor } from 'lwc';

  /** Called as a function it asks at once; in `@wire` its adapter provisions `{ data, error }`. */
  const method: {
    (parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
    adapter: WireAdapterConstructor;
  };
  export default method;
}

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(detail: {
      title: string;
      message?: string;
      variant?: 'info' | 'success' | 'warning' | 'error';
      mode?: 'dismissible' | 'pester' | 'sticky';
    });
  }
}
