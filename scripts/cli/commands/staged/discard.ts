import type { StagedRow } from '../../../contracts/stagelink-rest';
import { CliError } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
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
    const reason = options['reason'];
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new CliError('BAD_ARGUMENT', messages.noReason, messages.giveReason);
    }
    return new StagelinkApi(await connect(context.targetOrg)).discard(ids as readonly string[], reason);
  },

  render: ({ rows }) => renderStagedRows(rows),
});
