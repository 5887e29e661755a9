/**
 * Parsing is the slow part of a query that runs for the first time. The queries of a program are parsed when it is
 * compiled and kept with it; the others are remembered while the process lives.
 */
import type { QueryNode } from './nodes';
import { parseQuery } from './parse';

/** Dynamic SOQL with its values written into the text would otherwise grow without end. */
const MAX_REMEMBERED = 2000;

export type ParsedQuery = readonly [soql: string, query: QueryNode];

const ofPrograms = new Map<string, QueryNode>();
const remembered = new Map<string, QueryNode>();

/** @throws SoqlError */
export function parsedQuery(soql: string): QueryNode {
  const known = ofPrograms.get(soql) ?? remembered.get(soql);
  if (known) {
    return known;
  }
  const query = parseQuery(soql);
  if (remembered.size >= MAX_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(soql, query);
  return query;
}

/** What a program that is linked brings along. */
export function addParsedQueries(queries: readonly ParsedQuery[]): void {
  queries.forEach(([soql, query]) => ofPrograms.set(soql, query));
}
