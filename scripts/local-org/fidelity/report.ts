/** What a code base came to in the local org: how much of it is Apex here, how much of that runs, and why the rest does not. */

/** One reason and everything it cost. */
export interface Cause {
  /** A message without the names and numbers of the single case: `Variable does not exist: …`. */
  readonly cause: string;
  readonly count: number;
  /** The first case, in full. */
  readonly example: string;
}

export interface TestCounts {
  readonly methods: number;
  readonly passed: number;
  readonly failed: number;
  /** Of classes that were left out. */
  readonly notRun: number;
}

export interface FailedTest {
  readonly test: string;
  readonly message: string;
  readonly stackTrace: string;
}

export interface FidelityReport {
  readonly folder: string;
  /** Classes and triggers that were found. */
  readonly files: number;
  /** Files that are not Apex to the parser, by reason. */
  readonly notParsed: readonly Cause[];
  /** Files with a compile error of their own, by reason. */
  readonly notCompiled: readonly Cause[];
  /** Files left out only because they use one that was. */
  readonly dependent: readonly string[];
  /** Metadata that was refused, by reason. */
  readonly refusedMetadata: readonly Cause[];
  /** Metadata types without any effect here. */
  readonly ignoredMetadata: readonly Cause[];
  readonly tests: TestCounts;
  /** Failed test methods, by reason. */
  readonly failures: readonly Cause[];
  readonly failedTests: readonly FailedTest[];
  readonly timeMs: number;
}
