import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const scheduleStop = defineCommand<{ scheduled: readonly string[] }>({
  noun: 'schedule',
  verb: 'stop',
  summary: messages.stopSummary,

  async run(_input, { targetOrg }) {
    return new StagelinkApi(await connect(targetOrg)).stopSchedules();
  },

  render: ({ scheduled }) => (scheduled.length === 0 ? messages.none : messages.started(scheduled)),
});
