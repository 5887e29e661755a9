import type { StagedDetail } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const stagedShow = defineCommand<StagedDetail>({
  noun: 'staged',
  verb: 'show',
  summary: messages.showSummary,
  arguments: [{ name: '<id>', description: messages.idArgument }],

  async run(input, context) {
    return new StagelinkApi(await connect(context.targetOrg)).stagedRow(input.arguments[0] as string);
  },

  render: (detail) => {
    const facts: [string, string | number | null][] = [
      ['Row', detail.row.name],
      ['Status', detail.row.status],
      ['Feed', detail.row.feed],
      ['External id', detail.row.externalId],
      ['Error', detail.row.errorCode && `${detail.row.errorCode}: ${detail.row.errorMessage}`],
      ['What to do', detail.row.errorRemedy],
      ['Waiting for', detail.waitingFor],
      ['Next attempt', detail.nextAttemptAt],
      ['Attempts', detail.row.attempts],
      ['Changed at the source', detail.sourceModified],
      ['Run', detail.runName],
    ];
    const known = facts.filter(([, value]) => value !== null);
    const history = detail.history.map(({ at, toStatus, changedBy, reason }) => [at, toStatus, changedBy, reason]);
    return [
      ...known.map(([name, value]) => `${`${name}:`.padEnd(24)}${value}`),
      '',
      messages.history,
      renderTable(['AT', 'STATUS', 'BY', 'REASON'], history),
    ].join('\n');
  },
});
