import type { ClassCoverage, TestResult } from '../../../local-org';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { runApexTests, totalCoverage } from '../../services/apex-tests';
import { renderTable } from '../../services/table';
import { messages } from './messages';

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly timeMs: number;
  readonly results: readonly TestResult[];
  readonly coverage: readonly ClassCoverage[];
}

export const testApex = defineCommand<Report>({
  noun: 'test',
  verb: 'apex',
  summary: messages.apexSummary,
  usesOrg: false,
  options: [
    { flags: '--class <names>', description: messages.classOption },
    { flags: '--coverage', description: messages.coverageOption },
  ],

  async run({ options }) {
    const classes = (options['class'] as string | undefined)?.split(',') ?? null;
    const run = await runApexTests({ classes, coverage: options['coverage'] === true });
    const passed = run.results.filter(({ outcome }) => outcome === 'Pass').length;
    return { passed, failed: run.results.length - passed, ...run };
  },

  render: ({ passed, failed, results, coverage }) =>
    [
      ...results.filter(({ outcome }) => outcome !== 'Pass').map(renderFailure),
      ...(coverage.length === 0 ? [] : [renderCoverage(coverage)]),
      messages.counts(passed, failed, 0),
    ].join('\n\n'),
  exitCode: ({ failed }) => (failed > 0 ? EXIT.failed : EXIT.ok),
});

function renderFailure({ className, methodName, message, stackTrace }: TestResult): string {
  return [`${className}.${methodName}`, message ?? '', stackTrace ?? ''].filter((line) => line !== '').join('\n  ');
}

function renderCoverage(coverage: readonly ClassCoverage[]): string {
  const { percent, covered, total } = totalCoverage(coverage);
  const rows = coverage.map(({ name, total: lines, coveredLines, uncoveredLines }) => [
    name,
    lines === 0 ? '' : `${Math.floor((100 * coveredLines.length) / lines)} %`,
    uncoveredLines.join(' '),
  ]);
  return `${renderTable(['CLASS', 'COVERED', 'LINES NOT COVERED'], rows)}\n${messages.coverage(percent.toFixed(1), covered, total)}`;
}
