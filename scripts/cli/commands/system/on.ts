import type { SystemStatus } from '../../../contracts/stagelink-operation';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderSystems } from '../../services/system-table';
import { messages } from './messages';

export const systemOn = defineCommand<SystemStatus>({
  noun: 'system',
  verb: 'on',
  summary: messages.onSummary,
  arguments: [{ name: '<name>', description: messages.nameArgument }],

  async run({ arguments: [name] }, { targetOrg }) {
    return new OperationApi(await connect(targetOrg)).resumeSystem(name as string);
  },

  render: (system) => renderSystems([system]),
});
