import { OperationApi } from '../../services/operation-api';
import { BUSINESS_OBJECTS, type Step, type World } from '../world';

/** Older than the retention of any feed of the package. */
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const CHOSEN = 5;
const RESOLVED = ['Linked', 'Unchanged', 'Superseded'];
const UNRESOLVED = ['Received', 'Failed', 'Dead'];

/** Some rows are made old: exactly the resolved ones among them lose their payload, and nothing else changes. */
export const retention: Step = {
  name: 'retention purges exactly the expired payloads',
  onlyReadsEmr: true,

  async run(world) {
    const operation = new OperationApi(world.connection);
    const expired = await choose(world, RESOLVED);
    const unresolved = await choose(world, UNRESOLVED);
    await age(world, [...expired, ...unresolved]);
    const id = await operation.startRetention();
    await world.advance(0);
    const run = (await operation.retentionRuns()).find((one) => one.id === id);
    const purged = (await rows(world, 'Payload_Purged_At__c != null')).sort();
    const kept = await rows(world, `Status__c IN (${quoted(UNRESOLVED)}) AND Payload_Purged_At__c = null`);
    return {
      runs: [],
      problems: [
        ...(run?.status === 'Completed' ? [] : [`the pass is ${run?.status} (${run?.errorMessage})`]),
        ...(run?.purgedPayloads === expired.length
          ? []
          : [`${expired.length} payloads had expired, ${run?.purgedPayloads} were purged`]),
        ...(purged.join() === expired.sort().join() ? [] : ['other payloads were purged than those that had expired']),
        ...(run?.keptUnresolved === unresolved.length && unresolved.every((row) => kept.includes(row))
          ? []
          : [`${unresolved.length} old rows are unresolved, ${run?.keptUnresolved} were kept`]),
      ],
      detail: `${expired.length} payloads purged, ${unresolved.length} as old and unresolved kept; every row is still there`,
      expectedChanges: Object.fromEntries(BUSINESS_OBJECTS.map((name) => [name, 0])),
    };
  },
};

async function choose(world: World, statuses: readonly string[]): Promise<string[]> {
  return (await rows(world, `Status__c IN (${quoted(statuses)}) AND Payload_Purged_At__c = null`)).slice(0, CHOSEN);
}

async function rows(world: World, condition: string): Promise<string[]> {
  const { records } = await world.connection
    .query<{ Id: string }>(`SELECT Id FROM Staged_Record__c WHERE ${condition} ORDER BY Id`)
    .run({ autoFetch: true, maxFetch: 1_000_000 });
  return records.map(({ Id }) => Id);
}

async function age(world: World, ids: readonly string[]): Promise<void> {
  const results = await world.connection
    .sobject('Staged_Record__c')
    .update(ids.map((Id) => ({ Id, Received_At__c: LONG_AGO })));
  const refused = results.find(({ success }) => !success);
  if (refused) {
    throw new Error(`A row could not be made old: ${JSON.stringify(refused.errors)}`);
  }
}

function quoted(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
