/** What a run of Apex tests was asked to do, and what came of it. */
import type { LimitUse } from '../transactions/limit-use';

export interface TestRunRequest {
  /** Names of test classes; null runs all. */
  readonly classes: readonly string[] | null;
  /** Methods to run of a class; a class that is not named runs all of its own. */
  readonly methods?: ReadonlyMap<string, readonly string[]>;
  readonly coverage?: boolean;
  /** The debug log of every method; else of those that fail. */
  readonly logs?: boolean;
  /** Permission sets that the user who runs the tests holds, besides the profile. */
  readonly permissionSets?: readonly string[];
  readonly onProgress?: (result: TestResult) => void;
}

export interface TestResult {
  readonly className: string;
  readonly methodName: string;
  readonly outcome: 'Pass' | 'Fail' | 'CompileFail';
  /** For example `System.AssertException: Assertion Failed: Expected: 1, Actual: 2`; null when it passed. */
  readonly message: string | null;
  /** For example `Class.FeedTest.x: line 12, column 1`. */
  readonly stackTrace: string | null;
  /** Apex lines of the stack, innermost first; empty when it passed. */
  readonly frames: readonly SourceFrame[];
  readonly timeMs: number;
  /** Null where nobody asked for it. */
  readonly log: string | null;
  readonly limits: readonly LimitUse[];
}

export interface SourceFrame {
  /** `Class.FeedTest.x` */
  readonly location: string;
  /** Of the file, as it was deployed. */
  readonly path: string;
  readonly line: number;
}

export interface ClassCoverage {
  readonly name: string;
  readonly path: string;
  readonly kind: 'Class' | 'Trigger';
  /** Statements that count. */
  readonly total: number;
  readonly uncoveredLines: readonly number[];
  readonly coveredLines: readonly number[];
}

export interface TestRun {
  readonly results: readonly TestResult[];
  readonly timeMs: number;
  /** Of the classes and triggers that are no tests; empty when nobody asked. */
  readonly coverage: readonly ClassCoverage[];
}
