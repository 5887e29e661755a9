import type { Rewind } from '../../../contracts/stagelink-operation';
import { CliError } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { messages } from './messages';

export const feedRewind = defineCommand<Rewind>({
  noun: 'feed',
  verb: 'rewind',
  summary: messages.rewindSummary,
  arguments: [{ name: '<feed>', description: messages.rewoundFeedArgument }],
  options: [
    { flags: '--to <instant>', description: messages.toOption },
    { flags: '--to-start', description: messages.toStartOption },
    { flags: '--reason <text>', description: messages.reasonOption },
  ],

  async run(input, context) {
    const to = input.options['to'] as string | undefined;
    if ((to === undefined) === (input.options['toStart'] !== true)) {
      throw new CliError('BAD_ARGUMENT', messages.noTarget, messages.chooseTarget);
    }
    const api = new OperationApi(await connect(context.targetOrg));
    const reason = (input.options['reason'] as string | undefined) ?? '';
    return api.rewind(input.arguments[0] as string, to ?? null, reason);
  },

  render: ({ feed, watermark }) => messages.rewound(feed, watermark),
});
