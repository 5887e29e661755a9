/** What deploying a zip came to, component by component. */
import type { TestRun } from '../../apex-tests/test-result';
import type { ComponentId } from './component';

export interface ComponentOutcome extends ComponentId {
  /** In the zip, for example `classes/Feed.cls`. */
  readonly fileName: string;
  readonly id: string | null;
  readonly change: 'created' | 'changed' | 'deleted' | 'unchanged' | 'failed';
  /** Of a failure; also of a warning, which is none. */
  readonly problem: string | null;
  readonly problemType: 'Error' | 'Warning' | null;
  /** From 1; null when there is nothing to point at. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface PackageOptions {
  readonly checkOnly: boolean;
  readonly testLevel: 'NoTestRun' | 'RunSpecifiedTests' | 'RunLocalTests' | 'RunAllTestsInOrg';
  readonly runTests: readonly string[];
  /** A component named in the manifest but missing in the zip is an error unless this is true. */
  readonly allowMissingFiles: boolean;
}

export interface PackageResult {
  readonly ok: boolean;
  /** A fault of the whole, such as an unreadable zip. */
  readonly error: string | null;
  readonly components: readonly ComponentOutcome[];
  /** Null when none were to be run, or the components failed before. */
  readonly tests: TestRun | null;
  readonly coverageWarnings: readonly string[];
  readonly startedAt: number;
  readonly completedAt: number;
}
