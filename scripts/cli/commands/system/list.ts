import type { SystemStatus } from '../../../contracts/stagelink-operation';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderSystems } from '../../services/system-table';
import { messages } from './messages';

export const systemList = defineCommand<{ systems: readonly SystemStatus[] }>({
  noun: 'system',
  verb: 'list',
  summary: messages.listSummary,

  async run(_input, { targetOrg }) {
    return { systems: await new OperationApi(await connect(targetOrg)).systems() };
  },

  render: ({ systems }) => (systems.length === 0 ? messages.none : renderSystems(systems)),
});
