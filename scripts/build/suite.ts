/** What every suite of tests and every judge answers, so that one line can count them all. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed: place and reason, one entry each. */
  readonly failures: readonly string[];
  /** Why something was skipped, and figures worth knowing. */
  readonly notes: readonly string[];
}

export interface Suite {
  readonly name: string;
  run(): Promise<SuiteResult>;
}

/** A judge looks at the whole project and counts as one test. */
export function verdict(failures: readonly string[], notes: readonly string[] = []): SuiteResult {
  return { passed: failures.length === 0 ? 1 : 0, failed: failures.length === 0 ? 0 : 1, skipped: 0, failures, notes };
}

export function skipped(reason: string): SuiteResult {
  return { passed: 0, failed: 0, skipped: 1, failures: [], notes: [reason] };
}
