/**
 * `lightning/refresh`: a component asks, handlers on the page load their data again, the page loads its records again.
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-refreshview.html
 */
import { refreshRecords } from './records';

type RefreshHandler = (promise: Promise<RefreshStatus>) => Promise<unknown> | undefined;
type RefreshStatus = typeof REFRESH_ERROR | typeof REFRESH_COMPLETE | typeof REFRESH_COMPLETE_WITH_ERRORS;

export const REFRESH_ERROR = 'refresh_error';
export const REFRESH_COMPLETE = 'refresh_complete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'refresh_complete_with_errors';

const EVENT_NAME = 'lightning__refreshview';

export class RefreshEvent extends CustomEvent<undefined> {
  static readonly type = EVENT_NAME;

  constructor() {
    super(EVENT_NAME, { bubbles: true, composed: true });
  }
}

const handlers = new Map<number, RefreshHandler>();
const containers = new Map<number, { readonly element: EventTarget; readonly listener: (event: Event) => void }>();
let lastId = 0;

/** @param handler loads data again; a promise it returns is waited for */
export function registerRefreshHandler(_element: unknown, handler: RefreshHandler): number {
  lastId += 1;
  handlers.set(lastId, handler);
  return lastId;
}

export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

/** @param handler is told of each refresh that starts below the element, with a promise of how it ends */
export function registerRefreshContainer(element: EventTarget, handler: RefreshHandler): number {
  const listener = (event: Event): void => {
    event.stopPropagation();
    void handler(refresh());
  };
  element.addEventListener(EVENT_NAME, listener);
  lastId += 1;
  containers.set(lastId, { element, listener });
  return lastId;
}

export function unregisterRefreshContainer(id: number): void {
  const container = containers.get(id);
  container?.element.removeEventListener(EVENT_NAME, container.listener);
  containers.delete(id);
}

/** The page itself is a container. */
export function listenOnPage(): void {
  document.addEventListener(EVENT_NAME, () => void refresh());
}

async function refresh(): Promise<RefreshStatus> {
  refreshRecords();
  const inProgress = Promise.resolve<RefreshStatus>(REFRESH_COMPLETE);
  const ends = await Promise.allSettled([...handlers.values()].map(async (handler) => handler(inProgress)));
  return ends.some(({ status }) => status === 'rejected') ? REFRESH_COMPLETE_WITH_ERRORS : REFRESH_COMPLETE;
}
