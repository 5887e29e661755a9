/** Flags of cases that people raise, and the requests that must come of them. */
import { differences } from './difference';
import type { FlowWorld } from './flow-world';

/** Field of the case -> type of the request. */
export const FLAGS = {
  New_Kit_Requested__c: 'new_kit',
  New_Blood_Draw_Requested__c: 'reschedule_blood_draw',
  Cancellation_Requested__c: 'cancellation',
  New_Telehealth_Requested__c: 'follow_up',
} as const;

export type Flag = keyof typeof FLAGS;

/** Raises flags of the case of a journey, lowering them first: each becomes one request more. */
export async function raise(world: FlowWorld, journeyId: string, flags: readonly Flag[]): Promise<void> {
  const [kase] = await world.query<{ Id: string }>(`SELECT Id FROM Case WHERE Journey_ID__c = '${journeyId}'`);
  for (const value of [false, true]) {
    await world.update('Case', { Id: kase?.Id ?? '', ...Object.fromEntries(flags.map((flag) => [flag, value])) });
  }
  world.raised.push(...flags.map((flag) => ({ journeyId, type: FLAGS[flag] })));
}

/** Every journey has a request for each flag that was raised, once, and no other. */
export function requestProblems({ portal, raised }: FlowWorld): string[] {
  const journeys = portal.store.journeys.inOrder();
  const expected = journeys.map(({ journey_id: journey }) => ({
    journey,
    types: raised.flatMap(({ journeyId, type }) => (journeyId === journey ? [type] : [])).sort(),
  }));
  const found = journeys.map(({ journey_id: journey, requests }) => ({
    journey,
    types: requests.map(({ type }) => type).sort(),
  }));
  return differences('requests', 'journey', expected, found);
}
