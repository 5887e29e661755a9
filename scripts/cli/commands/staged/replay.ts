import type { ReplayResult } from '../../../contracts/stagelink-rest';
import { CliError, EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { readStatus } from '../../services/staged-options';
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
    { flags: '--plan <hash>', description: messages.planOption },
  ],

  async run({ arguments: [ids = []], options }, context) {
    const { feed } = options as { feed?: string };
    const status = readStatus(options['status'] as string | undefined);
    if (ids.length === 0 && feed === undefined && status === undefined) {
      throw new CliError('BAD_ARGUMENT', messages.nothingChosen, messages.chooseRows);
    }
    const api = new StagelinkApi(await connect(context.targetOrg));
    return ids.length > 0 ? api.replay({ ids: ids as readonly string[] }) : api.replayAll({ feed, status });
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
