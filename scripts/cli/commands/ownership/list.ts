import type { OwnedField } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const ownershipList = defineCommand<{ fields: readonly OwnedField[] }>({
  noun: 'ownership',
  verb: 'list',
  summary: messages.listSummary,
  options: [{ flags: '--feed <feed>', description: messages.feedOption }],

  async run({ options }, context) {
    const feed = options['feed'] as string | undefined;
    return { fields: await new StagelinkApi(await connect(context.targetOrg)).ownership(feed) };
  },

  render: ({ fields }) =>
    fields.length === 0
      ? messages.none
      : renderTable(
          ['MAPPING', 'FEED', 'FIELD', 'OWNER', 'BLANK RULE'],
          fields.map(({ mapping, feed, objectName, field, owner, blankRule }) => [
            mapping,
            feed,
            `${objectName}.${field}`,
            owner,
            blankRule,
          ]),
        ),
});
