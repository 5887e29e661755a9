import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { scheduleEntries, type ScheduleEntry } from '../../services/schedule';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const scheduleList = defineCommand<{ jobs: readonly ScheduleEntry[] }>({
  noun: 'schedule',
  verb: 'list',
  summary: messages.listSummary,

  async run(_input, { targetOrg }) {
    return { jobs: await scheduleEntries(await connect(targetOrg)) };
  },

  render: ({ jobs }) =>
    jobs.length === 0
      ? messages.none
      : renderTable(
          ['JOB', 'NEXT RUN', 'RUNS AS'],
          jobs.map(({ name, nextRun, runsAs }) => [name, nextRun, runsAs]),
        ),
});
