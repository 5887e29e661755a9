/** A query that the platform refuses, with the platform's code, its wording and the place in the query text. */

export type SoqlErrorCode =
  | 'MALFORMED_QUERY'
  | 'INVALID_FIELD'
  | 'INVALID_TYPE'
  | 'INVALID_QUERY_FILTER_OPERATOR'
  | 'INVALID_QUERY_LOCATOR'
  | 'INVALID_SEARCH'
  | 'NUMBER_OUTSIDE_VALID_RANGE';

/** How many characters of the query the platform shows before the offending place. */
const EXCERPT_BEFORE = 20;
const EXCERPT_AFTER = 40;

export class SoqlError extends Error {
  /**
   * @param offset characters from the start of the query text to what is refused
   */
  constructor(
    readonly code: SoqlErrorCode,
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }

  /** The message as the API gives it: an excerpt, a caret and the place before the wording. */
  located(soql: string): string {
    const before = soql.slice(0, this.offset);
    const row = before.split('\n').length;
    const column = this.offset - (before.lastIndexOf('\n') + 1) + 1;
    const start = Math.max(0, this.offset - EXCERPT_BEFORE);
    const excerpt = soql.slice(start, this.offset + EXCERPT_AFTER).replace(/\s/g, ' ');
    return `\n${excerpt}\n${' '.repeat(this.offset - start)}^\nERROR at Row:${row}:Column:${column}\n${this.message}`;
  }

  /** The message of `System.QueryException`: as the API's, but syntax errors carry no place. */
  asApex(soql: string): string {
    return this.code === 'MALFORMED_QUERY' ? this.message : this.located(soql);
  }
}
