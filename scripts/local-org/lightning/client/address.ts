/** Page references and their addresses. */
import type { PageReference } from '../page-description';

/** What is in the address behind the question mark; keys carry the component's namespace, `c__feed`. */
export type PageState = Readonly<Record<string, string>>;

export type FullReference = PageReference & { readonly state?: PageState };

/** @throws Error for a kind of page that the local org cannot show */
export function addressOf(reference: FullReference): string {
  const path = pathOf(reference);
  if (reference.type === 'standard__webPage') {
    return path;
  }
  // As on the platform, a key without a namespace and an absent value do not get into the address.
  const state = Object.entries(reference.state ?? {}).filter(([key, value]) => isKey(key) && value !== undefined);
  const query = new URLSearchParams(state.map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}

function isKey(key: string): boolean {
  return key.includes('__') || ['filterName', 'nooverride', 'backgroundContext'].includes(key);
}

function pathOf({ type, attributes }: PageReference): string {
  const of = (name: string): string => attributes[name] ?? '';
  switch (type) {
    case 'standard__navItemPage':
      return `/lightning/n/${of('apiName')}`;
    case 'standard__recordPage':
      return recordPath(of('objectApiName'), of('recordId'), attributes['actionName'] ?? 'view');
    case 'standard__objectPage':
      return `/lightning/o/${of('objectApiName')}/${listAction(of('objectApiName'), of('actionName'))}`;
    case 'standard__namedPage':
      return `/lightning/page/${of('pageName')}`;
    case 'standard__component':
      return `/lightning/cmp/${of('componentName')}`;
    case 'standard__app':
      return `/lightning/app/${of('appTarget')}`;
    case 'standard__webPage':
      return attributes['url'] ?? '/';
    default:
      throw notEmulated(`a ${type}`);
  }
}

function recordPath(objectApiName: string, recordId: string, action: string): string {
  if (action !== 'view') {
    throw notEmulated(`the action ${action} of a record`);
  }
  return objectApiName === '' ? `/lightning/r/${recordId}/view` : `/lightning/r/${objectApiName}/${recordId}/view`;
}

function listAction(objectApiName: string, action: string): string {
  if (action !== 'home' && action !== 'list') {
    throw notEmulated(`the action ${action} of ${objectApiName}`);
  }
  return action;
}

function notEmulated(what: string): Error {
  return new Error(`Navigation to ${what} is not emulated by the local org.`);
}
