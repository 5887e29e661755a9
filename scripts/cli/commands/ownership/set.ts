import type { OwnershipEntry } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { renderOwnershipEntries } from '../../services/ownership-table';
import { readReason } from '../../services/reason';
import { StagelinkApi } from '../../services/stagelink-api';
import { changeOptions, changeRequest } from './change-request';
import { messages } from './messages';

export const ownershipSet = defineCommand<OwnershipEntry>({
  noun: 'ownership',
  verb: 'set',
  summary: messages.setSummary,
  arguments: [{ name: '<mapping>', description: messages.mappingArgument }],
  options: [...changeOptions, { flags: '--reason <text>', description: messages.reasonOption }],

  async run(input, context) {
    const reason = readReason(input.options);
    const request = changeRequest(input);
    return new StagelinkApi(await connect(context.targetOrg)).changeOwnership(request, reason);
  },

  render: (entry) => [renderOwnershipEntries([entry]), messages.pending].join('\n'),
});
