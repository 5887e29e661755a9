import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const scheduleStart = defineCommand<{ scheduled: readonly string[] }>({
  noun: 'schedule',
  verb: 'start',
  summary: messages.startSummary,

  async run(_input, { targetOrg }) {
    return new StagelinkApi(await connect(targetOrg)).startSchedules();
  },

  render: ({ scheduled }) => messages.started(scheduled),
});
