import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassCoverage, TestResult, TestRun } from '../../../local-org';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { renderCoverage, renderFailure, renderLimits } from '../../services/apex-test-report';
import { APEX_CACHE, APEX_SOURCE, runApexTests } from '../../services/apex-tests';
import { interrupted } from '../../services/interrupted';
import { watchApexTests } from '../../services/watch-apex-tests';
import { messages } from './messages';

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly timeMs: number;
  readonly results: readonly TestResult[];
  readonly coverage: readonly ClassCoverage[];
  /** In a watch, what had changed before this run. */
  readonly changed?: readonly string[];
}

export const testApex = defineCommand<Report>({
  noun: 'test',
  verb: 'apex',
  summary: messages.apexSummary,
  usesOrg: false,
  options: [
    { flags: '--class <names>', description: messages.classOption },
    { flags: '--coverage', description: messages.coverageOption },
    { flags: '--watch', description: messages.watchOption },
    { flags: '--logs <folder>', description: messages.logsOption },
  ],

  async run({ options }, { progress, announce }) {
    const classes = (options['class'] as string | undefined)?.split(',') ?? null;
    const folder = options['logs'] as string | undefined;
    const logs = folder !== undefined;
    if (options['watch'] !== true) {
      const run = await runApexTests({ classes, coverage: options['coverage'] === true, logs });
      return reportOf(run, folder);
    }
    let last = reportOf({ results: [], timeMs: 0, coverage: [] }, undefined);
    progress.say(messages.watching);
    await watchApexTests({
      source: APEX_SOURCE,
      cache: APEX_CACHE,
      classes,
      logs,
      onRun: (run, changed) => {
        last = { ...reportOf(run, folder), changed };
        announce(last);
      },
      onProblems: (problems) => problems.forEach((problem) => progress.say(problem)),
      until: interrupted(),
    });
    return last;
  },

  render: (report) =>
    [
      ...report.results
        .filter(({ outcome }) => outcome !== 'Pass')
        .map((result) => renderFailure(result, (path) => join(APEX_SOURCE, path))),
      ...(report.coverage.length === 0 ? [] : [renderCoverage(report.coverage)]),
      isRerun(report) ? '' : renderLimits(report.results),
      counts(report),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  exitCode: ({ failed }) => (failed > 0 ? EXIT.failed : EXIT.ok),
});

function isRerun({ changed = [] }: Report): boolean {
  return changed.length > 0;
}

function counts(report: Report): string {
  const { passed, failed, timeMs, changed = [] } = report;
  const line = messages.counts(passed, failed, 0);
  return isRerun(report) ? messages.rerun(line, changed.join(', '), timeMs) : line;
}

function reportOf(run: TestRun, logFolder: string | undefined): Report {
  if (logFolder !== undefined) {
    mkdirSync(logFolder, { recursive: true });
    run.results.forEach(({ className, methodName, log }) =>
      writeFileSync(join(logFolder, `${className}.${methodName}.log`), `${log ?? ''}\n`),
    );
  }
  const passed = run.results.filter(({ outcome }) => outcome === 'Pass').length;
  return { passed, failed: run.results.length - passed, ...run };
}
