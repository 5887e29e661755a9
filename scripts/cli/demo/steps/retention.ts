import { OperationApi } from '../../services/operation-api';
import { BUSINESS_OBJECTS, type Step, type World } from '../world';

/** Older than the retention of any feed of the package. */
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const CHOSEN = 5;
const RESOLVED = ['Linked', 'Unchanged', 'Superseded'];
const UNRESOLVED = ['Received', 'Failed', 'Dead'];

/** Some rows and messages are made old: exactly the resolved ones among them lose their payload, and nothing else changes. */
export const retention: Step = {
  name: 'retention purges exactly the expired payloads',
  onlyReadsEmr: true,

  async run(world) {
    const operation = new OperationApi(world.connection);
    const expired = await choose(world, RESOLVED);
    const unresolved = await choose(world, UNRESOLVED);
    await age(world, 'Staged_Record__c', 'Received_At__c', [...expired, ...unresolved]);
    const messages = await ids(world, "Outbound_Message__c WHERE Status__c IN ('Delivered', 'Superseded')");
    await age(world, 'Outbound_Message__c', 'Recorded_At__c', messages);
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
        ...(run?.purgedMessages === messages.length
          ? []
          : [`${messages.length} messages had expired, ${run?.purgedMessages} were purged`]),
        ...(purged.join() === expired.sort().join() ? [] : ['other payloads were purged than those that had expired']),
        ...(run?.keptUnresolved === unresolved.length && unresolved.every((row) => kept.includes(row))
          ? []
          : [`${unresolved.length} old rows are unresolved, ${run?.keptUnresolved} were kept`]),
      ],
      detail: `${expired.length} payloads and ${messages.length} messages purged, ${unresolved.length} as old and unresolved kept; every row is still there`,
      expectedChanges: Object.fromEntries(BUSINESS_OBJECTS.map((name) => [name, 0])),
    };
  },
};

async function choose(world: World, statuses: readonly string[]): Promise<string[]> {
  return (await rows(world, `Status__c IN (${quoted(statuses)}) AND Payload_Purged_At__c = null`)).slice(0, CHOSEN);
}

function rows(world: World, condition: string): Promise<string[]> {
  return ids(world, `Staged_Record__c WHERE ${condition}`);
}

async function ids(world: World, from: string): Promise<string[]> {
  const { records } = await world.connection
    .query<{ Id: string }>(`SELECT Id FROM ${from} ORDER BY Id`)
    .run({ autoFetch: true, maxFetch: 1_000_000 });
  return records.map(({ Id }) => Id);
}

async function age(world: World, object: string, field: string, recordIds: readonly string[]): Promise<void> {
  const results = await world.connection.sobject(object).update(recordIds.map((Id) => ({ Id, [field]: LONG_AGO })));
  const refused = results.find(({ success }) => !success);
  if (refused) {
    throw new Error(`A row could not be made old: ${JSON.stringify(refused.errors)}`);
  }
}

function quoted(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
