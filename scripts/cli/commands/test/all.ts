import type { SuiteResult } from '../../../build';
import { CliError, EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { suites } from '../../services/suites';
import { messages } from './messages';

interface Report {
  readonly suites: readonly ({ readonly name: string } & SuiteResult)[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const testAll = defineCommand<Report>({
  noun: 'test',
  verb: 'all',
  summary: messages.allSummary,
  usesOrg: false,
  options: [{ flags: '--only <text>', description: messages.onlyOption }],

  async run({ options }, { progress }) {
    const only = ((options['only'] as string | undefined) ?? '').toLowerCase();
    const chosen = suites.filter(({ name }) => name.toLowerCase().includes(only));
    if (chosen.length === 0) {
      throw new CliError('NOT_FOUND', messages.noSuite(only), messages.chooseSuite(suites.map(({ name }) => name)));
    }
    const results: ({ name: string } & SuiteResult)[] = [];
    for (const suite of chosen) {
      progress.say(messages.running(suite.name));
      const result = await runSuite(suite.run.bind(suite));
      progress.say(`  ${messages.counts(result.passed, result.failed, result.skipped)}`);
      [...result.notes, ...result.failures].forEach((text) => progress.say(`  ${text}`));
      results.push({ name: suite.name, ...result });
    }
    const sum = (count: 'passed' | 'failed' | 'skipped'): number =>
      results.reduce((total, result) => total + result[count], 0);
    return { suites: results, passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  },

  render: ({ passed, failed, skipped }) => messages.counts(passed, failed, skipped),
  exitCode: ({ failed }) => (failed > 0 ? EXIT.failed : EXIT.ok),
});

/** A suite that cannot run is a suite that failed. */
async function runSuite(run: () => Promise<SuiteResult>): Promise<SuiteResult> {
  try {
    return await run();
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, skipped: 0, failures: [failure], notes: [] };
  }
}
