import type { Run } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderRuns } from '../../services/run-table';
import { messages } from './messages';

export const runShow = defineCommand<Run>({
  noun: 'run',
  verb: 'show',
  summary: messages.showSummary,
  arguments: [{ name: '<id>', description: messages.idArgument }],

  async run(input, context) {
    return new OperationApi(await connect(context.targetOrg)).run(input.arguments[0] as string);
  },

  render: (run) =>
    [
      `${run.name}: ${run.startedAt} to ${run.finishedAt ?? '…'}`,
      `Window: ${run.watermarkFrom ?? 'the beginning'} to ${run.watermarkTo ?? '…'}`,
      renderRuns([run]),
    ].join('\n'),
});
