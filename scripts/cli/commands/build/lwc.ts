import { join } from 'node:path';
import { buildLwc, PROJECT_ROOT } from '../../../build';
import { defineCommand } from '../../command';
import { messages } from './messages';

export const buildLwcCommand = defineCommand<{ written: readonly string[] }>({
  noun: 'build',
  verb: 'lwc',
  summary: messages.lwcSummary,
  usesOrg: false,

  async run() {
    return { written: await buildLwc(join(PROJECT_ROOT, 'force-app')) };
  },

  render: ({ written }) => (written.length === 0 ? messages.upToDate : written.join('\n')),
});
