/** What is left of a query, page by page. A locator is `<cursor>-<offset>` and serves who has asked the query alone. */
import type { ApiQuery } from '../data/soql/api-query';
import { ApiError } from './api-error';
import type { ApiOrg } from './api-org';
import type { ApiCall } from './route';

const LARGEST_PAGE = 2000;
const SMALLEST_PAGE = 200;
/** Open cursors an org keeps; the oldest goes first. */
const CURSOR_LIMIT = 50;

interface Cursor {
  readonly query: ApiQuery;
  readonly pageSize: number;
  readonly userId: string;
}

export interface CursorPage {
  readonly query: ApiQuery;
  readonly offset: number;
  readonly size: number;
  /** Locator of the page after this one; null for the last. */
  readonly next: string | null;
}

const cursorsByOrg = new WeakMap<ApiOrg, Map<string, Cursor>>();
let cursorCount = 0;

/** The first page. @param wantedSize of a page, brought into the bounds of the platform */
export function openCursor({ org, user }: ApiCall, query: ApiQuery, wantedSize: number): CursorPage {
  const pageSize = Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, wantedSize));
  const cursor = { query, pageSize, userId: user.id };
  if (query.length <= pageSize) {
    return pageOf('', cursor, 0);
  }
  cursorCount += 1;
  const id = `01gSL0${String(cursorCount).padStart(9, '0')}AAA`;
  const cursors = cursorsByOrg.get(org) ?? new Map<string, Cursor>();
  cursorsByOrg.set(org, cursors);
  cursors.set(id, cursor);
  if (cursors.size > CURSOR_LIMIT) {
    cursors.delete([...cursors.keys()][0]);
  }
  return pageOf(id, cursor, 0);
}

/** @throws ApiError `INVALID_QUERY_LOCATOR` for one that there is not, or that is another user's */
export function cursorAt({ org, user }: ApiCall, locator: string): CursorPage {
  const [id, offset] = locator.split('-');
  const cursor = cursorsByOrg.get(org)?.get(id);
  if (cursor?.userId !== user.id || !/^\d+$/.test(offset ?? '')) {
    throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  return pageOf(id, cursor, Number(offset));
}

function pageOf(id: string, { query, pageSize }: Cursor, offset: number): CursorPage {
  const end = offset + pageSize;
  return { query, offset, size: pageSize, next: end >= query.length ? null : `${id}-${end}` };
}
