import { rmSync } from 'node:fs';
import { defineCommand } from '../../command';
import { claimOrgFolder } from '../../services/running-org';
import { messages } from './messages';

export const orgReset = defineCommand<{ deleted: string }>({
  noun: 'org',
  verb: 'reset',
  summary: messages.resetSummary,
  usesOrg: false,

  run() {
    const { folder, release } = claimOrgFolder();
    try {
      rmSync(folder, { recursive: true, force: true });
    } finally {
      release();
    }
    return Promise.resolve({ deleted: folder });
  },

  render: ({ deleted }) => messages.reset(deleted),
});
