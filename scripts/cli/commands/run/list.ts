import type { Run } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderRuns } from '../../services/run-table';
import { messages } from './messages';

export const runList = defineCommand<{ runs: readonly Run[] }>({
  noun: 'run',
  verb: 'list',
  summary: messages.listSummary,
  options: [
    { flags: '--feed <feed>', description: messages.feedOption },
    { flags: '--limit <count>', description: messages.limitOption },
  ],

  async run(input, context) {
    const api = new OperationApi(await connect(context.targetOrg));
    const { feed, limit } = input.options;
    return { runs: await api.runs(feed as string | undefined, limit as string | undefined) };
  },

  render: ({ runs }) => (runs.length === 0 ? messages.none : renderRuns(runs)),
});
