/**
 * `lightning/navigation`. A change of state alone keeps the page and tells its components, as on the platform; every
 * other navigation opens the page anew.
 * https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate.html
 */
import { addressOf, type FullReference } from './address';
import { page } from './session';
import { ContextWire } from './wire';

type Constructor = new (...args: never[]) => object;

type ReferenceCallback = (reference: FullReference) => void;

const NAVIGATE = Symbol('Navigate');
const GENERATE_URL = Symbol('GenerateUrl');

const listeners = new Set<ReferenceCallback>();

function currentReference(): FullReference {
  return { ...page.reference, state: Object.fromEntries(new URLSearchParams(window.location.search)) };
}

function tellListeners(): void {
  listeners.forEach((callback) => callback(currentReference()));
}

window.addEventListener('popstate', tellListeners);

/** @param replace the browser's history forgets the page that is left */
export function navigate(reference: FullReference, replace = false): void {
  const target = new URL(addressOf(reference), window.location.href);
  const isHere = target.origin === window.location.origin && target.pathname === window.location.pathname;
  if (isHere) {
    window.history[replace ? 'replaceState' : 'pushState']({}, '', target);
    tellListeners();
  } else if (reference.type === 'standard__webPage' && target.origin !== window.location.origin) {
    window.open(target, '_blank', 'noopener');
  } else if (replace) {
    window.location.replace(target);
  } else {
    window.location.assign(target);
  }
}

/** The names of the methods are symbols that no type can carry, hence the plain function types. */
export const NavigationMixin = Object.assign(
  (base: Constructor): Constructor =>
    class extends base {
      [NAVIGATE](reference: FullReference, replace?: boolean): void {
        navigate(reference, replace);
      }

      [GENERATE_URL](reference: FullReference): Promise<string> {
        return Promise.resolve(addressOf(reference));
      }
    },
  { Navigate: NAVIGATE, GenerateUrl: GENERATE_URL },
);

/** Wire adapter. */
export class CurrentPageReference {
  constructor(private readonly callback: ReferenceCallback) {
    callback(currentReference());
  }

  connect(): void {
    listeners.add(this.callback);
    this.callback(currentReference());
  }

  update(): void {
    // It takes no parameters.
  }

  disconnect(): void {
    listeners.delete(this.callback);
  }
}

/** The other way in, for components that do not extend the mixin: a context, and two functions that take it. */
export { ContextWire as NavigationContext };

export function generateUrl(_context: object, reference: FullReference): Promise<string> {
  return Promise.resolve(addressOf(reference));
}

export function navigateInContext(_context: object, reference: FullReference, replace?: boolean): void {
  navigate(reference, replace);
}
