import type { FingerprintGroup } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const stagedCauses = defineCommand<{ causes: readonly FingerprintGroup[] }>({
  noun: 'staged',
  verb: 'causes',
  summary: messages.causesSummary,
  options: [{ flags: '--feed <feed>', description: messages.feedOption }],

  async run({ options }, context) {
    const feed = options['feed'] as string | undefined;
    return { causes: await new StagelinkApi(await connect(context.targetOrg)).fingerprints(feed) };
  },

  render: ({ causes }) =>
    causes.length === 0
      ? messages.none
      : renderTable(
          ['DEAD', 'FAILED', 'FEED', 'FINGERPRINT', 'SINCE', 'SAMPLE'],
          causes.map((cause) => [
            cause.dead,
            cause.failed,
            cause.feed,
            cause.fingerprint,
            cause.oldest,
            cause.sampleMessage,
          ]),
        ),
});
