import { defineCommand } from '../../command';
import { interrupted } from '../../services/interrupted';
import { hostOrg } from '../../services/local-org-host';
import { readPort } from '../../services/port';
import { announceOrg, claimOrgFolder, withdraw } from '../../services/running-org';
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
    const port = readPort(options['port'] as string);
    const fresh = options['fresh'] === true;
    const claim = claimOrgFolder();
    try {
      progress.say(messages.starting);
      const org = await hostOrg({ port, folder: claim.folder, fresh, runsJobs: true, progress });
      void org.preparePages();
      try {
        await announceOrg(org, null);
        progress.say(messages.ready(org.url));
        await interrupted();
      } finally {
        withdraw();
        await org.close();
      }
    } finally {
      claim.release();
    }
    return null;
  },

  render: () => messages.stopped,
});
