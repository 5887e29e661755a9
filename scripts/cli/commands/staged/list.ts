import { STAGED_STATUSES, type StagedPage } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { readLimit, readStatus } from '../../services/staged-options';
import { renderStagedRows } from '../../services/staged-table';
import { StagelinkApi, type StagedFilter } from '../../services/stagelink-api';
import { messages } from './messages';

export const stagedList = defineCommand<StagedPage>({
  noun: 'staged',
  verb: 'list',
  summary: messages.listSummary,
  options: [
    { flags: '--feed <feed>', description: messages.feedOption },
    { flags: '--status <status>', description: messages.statusOption, values: STAGED_STATUSES },
    { flags: '--limit <number>', description: messages.limitOption, default: '50' },
    { flags: '--after <key>', description: messages.afterOption },
  ],

  async run({ options }, context) {
    const { feed, after } = options as StagedFilter;
    const status = readStatus(options['status'] as string | undefined);
    const limit = readLimit(options['limit'] as string);
    return new StagelinkApi(await connect(context.targetOrg)).staged({ feed, status, limit, after });
  },

  render: ({ rows, nextKey }) =>
    rows.length === 0
      ? messages.none
      : [renderStagedRows(rows), ...(nextKey === null ? [] : [messages.more(nextKey)])].join('\n'),
});
