import type { ReconciliationDetail } from '../../../contracts/stagelink-operation';
import { EXIT } from '../../cli-error';
import { defineCommand, type Context } from '../../command';
import { connect } from '../../services/connection';
import { OperationApi } from '../../services/operation-api';
import { renderReconciliations } from '../../services/reconciliation-table';
import { messages } from './messages';

export const reconcileRun = defineCommand<{ reconciliations: readonly ReconciliationDetail[] }>({
  noun: 'reconcile',
  verb: 'run',
  isDefault: true,
  summary: messages.runSummary,
  arguments: [{ name: '[feed]', description: messages.feedArgument }],
  options: [{ flags: '--repair', description: messages.repairOption }],

  async run(input, context) {
    const api = new OperationApi(await connect(context.targetOrg));
    const started = await api.startReconciliation(input.arguments[0] as string | undefined);
    context.progress.say(messages.comparing(started.map(({ feed }) => feed)));
    const reconciliations: ReconciliationDetail[] = [];
    const wait = (id: string): Promise<ReconciliationDetail> => waitWithCount(api, id, context);
    for (const { feed, reconciliationId } of started) {
      let detail = await wait(reconciliationId);
      if (input.options['repair'] === true && detail.reconciliation.status === 'Completed') {
        context.progress.say(messages.repairing(feed));
        await api.repair(reconciliationId);
        detail = await wait(reconciliationId);
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

async function waitWithCount(api: OperationApi, id: string, { progress }: Context): Promise<ReconciliationDetail> {
  const counter = progress.counter(messages.compared);
  try {
    return await api.waitForReconciliation(id, ({ reconciliation }) =>
      counter.update(reconciliation.sourceRecords + reconciliation.salesforceRecords),
    );
  } finally {
    counter.stop();
  }
}
