import type { FeedStatus } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const feedList = defineCommand<{ feeds: readonly FeedStatus[] }>({
  noun: 'feed',
  verb: 'list',
  summary: messages.listSummary,

  async run(_input, context) {
    return { feeds: await new StagelinkApi(await connect(context.targetOrg)).feeds() };
  },

  render: ({ feeds }) =>
    renderTable(
      ['FEED', 'SYSTEM', 'EVERY', 'BACKLOG', 'FAILED', 'DEAD', 'LAST RUN', 'WATERMARK'],
      feeds.map((feed) => [
        feed.name,
        feed.systemName,
        `${feed.cadenceMinutes} min`,
        feed.backlog,
        feed.failed,
        feed.dead,
        feed.lastRun?.status ?? null,
        feed.watermark,
      ]),
    ),
});
