/** What a page shows, as the server tells the browser: written into the page as JSON. */
import type { VisibilityModel } from '../metadata/models';

/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html, without the state. */
export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface PageDescription {
  readonly reference: PageReference;
  readonly title: string;
  /** Of a record page. */
  readonly recordId: string | null;
  /** Of a record page and of the pages of an object. */
  readonly objectApiName: string | null;
  readonly regions: readonly PageRegion[];
}

export interface PageRegion {
  readonly name: string;
  readonly items: readonly PageItem[];
}

export type PageItem = PageContent & { readonly visibility: VisibilityModel | null };

export type PageContent =
  /** A component of the org, by its folder's name. */
  | { readonly kind: 'component'; readonly name: string; readonly properties: Readonly<Record<string, PropertyValue>> }
  | { readonly kind: 'tabs'; readonly tabs: readonly PageTab[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Name and object of the record; its fields; one field of it; the records of an object. */
  | { readonly kind: 'highlights' }
  | { readonly kind: 'details' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  /** A component of the platform that the local org does not have. */
  | { readonly kind: 'absent'; readonly name: string };

export interface PageTab {
  readonly label: string;
  readonly items: readonly PageItem[];
}

export type PropertyValue = string | number | boolean;

/** An item that is always shown. */
export function shown(content: PageContent): PageItem {
  return { ...content, visibility: null };
}
