import type { OwnedField, OwnershipEntry } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

/** As many entries as the package hands out at once. */
const WHOLE = '2000';

interface OwnershipExport {
  readonly fields: readonly OwnedField[];
  readonly changes: readonly OwnershipEntry[];
}

export const ownershipExport = defineCommand<OwnershipExport>({
  noun: 'ownership',
  verb: 'export',
  summary: messages.exportSummary,
  options: [{ flags: '--feed <feed>', description: messages.feedOption }],

  async run({ options }, context) {
    const feed = options['feed'] as string | undefined;
    const api = new StagelinkApi(await connect(context.targetOrg));
    return { fields: await api.ownership(feed), changes: await api.ownershipHistory(feed, WHOLE) };
  },

  render: (document) => JSON.stringify(document, null, 2),
});
