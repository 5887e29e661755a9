import type { ReconciliationDetail } from '../../../contracts/stagelink-operation';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderReconciliations } from '../../services/reconciliation-table';
import { messages } from './messages';

export const reconcileShow = defineCommand<ReconciliationDetail>({
  noun: 'reconcile',
  verb: 'show',
  summary: messages.showSummary,
  arguments: [{ name: '<id>', description: messages.idArgument }],

  async run(input, context) {
    return new OperationApi(await connect(context.targetOrg)).reconciliation(input.arguments[0] as string);
  },

  render: (detail) => renderReconciliations([detail]),
});
