import type { ConnectionCheck } from '../../../contracts/stagelink-operation';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { messages } from './messages';

export const systemCheck = defineCommand<ConnectionCheck>({
  noun: 'system',
  verb: 'check',
  summary: messages.checkSummary,
  arguments: [{ name: '<name>', description: messages.nameArgument }],

  async run({ arguments: [name] }, { targetOrg }) {
    return new OperationApi(await connect(targetOrg)).checkSystem(name as string);
  },

  render: (check) => (check.ok ? messages.answered(check) : [check.message, check.remedy].join('\n')),
  exitCode: ({ ok }) => (ok ? EXIT.ok : EXIT.failed),
});
