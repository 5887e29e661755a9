import type { OutboundDetail } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const outboxShow = defineCommand<OutboundDetail>({
  noun: 'outbox',
  verb: 'show',
  summary: messages.showSummary,
  arguments: [{ name: '<id>', description: messages.idArgument }],

  async run(input, context) {
    return new StagelinkApi(await connect(context.targetOrg)).outboundMessage(input.arguments[0] as string);
  },

  render: ({ row, requestPath, waitingFor, idempotencyKey }) => {
    const facts: [string, string | number | null][] = [
      ['Message', row.name],
      ['Status', row.status],
      ['Route', row.route],
      ['Record', `${row.objectName} ${row.recordId}`],
      ['Sent to', requestPath],
      ['Key', idempotencyKey],
      ['Attempts', row.attempts],
      ['Last answer', row.responseStatus],
      ['Returned id', row.returnedId],
      ['Error', row.errorCode && `${row.errorCode}: ${row.errorMessage}`],
      ['What to do', row.errorRemedy],
      ['Cause', row.fingerprint],
      ['Waiting for', waitingFor],
      ['Next attempt', row.nextAttemptAt],
      ['Recorded', row.recordedAt],
      ['Delivered', row.deliveredAt],
    ];
    return facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${`${name}:`.padEnd(24)}${value}`)
      .join('\n');
  },
});
