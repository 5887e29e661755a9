/** What `bench run --json` prints. Ratios compare two programs of the same run; `*Ms` and rates alone are noise. */

/** Statements of the worst transaction. */
export interface StatementUse {
  readonly soqlQueries: number;
  readonly dmlStatements: number;
}

/** One number of rows, half of them patients and half observations of theirs. */
export interface LinkingResult {
  readonly rows: number;
  /** Rows that ended as Linked; less than `rows` is a fault of the bench. */
  readonly linked: number;
  /** The worst link transaction. */
  readonly worstTransaction: StatementUse;
  /** Whether the worst transaction keeps to {@link STATEMENT_TARGET}. */
  readonly ok: boolean;
  readonly stagingMs: number;
  readonly linkingMs: number;
  readonly bareMs: number;
  /** Rows linked a second. */
  readonly rowsPerSecond: number;
  /** Linking over the bare loop; smaller is better. */
  readonly linkingToBareRatio: number;
  /** Staging and linking together over the bare loop. */
  readonly wholeToBareRatio: number;
}

export interface LinkingReport {
  readonly target: StatementUse;
  readonly sizes: readonly LinkingResult[];
  /** Whether the statements of the worst transaction are the same for every size. */
  readonly constant: boolean;
  /** The largest resident set of a process that linked the largest size, in bytes. */
  readonly peakMemoryBytes: number;
  readonly memoryTargetBytes: number;
  readonly ok: boolean;
}

/** Opening an org in memory and deploying the package to it, each time in a fresh process. */
export interface BootReport {
  /** With an empty cache of compiled programs. */
  readonly coldMs: number;
  readonly warmMs: number;
  readonly warmToColdRatio: number;
}

export interface ApexTestsReport {
  readonly tests: number;
  readonly failed: number;
  /** From the start of the process to its end: boot, deploy, run. */
  readonly apexMs: number;
  /** Of `apexMs`, the run of the tests. */
  readonly runMs: number;
  /** Vitest, from the start of the process to its end, with as many tests that do nothing, in one file. */
  readonly vitestMs: number;
  readonly testsPerSecond: number;
  /** Whole process over whole process. */
  readonly apexToVitestRatio: number;
}

/** One program: Apex against something written by hand. */
export interface ComparisonResult {
  readonly name: string;
  readonly apexMs: number;
  readonly byHandMs: number;
  readonly ratio: number;
  readonly target: number;
  readonly ok: boolean;
}

export interface DataResult extends ComparisonResult {
  readonly operationsPerSecond: number;
}

export interface BenchReport {
  readonly node: string;
  readonly startedAt: string;
  readonly linking: LinkingReport;
  readonly boot: BootReport;
  readonly apexTests: ApexTestsReport;
  /** Apex against the same program in TypeScript. */
  readonly compute: readonly ComparisonResult[];
  /** SOQL and DML against better-sqlite3 called directly, for the same rows. */
  readonly data: readonly DataResult[];
  /** Every stated target is met. */
  readonly ok: boolean;
}

export const STATEMENT_TARGET: StatementUse = { soqlQueries: 15, dmlStatements: 10 };
export const MEMORY_TARGET_BYTES = 1024 ** 3;
