import { renderBench, runBench, writeLimitsPage, type BenchReport } from '../../../build';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { messages } from './messages';

/** `npm run bench`: seven to ten minutes. */
export const benchRun = defineCommand<BenchReport>({
  noun: 'bench',
  verb: 'run',
  summary: messages.runSummary,
  usesOrg: false,
  options: [{ flags: '--write-limits', description: messages.writeLimitsOption }],

  async run({ options }, { progress }) {
    const report = await runBench((text) => progress.say(text));
    if (options['writeLimits'] === true) {
      await writeLimitsPage(report.governor);
    }
    return report;
  },

  render: renderBench,
  exitCode: ({ linking, governor, interleavings }) =>
    linking.ok && governor.ok && interleavings.ok ? EXIT.ok : EXIT.failed,
});
