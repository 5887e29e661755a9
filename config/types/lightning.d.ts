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

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
  }

  const navigate: unique symbol;
  const generateUrl: unique symbol;

  interface Navigates {
    [navigate](reference: PageReference, replace?: boolean): void;
    [generateUrl](reference: PageReference): Promise<string>;
  }

  /** What a class of a component has besides its constructor. */
  type Statics = Pick<typeof LightningElement, keyof typeof LightningElement>;

  export const NavigationMixin: {
    (base: typeof LightningElement): Statics & (new () => LightningElement & Navigates);
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  };

  export const CurrentPageReference: WireAdapterConstructor;
}

declare module 'lightning/empApi' {
  export interface Subscription {
    readonly channel: string;
  }

  export function subscribe(
    channel: string,
    replayId: number,
    onMessage: (message: unknown) => void,
  ): Promise<Subscription>;

  export function unsubscribe(subscription: Subscription): Promise<unknown>;
}
