import { renderBench, runBench, type BenchReport } from '../../../build';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { messages } from './messages';

/** `npm run bench`: three to five minutes. */
export const benchRun = defineCommand<BenchReport>({
  noun: 'bench',
  verb: 'run',
  summary: messages.runSummary,
  usesOrg: false,
  run: (_input, { progress }) => runBench((text) => progress.say(text)),
  render: renderBench,
  exitCode: ({ linking }) => (linking.ok ? EXIT.ok : EXIT.failed),
});
