import type { OwnershipEntry } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { renderOwnershipEntries } from '../../services/ownership-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const ownershipHistory = defineCommand<{ changes: readonly OwnershipEntry[] }>({
  noun: 'ownership',
  verb: 'history',
  summary: messages.historySummary,
  options: [
    { flags: '--feed <feed>', description: messages.feedOption },
    { flags: '--limit <number>', description: messages.limitOption, default: '50' },
  ],

  async run({ options }, context) {
    const { feed, limit } = options as Record<string, string | undefined>;
    return { changes: await new StagelinkApi(await connect(context.targetOrg)).ownershipHistory(feed, limit) };
  },

  render: ({ changes }) => (changes.length === 0 ? messages.none : renderOwnershipEntries(changes)),
});
