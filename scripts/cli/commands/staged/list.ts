import type { StagedPage } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { readLimit } from '../../services/staged-options';
import { renderStagedRows } from '../../services/staged-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';
import { filterOptions, rowFilter } from './row-selection';

export const stagedList = defineCommand<StagedPage>({
  noun: 'staged',
  verb: 'list',
  summary: messages.listSummary,
  options: [
    ...filterOptions,
    { flags: '--limit <number>', description: messages.limitOption, default: '50' },
    { flags: '--after <key>', description: messages.afterOption },
  ],

  async run(input, context) {
    const filter = { ...rowFilter(input), limit: readLimit(input.options['limit'] as string) };
    return new StagelinkApi(await connect(context.targetOrg)).staged(filter);
  },

  render: ({ rows, nextKey }) =>
    rows.length === 0
      ? messages.none
      : [renderStagedRows(rows), ...(nextKey === null ? [] : [messages.more(nextKey)])].join('\n'),
});
