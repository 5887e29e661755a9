/** Addresses of Lightning pages, as the platform has them. */
import type { PageReference } from './page-description';

const ADDRESSES: readonly (readonly [RegExp, (parts: readonly string[]) => PageReference])[] = [
  [/^\/lightning\/n\/(\w+)$/, ([apiName]) => ({ type: 'standard__navItemPage', attributes: { apiName } })],
  [
    /^\/lightning\/r\/(\w+)\/(\w{15}|\w{18})\/view$/,
    ([objectApiName, recordId]) => record(objectApiName, recordId, 'view'),
  ],
  [/^\/lightning\/r\/(\w{15}|\w{18})\/view$/, ([recordId]) => record('', recordId, 'view')],
  // The address that Apex and emails make: the id alone.
  [/^\/(\w{15}|\w{18})$/, ([recordId]) => record('', recordId, 'view')],
  [
    /^\/lightning\/o\/(\w+)\/(home|list)$/,
    ([objectApiName, actionName]) => ({ type: 'standard__objectPage', attributes: { objectApiName, actionName } }),
  ],
  [/^\/lightning\/page\/(\w+)$/, ([pageName]) => ({ type: 'standard__namedPage', attributes: { pageName } })],
  [
    /^\/lightning\/cmp\/(\w+?__\w+)$/,
    ([componentName]) => ({ type: 'standard__component', attributes: { componentName } }),
  ],
  [/^\/lightning\/app\/(\w+)$/, ([appTarget]) => ({ type: 'standard__app', attributes: { appTarget } })],
  [/^\/lightning$/, () => ({ type: 'standard__namedPage', attributes: { pageName: 'home' } })],
];

/** Null for an address that no page of the local org has. */
export function referenceOf(pathname: string): PageReference | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  for (const [pattern, reference] of ADDRESSES) {
    const match = pattern.exec(path);
    if (match) {
      return reference(match.slice(1));
    }
  }
  return null;
}

function record(objectApiName: string, recordId: string, actionName: string): PageReference {
  return { type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName } };
}

export function recordAddress(objectApiName: string, recordId: string): string {
  return `/lightning/r/${objectApiName}/${recordId}/view`;
}
