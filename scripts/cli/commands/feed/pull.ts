import type { Run } from '../../../contracts/stagelink-rest';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { renderRuns } from '../../services/run-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const feedPull = defineCommand<{ runs: readonly Run[] }>({
  noun: 'feed',
  verb: 'pull',
  summary: messages.pullSummary,
  arguments: [{ name: '[feed]', description: messages.feedArgument }],

  async run(input, context) {
    const api = new StagelinkApi(await connect(context.targetOrg));
    const started = await api.startPull(input.arguments[0] as string | undefined);
    if (started.length === 0) {
      return { runs: [] };
    }
    context.progress.say(messages.pulling(started.map(({ feed }) => feed)));
    const counter = context.progress.counter(messages.received);
    try {
      const ids = started.map(({ runId }) => runId);
      const onChange = (runs: readonly Run[]): void =>
        counter.update(runs.reduce((sum, { received }) => sum + received, 0));
      return { runs: await api.waitForRuns(ids, onChange) };
    } finally {
      counter.stop();
    }
  },

  render: ({ runs }) => (runs.length === 0 ? messages.noFeeds : renderRuns(runs)),
  exitCode: ({ runs }) => (runs.some(({ status }) => status === 'Failed') ? EXIT.failed : EXIT.ok),
});
