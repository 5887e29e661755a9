import type { ReconciliationDetail } from '../../../contracts/stagelink-operation';
import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderReconciliations } from '../../services/reconciliation-table';
import { messages } from './messages';

export const reconcileRun = defineCommand<{ reconciliations: readonly ReconciliationDetail[] }>({
  noun: 'reconcile',
  verb: 'run',
  summary: messages.runSummary,
  arguments: [{ name: '[feed]', description: messages.feedArgument }],
  options: [{ flags: '--repair', description: messages.repairOption }],

  async run(input, context) {
    const api = new OperationApi(await connect(context.targetOrg));
    const started = await api.startReconciliation(input.arguments[0] as string | undefined);
    context.progress.say(messages.comparing(started.map(({ feed }) => feed)));
    const reconciliations: ReconciliationDetail[] = [];
    for (const { feed, reconciliationId } of started) {
      let detail = await api.waitForReconciliation(reconciliationId);
      if (input.options['repair'] === true && detail.reconciliation.status === 'Completed') {
        context.progress.say(messages.repairing(feed));
        await api.repair(reconciliationId);
        detail = await api.waitForReconciliation(reconciliationId);
      }
      reconciliations.push(detail);
    }
    return { reconciliations };
  },

  render: ({ reconciliations }) =>
    reconciliations.length === 0 ? messages.none : renderReconciliations(reconciliations),
  exitCode: ({ reconciliations }) =>
    reconciliations.some(({ reconciliation }) => reconciliation.status === 'Failed') ? EXIT.failed : EXIT.ok,
});
