/** A search that the platform refuses; `System.SearchException` in Apex, `MALFORMED_SEARCH` on the wire. */
export class SoslError extends Error {
  readonly code = 'MALFORMED_SEARCH';
}
