import type { PortalJourney } from '../../portal-client';
import type { Step, World } from '../../world';

const CASES = 101;
const CADENCE_MINUTES = 5;
const ROUTE = 'Portal_New_Kit';

/** A hundred and one flags go up while the portal is down: two calls carry them, once, and edits and comments carry nothing. */
export const caseRequests: Step = {
  name: 'raised flags reach the portal once, a hundred a call; nothing else sends anything',
  onlyReadsEmr: true,

  async run(world) {
    await world.api.startSchedules();
    await world.advance(CADENCE_MINUTES);
    const cases = await newJourneys(world);
    const before = calls(world);
    world.portal.sandbox.faults.add({
      kind: 'serverError',
      status: 503,
      pathPrefix: '/v1/journeys',
      after: 0,
      times: 1,
    });
    await change(world, cases, { New_Kit_Requested__c: true });
    await world.advance(CADENCE_MINUTES);
    await world.advance(CADENCE_MINUTES);
    const sent = calls(world) - before;
    const watermark = await watermarkOf(world);
    await change(world, cases, { Subject: 'Edited by hand' });
    await world.advance(2 * CADENCE_MINUTES);
    const idle = calls(world) - before - sent;
    const first = cases.slice(0, 1);
    await change(world, first, { New_Kit_Requested__c: false });
    await change(world, first, { New_Kit_Requested__c: true, New_Telehealth_Requested__c: true });
    await world.advance(2 * CADENCE_MINUTES);
    const journeys: PortalJourney[] = [];
    for (const { journeyId } of cases) {
      journeys.push(await world.portal.readJourney(journeyId));
    }
    const [again, ...others] = journeys;
    const types = again?.requests.map(({ type }) => type).sort() ?? [];
    return {
      runs: [],
      problems: [
        ...(sent === 3 ? [] : [`${sent} calls instead of 3: one that failed, and two that carried 101 requests`]),
        ...(others.every(({ requests }) => requests.length === 1 && requests[0]?.type === 'new_kit')
          ? []
          : ['not every journey has its request, once']),
        ...(idle === 0 ? [] : [`edits sent ${idle} calls`]),
        ...(types.join() === 'follow_up,new_kit,new_kit' ? [] : [`the first journey has ${types.join(', ')}`]),
        ...(watermark === null ? ['the watermark did not move after success'] : []),
      ],
      detail: `101 flags reached the portal in two calls after one that failed; edits sent nothing; lowered and raised again, one more`,
    };
  },
};

interface DemoCase {
  readonly id: string;
  readonly journeyId: string;
}

async function newJourneys(world: World): Promise<DemoCase[]> {
  const { store } = world.portal.sandbox;
  const member = store.members.inOrder()[0]?.member;
  const template = store.journeys.inOrder()[0];
  const journeyIds = Array.from({ length: CASES }, () => store.nextId('jrn'));
  for (const journey_id of journeyIds) {
    store.create(store.journeys, { ...template!, journey_id, status: 'active', member: member!, requests: [] });
  }
  const results = await world.connection
    .sobject('Case')
    .create(journeyIds.map((id) => ({ Subject: `Journey ${id}`, Journey_ID__c: id })));
  return results.map(({ id }, index) => ({ id: id ?? '', journeyId: journeyIds[index] ?? '' }));
}

async function change(
  world: World,
  cases: readonly DemoCase[],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const results = await world.connection.sobject('Case').update(cases.map(({ id }) => ({ Id: id, ...values })));
  const refused = results.find(({ success }) => !success);
  if (refused) {
    throw new Error(`A case was not changed: ${JSON.stringify(refused.errors)}`);
  }
}

function calls(world: World): number {
  return world.portal.sandbox.requests
    .exchanges()
    .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/v1/journeys')).length;
}

async function watermarkOf(world: World): Promise<string | null> {
  const { records } = await world.connection.query<{ Watermark__c: string | null }>(
    `SELECT Watermark__c FROM Route_Cursor__c WHERE Route__c = '${ROUTE}'`,
  );
  return records[0]?.Watermark__c ?? null;
}
