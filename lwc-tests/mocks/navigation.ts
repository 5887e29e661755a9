/** Stands in for `lightning/navigation`: tells a component where it is, and remembers where it goes. */
import type { LightningElement } from 'lwc';
import type { PageReference } from 'lightning/navigation';

interface TestAdapter {
  emit(value: unknown): void;
}

const { createTestWireAdapter } = jest.requireActual<{ createTestWireAdapter(spy: jest.Mock): TestAdapter }>(
  '@salesforce/sfdx-lwc-jest',
);

export const CurrentPageReference = createTestWireAdapter(jest.fn());

const navigate = Symbol('Navigate');

const pages: PageReference[] = [];

type Constructor = new () => LightningElement;

function mixin(base: Constructor): Constructor {
  return class extends base {
    [navigate](page: PageReference): void {
      pages.push(page);
    }
  };
}

export const NavigationMixin = Object.assign(mixin, { Navigate: navigate });

/** Where components went, oldest first. */
export function visits(): readonly PageReference[] {
  return pages;
}

/** The last page that a component went to, with the state of its address. */
export function lastVisit(): { readonly page: string | undefined; readonly state: PageReference['state'] } {
  const last = pages[pages.length - 1];
  return { page: last?.attributes['apiName'] ?? last?.attributes['recordId'], state: last?.state };
}

/** Opens the page of the components that are shown at this state of its address. */
export function openAt(state: Readonly<Record<string, string>>): void {
  CurrentPageReference.emit({ type: 'standard__navItemPage', attributes: {}, state });
}

export function forgetVisits(): void {
  pages.length = 0;
}
