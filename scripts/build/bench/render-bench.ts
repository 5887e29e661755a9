/** The report as tables for people. */
import type { BenchReport, ComparisonResult, GovernorReport, OrdersReport } from './bench-report';
import { worstOf } from './limits/governor-report';

export function renderBench(report: BenchReport): string {
  const { linking, interleavings, governor, boot, apexTests, compute, data, console, orders } = report;
  const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MiB`;
  const { soqlQueries, dmlStatements } = linking.target;
  return [
    `Ratios compare within this run; times and rates alone are noise. Node ${report.node}, ${report.startedAt}`,
    '',
    `Linking (worst transaction: at most ${soqlQueries} SOQL queries, ${dmlStatements} DML statements; bare: an Apex loop without staging)`,
    table(
      ['rows', 'SOQL', 'DML', 'rows/s', 'link/bare', 'stage+link/bare', ''],
      linking.sizes.map((size) => [
        size.rows,
        size.worstTransaction.soqlQueries,
        size.worstTransaction.dmlStatements,
        size.rowsPerSecond,
        size.linkingToBareRatio,
        size.wholeToBareRatio,
        mark(size.ok),
      ]),
    ),
    `Statements ${linking.constant ? 'do not grow' : 'GROW'} with the rows; peak memory ${mebibytes(linking.peakMemoryBytes)} of ${mebibytes(linking.memoryTargetBytes)}.`,
    '',
    `Governor limits (worst transaction of each job, with ${governor.rows.join(', ')} rows)`,
    governorTable(governor),
    '',
    `Random histories: ${interleavings.sequences} from seed ${interleavings.firstSeed}, ${interleavings.failures.length} ended otherwise than in order; ${interleavings.seconds} s`,
    ...interleavings.failures.map(({ seed, problem, again }) => `  seed ${seed}: ${problem}\n    ${again}`),
    '',
    'Boot (open and deploy the package)',
    table(['cold ms', 'warm ms', 'warm/cold'], [[boot.coldMs, boot.warmMs, boot.warmToColdRatio]]),
    '',
    'Apex tests (against Vitest with as many tests that do nothing, process against process)',
    table(
      ['tests', 'failed', 'tests/s', 'Apex ms', 'Vitest ms', 'Apex/Vitest'],
      [
        [
          apexTests.tests,
          apexTests.failed,
          apexTests.testsPerSecond,
          apexTests.apexMs,
          apexTests.vitestMs,
          apexTests.apexToVitestRatio,
        ],
      ],
    ),
    '',
    'Computing (against the same program in TypeScript)',
    comparisons('TypeScript ms', compute),
    '',
    'Records (against better-sqlite3 called directly)',
    comparisons('SQLite ms', data),
    '',
    `Pages of the console over ${console.rows} staged rows (against one query of the same rows)`,
    table(
      ['', 'page ms', 'query ms', 'page/query', 'target ms', ''],
      console.pages.map(({ name, consoleMs, queryMs, ratio, targetMs, ok }) => [
        name,
        consoleMs,
        queryMs,
        ratio,
        targetMs,
        mark(ok),
      ]),
    ),
    '',
    'Pending orders of a portal, worked off (the seconds are those of the local org, which runs one job at a time)',
    ...ordersTables(orders),
    '',
    report.ok ? 'Every target is met.' : 'Some targets are missed.',
  ].join('\n');
}

function governorTable({ jobs }: GovernorReport): string {
  return table(
    ['', 'kind', 'SOQL', 'of', 'DML', 'of', 'callouts', 'rows read', 'rows written', ''],
    jobs.map((job) => {
      const worst = worstOf(job);
      return [
        job.title,
        job.kind,
        worst.soqlQueries,
        job.allowed.soqlQueries,
        worst.dmlStatements,
        job.allowed.dmlStatements,
        worst.callouts,
        worst.queryRows,
        worst.dmlRows,
        job.constant ? mark(job.ok) : 'GROWS',
      ];
    }),
  );
}

function ordersTables({ sizes, constant }: OrdersReport): string[] {
  const jobs = sizes.at(-1)?.jobs ?? [];
  return [
    table(
      ['orders', 'become', 'shown', 'wait s', 'half s', 'last s', 'jobs in a row', 'calls in a row', 'estimate s', ''],
      sizes.flatMap(({ orders, steps, ok }) =>
        steps.map((step) => [
          orders,
          step.status,
          step.shown,
          step.waitSeconds,
          step.medianSeconds,
          step.lastSeconds,
          step.inARow.jobs,
          step.inARow.calls,
          step.estimatedSeconds,
          mark(ok),
        ]),
      ),
    ),
    table(
      ['job', 'kind', 'transactions', 'SOQL', 'of', 'DML', 'of', 'callouts', 'rows read', 'rows written'],
      jobs.map(({ operation, kind, transactions, worst, allowed }) => [
        operation,
        kind,
        transactions,
        worst.soqlQueries,
        allowed.soqlQueries,
        worst.dmlStatements,
        allowed.dmlStatements,
        worst.callouts,
        worst.queryRows,
        worst.dmlRows,
      ]),
    ),
    `Statements ${constant ? 'do not grow' : 'GROW'} with the orders. ${callsOf(sizes.at(-1)?.calls ?? {})}`,
  ];
}

function callsOf(calls: Readonly<Record<string, number>>): string {
  return Object.entries(calls)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ');
}

function comparisons(other: string, results: readonly ComparisonResult[]): string {
  return table(
    ['', 'Apex ms', other, 'ratio', 'target', ''],
    results.map(({ name, apexMs, byHandMs, ratio, target, ok }) => [name, apexMs, byHandMs, ratio, target, mark(ok)]),
  );
}

function mark(ok: boolean): string {
  return ok ? 'ok' : 'missed';
}

/** Columns as wide as their widest cell; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)));
  const line = (row: readonly (string | number)[]): string =>
    row
      .map((cell, column) =>
        typeof cell === 'number' ? String(cell).padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].map((text) => `  ${text}`).join('\n');
}
