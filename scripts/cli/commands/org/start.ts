import { join } from 'node:path';
import { defineCommand } from '../../command';
import { interrupted } from '../../services/interrupted';
import { hostOrg } from '../../services/local-org-host';
import { readPort } from '../../services/port';
import { announceOrg, DATA_FOLDER, refuseSecondOrg, withdraw } from '../../services/running-org';
import { messages } from './messages';

export const orgStart = defineCommand<null>({
  noun: 'org',
  verb: 'start',
  summary: messages.startSummary,
  usesOrg: false,
  options: [
    { flags: '--port <number>', description: messages.portOption, default: '8180' },
    { flags: '--fresh', description: messages.freshOption },
  ],

  async run({ options }, { progress }) {
    refuseSecondOrg();
    progress.say(messages.starting);
    const org = await hostOrg({
      port: readPort(options['port'] as string),
      folder: join(DATA_FOLDER, 'org'),
      fresh: options['fresh'] === true,
      runsJobs: true,
      progress,
    });
    try {
      await announceOrg(org, null);
      progress.say(messages.ready(org.url));
      await interrupted();
    } finally {
      withdraw();
      await org.close();
    }
    return null;
  },

  render: () => messages.stopped,
});
