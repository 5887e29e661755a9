/** The three systems say the same of every member, journey, order and parcel, and nothing is left to do. */
import { countProblems } from '../../demo/world';
import { memberProblems } from './agreement-on-members';
import { orderProblems } from './agreement-on-orders';
import type { FlowWorld } from './flow-world';
import { requestProblems } from './raised-flags';

export async function disagreements(world: FlowWorld): Promise<string[]> {
  return [
    ...(await memberProblems(world)),
    ...(await orderProblems(world)),
    ...requestProblems(world),
    ...(await leftOvers(world)),
    ...(await stagedTwice(world)),
    ...(await wrongRuns(world)),
    ...stepsBack(world),
    ...world.contractProblems(),
    ...(world.faultsLeft() === 0 ? [] : [`${world.faultsLeft()} faults were met by no request`]),
  ];
}

/** A lease that is still held, a row that is still to be linked, or a message that is still to be sent. */
async function leftOvers(world: FlowWorld): Promise<string[]> {
  const all = [
    'Feed__c FROM Sync_Cursor__c WHERE Lease_Token__c != NULL',
    "Feed__c, Status__c, Error_Code__c, Error_Message__c FROM Staged_Record__c WHERE Status__c IN ('Received', 'Failed', 'Dead')",
    `Route__c, Status__c, Error_Code__c, Error_Message__c FROM Outbound_Message__c
     WHERE Status__c NOT IN ('Delivered', 'Superseded')`,
    'Field__c, Rule__c FROM Field_Conflict__c',
  ];
  const problems: string[] = [];
  for (const what of all) {
    problems.push(...(await world.query(`SELECT ${what}`)).map((record) => `left over: ${JSON.stringify(record)}`));
  }
  return problems;
}

async function stagedTwice(world: FlowWorld): Promise<string[]> {
  const rows = await world.query('SELECT Feed__c, External_Id__c, Source_Order__c, Hash__c FROM Staged_Record__c');
  const seen = new Set<string>();
  return rows
    .map((row) => JSON.stringify(row))
    .filter((row) => seen.size === seen.add(row).size)
    .map((row) => `staged twice: ${row}`);
}

/** Ids that fit into one address. */
const MOST_RUNS = 50;

async function wrongRuns(world: FlowWorld): Promise<string[]> {
  const rows = await world.query<{ Id: string }>("SELECT Id FROM Sync_Run__c WHERE Status__c != 'Failed'");
  const problems: string[] = [];
  for (let first = 0; first < rows.length; first += MOST_RUNS) {
    const ids = rows.slice(first, first + MOST_RUNS).map(({ Id }) => Id);
    problems.push(...countProblems(await world.api.runs(ids)));
  }
  return problems;
}

const FORWARD = ['placed', 'processing', 'shipped', 'in_transit', 'delivered'];

/** What the portal said of each order as it took news of it, one after the other: the status never went back. */
function stepsBack({ portal }: FlowWorld): string[] {
  const told = new Map<string, number>();
  return portal.requests.exchanges().flatMap(({ method, path, status, responseBody }) => {
    if (method !== 'PATCH' || !path.startsWith('/v1/orders/') || status !== 200) {
      return [];
    }
    const order = JSON.parse(responseBody) as { readonly order_id: string; readonly status: string };
    const before = told.get(order.order_id) ?? 0;
    const now = FORWARD.indexOf(order.status);
    told.set(order.order_id, now);
    return now < before ? [`${order.order_id} went back from ${FORWARD[before]} to ${order.status}`] : [];
  });
}
