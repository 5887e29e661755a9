/** `lightning/navigation` for the page references that the local org can show. */
interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Constructor = new (...args: never[]) => object;

const NAVIGATE = Symbol('Navigate');
const GENERATE_URL = Symbol('GenerateUrl');

function addressOf({ type, attributes }: PageReference): string {
  switch (type) {
    case 'standard__navItemPage':
      return `/lightning/n/${attributes['apiName']}`;
    case 'standard__recordPage':
      return `/lightning/r/${attributes['objectApiName']}/${attributes['recordId']}/view`;
    case 'standard__webPage':
      return attributes['url'] ?? '/';
    default:
      throw new Error(`Navigation to ${type} is not emulated by the local org.`);
  }
}

export const NavigationMixin = Object.assign(
  (base: Constructor): Constructor =>
    class extends base {
      [NAVIGATE](reference: PageReference): void {
        window.location.assign(addressOf(reference));
      }

      [GENERATE_URL](reference: PageReference): Promise<string> {
        return Promise.resolve(addressOf(reference));
      }
    },
  { Navigate: NAVIGATE, GenerateUrl: GENERATE_URL },
);

export class CurrentPageReference {
  constructor(callback: (reference: PageReference) => void) {
    const apiName = window.location.pathname.split('/').at(-1) ?? '';
    callback({ type: 'standard__navItemPage', attributes: { apiName } });
  }
}
