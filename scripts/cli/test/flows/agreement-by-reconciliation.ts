/** The package's own comparison of each pulled feed with its source finds nothing to say, once the schedules went round. */
import { OperationApi } from '../../services/operation-api';
import type { FlowWorld } from './flow-world';

/** What logistics says goes to the portal with one pull, and comes back with the next. */
const ROUND_MINUTES = 10;
/** The sources live on: what changes right before a comparison is seen by the one after. */
const ROUNDS = 3;
/** Pages of a comparison follow each other at once. */
const COMPARING_MINUTES = 1;

export async function reconciliationProblems(world: FlowWorld): Promise<string[]> {
  let problems: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.passTime(ROUND_MINUTES);
    problems = await compare(world);
    if (problems.length === 0) {
      return [];
    }
  }
  return problems;
}

async function compare(world: FlowWorld): Promise<string[]> {
  const operation = new OperationApi(world.connection);
  const started = await operation.startReconciliation();
  await world.advance(COMPARING_MINUTES);
  const details = await Promise.all(started.map(({ reconciliationId }) => operation.reconciliation(reconciliationId)));
  return details.flatMap(({ reconciliation, differences }) => [
    ...(reconciliation.status === 'Completed' ? [] : [`not compared: ${JSON.stringify(reconciliation)}`]),
    ...differences.map((difference) => `reconciliation of ${reconciliation.feed}: ${JSON.stringify(difference)}`),
  ]);
}
