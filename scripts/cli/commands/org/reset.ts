import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from '../../command';
import { DATA_FOLDER, refuseSecondOrg } from '../../services/running-org';
import { messages } from './messages';

export const orgReset = defineCommand<{ deleted: string }>({
  noun: 'org',
  verb: 'reset',
  summary: messages.resetSummary,
  usesOrg: false,

  run() {
    refuseSecondOrg();
    const folder = join(DATA_FOLDER, 'org');
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve({ deleted: folder });
  },

  render: ({ deleted }) => messages.reset(deleted),
});
