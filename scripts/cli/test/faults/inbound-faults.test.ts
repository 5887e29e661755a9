/** Every kind of fault while a feed is pulled, on every page: nothing lost, nothing doubled, nothing half-changed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../../../contracts/stagelink-rest';
import { newPatient } from '../../demo/fhir';
import { countProblems, PATIENT_FEED } from '../../demo/world';
import type { Fault } from '../../../sandbox';
import { PULL_FAULTS } from '../support/fault-cases';
import { FaultWorld, PAGE_SIZE } from './fault-world';
import { CONTROL, FEEDS, OBSERVATIONS, PATIENTS, problemsOf, recordsOf, saveGroup } from './inbound-check';

const PATH = '/fhir/Patient';
const OVERLAP_MINUTES = 5;
/** The marker that parts groups, then the group. */
const PAGES = Math.ceil((1 + PATIENTS) / PAGE_SIZE);

let world: FaultWorld;
let groups = 0;

beforeAll(async () => {
  world = await FaultWorld.start();
  await saveGroup(world, CONTROL);
  for (const feed of FEEDS) {
    expect(await world.pull(feed)).toMatchObject({ status: 'Completed' });
  }
});
afterAll(() => world.close());

/** Moves the watermark beyond what the tests before have left, so that each begins with a window of its own. */
beforeEach(async () => {
  world.sandbox.faults.clear();
  await world.advance(OVERLAP_MINUTES);
  groups += 1;
  await world.emr.save(newPatient(`marker${groups}`, 'Marker'));
  await world.pull(PATIENT_FEED);
  world.sandbox.requests.clear();
});

/** Pulls while the EMR fails, then once more when it is well: what a fault put behind the window comes with the next. */
async function pullTwice(): Promise<Run[]> {
  const runs: Run[] = [];
  for (const feed of [...FEEDS, ...FEEDS]) {
    await world.advance(1);
    runs.push(await world.pull(feed));
  }
  return runs;
}

it('has something to compare with', async () => {
  expect(Object.keys(await recordsOf(world, CONTROL))).toHaveLength(PATIENTS + OBSERVATIONS);
});

describe.each(PULL_FAULTS)('$name', ({ fault, further }) => {
  it.each(Array.from({ length: PAGES }, (_, page) => page))('on page %i of the pull', async (page) => {
    const group = `g${groups}`;
    await saveGroup(world, group);
    world.sandbox.faults.add({ pathPrefix: PATH, ...fault, after: page });
    further?.forEach((one) => world.sandbox.faults.add(one));
    const runs = await pullTwice();

    expect(world.sandbox.faults.list()).toEqual([]);
    expect(countProblems(runs)).toEqual([]);
    expect(await problemsOf(world, group)).toEqual([]);
  });
});

/** Outages that outlast every retry: the schedules of the package take the feeds up again by themselves. */
describe('with its schedules running', () => {
  const outages: readonly { readonly name: string; readonly fault: Fault; readonly minutes: number }[] = [
    { name: 'an EMR that is out of service', fault: { kind: 'serverError', times: Infinity }, minutes: 120 },
    { name: 'an EMR that drops every connection', fault: { kind: 'drop', times: Infinity }, minutes: 120 },
    { name: 'an EMR that asks for an hour', fault: { kind: 'rateLimit', retryAfterSeconds: 3600 }, minutes: 60 },
    { name: 'an EMR that only sends rubbish', fault: { kind: 'malformedJson', times: Infinity }, minutes: 120 },
  ];
  /** Longer than the cadence of the feeds and any wait of the breaker. */
  const RECOVERY_MINUTES = 60;

  /** Retries wait and the breaker holds them back: an EMR that is down is not called more often than this. */
  const MINUTES_A_CALL = 2;

  beforeAll(() => world.api.startSchedules());

  it.each(outages)('$name, in the middle of a window, costs nothing but time', async ({ fault, minutes }) => {
    const group = `g${groups}`;
    await saveGroup(world, group);
    world.sandbox.requests.clear();
    world.sandbox.faults.add({ pathPrefix: '/fhir/', ...fault, after: 1 });
    await world.passTime(minutes);
    const calls = world.sandbox.requests.list().filter(({ path }) => !isForEverything(path)).length;
    // The first page was taken: what changes now would move up onto it.
    await world.emr.signIn();
    world.sandbox.faults.clear();
    await world.emr.save({ ...(await world.emr.read('Patient', `${group}-p0`)), active: true });
    await world.passTime(RECOVERY_MINUTES);

    expect(calls).toBeLessThan(minutes / MINUTES_A_CALL);
    expect(await problemsOf(world, group)).toEqual([]);
    expect(await runsThatDoNotAddUp()).toEqual([]);
  });
});

/** Asked by the nightly comparison, which may fall into an outage that has begun in the evening. */
function isForEverything(path: string): boolean {
  return path.startsWith('/fhir/') && !path.includes('_lastUpdated=');
}

async function runsThatDoNotAddUp(): Promise<string[]> {
  const runs = await world.query<Record<string, number>>(
    `SELECT Name, Received__c, Linked__c, Unchanged__c, Superseded__c, Failed__c, Dead__c FROM Sync_Run__c`,
  );
  return runs
    .filter((run) => {
      const outcomes = ['Linked__c', 'Unchanged__c', 'Superseded__c', 'Failed__c', 'Dead__c'];
      return (run['Received__c'] ?? 0) !== outcomes.reduce((sum, name) => sum + (run[name] ?? 0), 0);
    })
    .map((run) => JSON.stringify(run));
}
