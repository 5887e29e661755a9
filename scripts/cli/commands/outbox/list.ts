import { OUTBOUND_STATUSES, type OutboundPage } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { readOutboundStatus, renderMessages } from '../../services/outbound-messages';
import { readLimit } from '../../services/staged-options';
import { StagelinkApi, type OutboxFilter } from '../../services/stagelink-api';
import { messages } from './messages';

export const outboxList = defineCommand<OutboundPage>({
  noun: 'outbox',
  verb: 'list',
  summary: messages.listSummary,
  options: [
    { flags: '--route <route>', description: messages.routeOption },
    { flags: '--status <status>', description: messages.statusOption, values: OUTBOUND_STATUSES },
    { flags: '--limit <number>', description: messages.limitOption, default: '50' },
    { flags: '--after <key>', description: messages.afterOption },
  ],

  async run({ options }, context) {
    const { route, after } = options as OutboxFilter;
    const status = readOutboundStatus(options['status'] as string | undefined);
    const limit = readLimit(options['limit'] as string);
    return new StagelinkApi(await connect(context.targetOrg)).outbox({ route, status, limit, after });
  },

  render: ({ rows, nextKey }) =>
    rows.length === 0
      ? messages.none
      : [renderMessages(rows), ...(nextKey === null ? [] : [messages.more(nextKey)])].join('\n'),
});
