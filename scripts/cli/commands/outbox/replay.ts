import type { OutboxReplayResult } from '../../../contracts/stagelink-rest';
import { CliError, EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { replayAllMessages } from '../../services/outbound-messages';
import { StagelinkApi, type OutboxReplayFilter } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

const COUNTS = ['queued', 'unchanged', 'superseded'] as const;

export const outboxReplay = defineCommand<OutboxReplayResult>({
  noun: 'outbox',
  verb: 'replay',
  summary: messages.replaySummary,
  arguments: [{ name: '[ids...]', description: messages.idsArgument }],
  options: [
    { flags: '--route <route>', description: messages.routeOption },
    { flags: '--fingerprint <cause>', description: messages.fingerprintOption },
  ],

  async run({ arguments: [ids = []], options }, context) {
    const { route, fingerprint } = options as OutboxReplayFilter;
    if (ids.length === 0 && route === undefined && fingerprint === undefined) {
      throw new CliError('BAD_ARGUMENT', messages.nothingChosen, messages.chooseMessages);
    }
    const api = new StagelinkApi(await connect(context.targetOrg));
    return ids.length > 0
      ? api.replayOutbox({ ids: ids as readonly string[] })
      : replayAllMessages(api, { route, fingerprint }, context.progress);
  },

  render: (result) =>
    [
      renderTable(
        COUNTS.map((count) => count.toUpperCase()),
        [COUNTS.map((count) => result[count])],
      ),
      ...(result.nextKey === null ? [] : ['', messages.stopped]),
    ].join('\n'),
  exitCode: ({ nextKey }) => (nextKey === null ? EXIT.ok : EXIT.interrupted),
});
