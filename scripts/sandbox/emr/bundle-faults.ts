/** Faults that need to know what a search result is. */
import type { Resource } from '@medplum/fhirtypes';
import type { HttpAnswer } from '../shared/http-server';
import type { FhirApi } from './fhir-api';
import { parseLossless, stringifyLossless } from './lossless-numbers';

interface SearchResult {
  entry?: { resource?: Resource }[];
}

/** The page lists its first record twice, as a server does that joins carelessly. */
export function duplicateEntry(answer: HttpAnswer): HttpAnswer {
  const bundle = parseLossless(answer.body) as SearchResult;
  const first = bundle.entry?.[0];
  return first
    ? { ...answer, body: stringifyLossless({ ...bundle, entry: [first, ...(bundle.entry ?? [])] }) }
    : answer;
}

/** The page lists its records in reverse, as a server does that ignores the order it was asked for. */
export function reverseEntries(answer: HttpAnswer): HttpAnswer {
  const bundle = parseLossless(answer.body) as SearchResult;
  return bundle.entry
    ? { ...answer, body: stringifyLossless({ ...bundle, entry: [...bundle.entry].reverse() }) }
    : answer;
}

/**
 * The first record of the page is saved again once the page is made: it gets a new `lastUpdated`, leaves its place and
 * every later record moves up by one, so that an offset-paged caller would miss one.
 */
export async function touchFirstEntry(answer: HttpAnswer, api: FhirApi): Promise<void> {
  const first = (parseLossless(answer.body) as SearchResult).entry?.[0]?.resource;
  if (first) {
    await api.repository.updateResource(first);
  }
}
