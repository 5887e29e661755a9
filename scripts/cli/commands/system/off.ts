import type { SystemStatus } from '../../../contracts/stagelink-operation';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { readReason } from '../../services/reason';
import { renderSystems } from '../../services/system-table';
import { messages } from './messages';

export const systemOff = defineCommand<SystemStatus>({
  noun: 'system',
  verb: 'off',
  summary: messages.offSummary,
  arguments: [{ name: '<name>', description: messages.nameArgument }],
  options: [{ flags: '--reason <text>', description: messages.reasonOption }],

  async run({ arguments: [name], options }, { targetOrg }) {
    const reason = readReason(options);
    return new OperationApi(await connect(targetOrg)).pauseSystem(name as string, reason);
  },

  render: (system) => renderSystems([system]),
});
