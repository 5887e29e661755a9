import type { StagedDetail } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { readInput } from '../../services/read-input';
import { readReason } from '../../services/reason';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const stagedEdit = defineCommand<StagedDetail>({
  noun: 'staged',
  verb: 'edit',
  summary: messages.editSummary,
  arguments: [
    { name: '<id>', description: messages.idArgument },
    { name: '[file]', description: messages.payloadArgument },
  ],
  options: [{ flags: '--reason <text>', description: messages.reasonOption }],

  async run({ arguments: [id, file], options }, context) {
    const reason = readReason(options);
    const payload = await readInput(file as string | undefined);
    return new StagelinkApi(await connect(context.targetOrg)).edit(id as string, payload, reason);
  },

  render: ({ row }) => messages.edited(row.name),
});
