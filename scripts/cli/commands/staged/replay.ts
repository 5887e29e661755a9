import type { ReplayResult } from '../../../contracts/stagelink-rest';
import { CliError, EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderStagedRows } from '../../services/staged-table';
import { renderTable } from '../../services/table';
import { messages } from './messages';

const COUNTS = ['linked', 'unchanged', 'superseded', 'failed', 'dead', 'queued'] as const;

export const stagedReplay = defineCommand<ReplayResult>({
  noun: 'staged',
  verb: 'replay',
  summary: messages.replaySummary,
  arguments: [{ name: '[ids...]', description: messages.idsArgument }],
  options: [
    { flags: '--feed <feed>', description: messages.feedOption },
    { flags: '--status <status>', description: messages.statusOption },
  ],

  async run({ arguments: [ids = []], options }, context) {
    const { feed, status } = options as { feed?: string; status?: string };
    if (ids.length === 0 && feed === undefined && status === undefined) {
      throw new CliError('BAD_ARGUMENT', messages.nothingChosen, messages.chooseRows);
    }
    const selection = ids.length > 0 ? { ids: ids as readonly string[] } : { feed, status };
    return new StagelinkApi(await connect(context.targetOrg)).replay(selection);
  },

  render: (result) =>
    [
      renderTable(
        COUNTS.map((count) => count.toUpperCase()),
        [COUNTS.map((count) => result[count])],
      ),
      ...(result.rows.length === 0 ? [] : ['', renderStagedRows(result.rows)]),
    ].join('\n'),
  exitCode: ({ failed, dead }) => (failed + dead > 0 ? EXIT.failed : EXIT.ok),
});
