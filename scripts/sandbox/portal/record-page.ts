/** Pages of the portal's lists: keyset paging, so that a record that changes meanwhile is never the cause of a gap. */
import type { ChangeOrderedStore } from '../shared/change-ordered-store';
import type { ApiRequest } from '../shared/contract-api';
import type { Stamps } from './portal-types';
import { refusal } from './problem';

export interface PageLinks {
  readonly self: string;
  /** Absent on the last page. */
  readonly next?: string;
}

/** Marks a text as one of our cursors; anything else is refused. */
const MARK = 'after ';

/** The records of the page that `request` asks for, and its links. @throws ApiRefusal cursor_invalid */
export function pageOf<T extends Stamps>(
  store: ChangeOrderedStore<T>,
  { query, call }: ApiRequest,
  matches: (record: T) => boolean,
): { records: readonly T[]; links: PageLinks } {
  const size = query['page_size'] as number;
  const since = query['updated_since'] as string | undefined;
  const from = since === undefined ? '' : new Date(since).toISOString();
  const after = readCursor(query['cursor'] as string | undefined);
  const found = store
    .inOrder()
    .filter((record) => record.updated_at >= from && store.sortKey(record) > after && matches(record));
  const records = found.slice(0, size);
  const next = new URL(call.url);
  next.searchParams.set('page_size', String(size));
  const last = records.at(-1);
  if (last && found.length > size) {
    next.searchParams.set('cursor', Buffer.from(MARK + store.sortKey(last)).toString('base64url'));
    return { records, links: { self: call.url.href, next: next.href } };
  }
  return { records, links: { self: call.url.href } };
}

function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) {
    return '';
  }
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(MARK)) {
    throw refusal(
      'cursor_invalid',
      'The cursor is none of ours. Take it from the next link of a page, or leave it out.',
    );
  }
  return text.slice(MARK.length);
}
