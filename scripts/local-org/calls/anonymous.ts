/** Execute anonymous: the result as the Tooling API has it. */

export interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  /** From 1; -1 when there is nothing to point at. */
  readonly line: number;
  readonly column: number;
  readonly compileProblem: string | null;
  /** For example `System.DmlException: Insert failed. …`. */
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly debugLog: string;
}
