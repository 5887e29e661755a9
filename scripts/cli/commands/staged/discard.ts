import type { StagedRow } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { readReason } from '../../services/reason';
import { renderStagedRows } from '../../services/staged-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';

export const stagedDiscard = defineCommand<{ rows: readonly StagedRow[] }>({
  noun: 'staged',
  verb: 'discard',
  summary: messages.discardSummary,
  arguments: [{ name: '<ids...>', description: messages.rowsArgument }],
  options: [{ flags: '--reason <text>', description: messages.reasonOption }],

  async run({ arguments: [ids], options }, context) {
    const reason = readReason(options);
    return new StagelinkApi(await connect(context.targetOrg)).discard(ids as readonly string[], reason);
  },

  render: ({ rows }) => renderStagedRows(rows),
});
