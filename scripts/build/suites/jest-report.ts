/** The JSON report that Jest and Vitest share. */
import type { SuiteResult } from '../suite';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** Jest says `pending`, Vitest `skipped`. */
const NOT_RUN: ReadonlySet<string> = new Set(['pending', 'skipped', 'todo']);

/** @param text null when the runner wrote no report, which is a failure of its own */
export function readJestReport(text: string | null, exitCode: number | null, output: string): SuiteResult {
  if (text === null) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`The runner wrote no report: ${output}`], notes: [] };
  }
  const report = JSON.parse(text) as Report;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    // A file that does not load has no assertions to fail.
    return status === 'failed' && failed.length === 0
      ? [`${name}: ${message ?? 'failed'}`]
      : failed.map((assertion) => `${name}: ${assertion.fullName}\n${(assertion.failureMessages ?? []).join('\n')}`);
  });
  const skippedNames = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => NOT_RUN.has(status)).map(({ fullName }) => fullName),
  );
  const broken = failures.length - report.numFailedTests;
  const refused = failures.length === 0 && exitCode !== 0 ? [`The runner ended with ${exitCode}: ${output}`] : [];
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken + refused.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failures, ...refused],
    notes: skippedNames.length === 0 ? [] : [`Skipped: ${skippedNames.join('; ')}`],
  };
}
