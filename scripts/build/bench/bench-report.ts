/** What `bench run --json` prints. Ratios compare two programs of the same run; `*Ms` and rates alone are noise. */
import type { OperationUse, TransactionUse } from '../../local-org/index';
import type { JobName } from './limits/jobs';

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

/** Random histories that must end as they do in order: docs/benchmarks.md. */
export interface InterleavingsReport {
  /** Seeds count up from here, one a sequence. */
  readonly firstSeed: number;
  readonly sequences: number;
  /** Each with its seed, what differs, and the command that plays it alone. */
  readonly failures: readonly { readonly seed: number; readonly problem: string; readonly again: string }[];
  readonly seconds: number;
  readonly ok: boolean;
}

/** What one job uses of the platform's limits, at each number of rows. */
export interface JobLimits {
  readonly job: JobName;
  /** What one transaction of it does. */
  readonly title: string;
  readonly kind: OperationUse['kind'];
  /** For each measure the largest use in any one transaction. */
  readonly sizes: readonly { readonly rows: number; readonly transactions: number; readonly worst: TransactionUse }[];
  readonly allowed: TransactionUse;
  /** Whether queries and DML statements are as many for every number of rows. */
  readonly constant: boolean;
  /** Constant, and with at least half of the limits of statements, rows and callouts to spare. */
  readonly ok: boolean;
}

export interface GovernorReport {
  readonly rows: readonly number[];
  readonly jobs: readonly JobLimits[];
  readonly ok: boolean;
}

/** One page of the console: what its controllers take to answer. */
export interface ConsoleResult {
  readonly name: string;
  readonly consoleMs: number;
  /** One query of the same rows. */
  readonly queryMs: number;
  readonly ratio: number;
  readonly targetMs: number;
  readonly ok: boolean;
}

export interface ConsoleReport {
  /** Staged rows in the org. */
  readonly rows: number;
  readonly pages: readonly ConsoleResult[];
  readonly ok: boolean;
}

/** Logistics moves every order on, and the portal learns it. Seconds by the clock of the org. */
export interface OrdersStep {
  /** What the orders become at logistics. */
  readonly status: string;
  /** Orders that the portal shows as logistics knows them. */
  readonly shown: number;
  /** From the change at logistics until the schedules look: one cadence, the longest there is. */
  readonly waitSeconds: number;
  /** From then until the portal shows half of the orders, and the last of them. Here one job runs at a time. */
  readonly medianSeconds: number;
  readonly lastSeconds: number;
  /** Jobs and calls that have to follow one another where jobs run side by side. */
  readonly inARow: { readonly jobs: number; readonly calls: number };
  /** How long these take where a job begins after {@link PLATFORM_PACE}.job seconds and a call takes as long as it says. */
  readonly estimatedSeconds: number;
}

/** What the transactions of one kind of job took. */
export interface OrdersJob extends OperationUse {
  readonly allowed: TransactionUse;
}

/** Pending orders of a portal, worked off: taken, fulfilled, moved on by logistics, told to the portal. */
export interface OrdersResult {
  readonly orders: number;
  /** Orders with one fulfilment whose id Salesforce keeps. */
  readonly fulfilled: number;
  readonly steps: readonly OrdersStep[];
  readonly jobs: readonly OrdersJob[];
  /** Requests, by what was asked. */
  readonly calls: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Each order fulfilled and told once a step, before the next cadence comes round, with half of every limit to spare. */
  readonly ok: boolean;
}

export interface OrdersReport {
  readonly sizes: readonly OrdersResult[];
  /** Whether the statements of each kind of job are the same for every number of orders. */
  readonly constant: boolean;
  readonly ok: boolean;
}

export interface BenchReport {
  readonly node: string;
  readonly startedAt: string;
  readonly linking: LinkingReport;
  readonly interleavings: InterleavingsReport;
  readonly governor: GovernorReport;
  readonly boot: BootReport;
  readonly apexTests: ApexTestsReport;
  /** Apex against the same program in TypeScript. */
  readonly compute: readonly ComparisonResult[];
  /** SOQL and DML against better-sqlite3 called directly, for the same rows. */
  readonly data: readonly DataResult[];
  readonly console: ConsoleReport;
  readonly orders: OrdersReport;
  /** Every stated target is met. */
  readonly ok: boolean;
}

export const STATEMENT_TARGET: StatementUse = { soqlQueries: 15, dmlStatements: 10 };
export const MEMORY_TARGET_BYTES = 1024 ** 3;
/** Of the overview, and of any list; in milliseconds, because people wait for them. */
export const CONSOLE_TARGET_MS = { overview: 1000, list: 500 } as const;
/** What the estimate for a platform assumes, in seconds: no figure of ours. */
export const PLATFORM_PACE = { job: 2, call: 0.25 } as const;
