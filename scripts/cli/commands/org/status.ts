import { defineCommand } from '../../command';
import { requireRunningOrg, type RunningOrg } from '../../services/running-org';
import { messages } from './messages';

export const orgStatus = defineCommand<RunningOrg>({
  noun: 'org',
  verb: 'status',
  summary: messages.statusSummary,
  usesOrg: false,
  run: () => Promise.resolve(requireRunningOrg()),
  render: (org) =>
    [
      `Instance URL  ${org.instanceUrl}`,
      `Username      ${org.username}`,
      `Access token  ${org.accessToken}`,
      `EMR           ${org.emrUrl ?? '-'}`,
      `Process       ${org.pid}`,
    ].join('\n'),
});
