/** Faults that need to know which records a page lists. */
import type { FaultKind } from './faults';
import type { HttpAnswer } from './http-server';

/** Where a system's pages keep their records, and how its JSON is read and written. */
export interface PageShape {
  /** Name of the list; undefined when the answer is no page. */
  readonly listOf: (page: Readonly<Record<string, unknown>>) => string | undefined;
  readonly parse: (text: string) => unknown;
  readonly stringify: (value: unknown) => string;
}

/**
 * What a page looks like after the fault: the first record twice (`duplicate`, as a server does that joins carelessly) or
 * the last one first (`outOfOrder`). Any other answer, and any other fault, leaves it as it is.
 */
export function alterPage(kind: FaultKind | undefined, answer: HttpAnswer, shape: PageShape): HttpAnswer {
  if (kind !== 'duplicate' && kind !== 'outOfOrder') {
    return answer;
  }
  const page = readPage(answer, shape);
  if (!page) {
    return answer;
  }
  const records = kind === 'duplicate' ? [page.records[0], ...page.records] : [...page.records].reverse();
  return { ...answer, body: shape.stringify({ ...page.value, [page.list]: records }) };
}

/** The first record that the page lists: the one that `moveBetweenPages` is to save again. */
export function firstRecord(answer: HttpAnswer, shape: PageShape): unknown {
  return readPage(answer, shape)?.records[0];
}

interface Page {
  readonly value: Readonly<Record<string, unknown>>;
  readonly list: string;
  readonly records: readonly unknown[];
}

function readPage({ status, body }: HttpAnswer, { parse, listOf }: PageShape): Page | null {
  const value = status === 200 ? (parse(body) as Page['value']) : {};
  const list = listOf(value);
  const records = list === undefined ? undefined : value[list];
  return list !== undefined && Array.isArray(records) && records.length > 0 ? { value, list, records } : null;
}

/** Pages in plain JSON whose records stand under one of these names. */
export function jsonPages(lists: readonly string[]): PageShape {
  return { listOf: (page) => lists.find((name) => name in page), parse: JSON.parse, stringify: JSON.stringify };
}
