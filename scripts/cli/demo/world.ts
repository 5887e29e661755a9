/** What the steps of the scripted pass act on: the systems, the org, and the package's own surface. */
import type { Connection } from 'jsforce';
import type { Run } from '../../contracts/stagelink-rest';
import type { StagelinkApi } from '../services/stagelink-api';
import type { LogisticsSandbox } from '../../sandbox';
import type { EmrClient } from './emr-client';
import type { PortalClient } from './portal-client';
import type { StepReport } from './report';

export interface World {
  readonly emr: EmrClient;
  readonly portal: PortalClient;
  readonly logistics: LogisticsSandbox;
  readonly api: StagelinkApi;
  readonly connection: Connection;
  /** Moves the clocks of the systems and the org ahead and runs what has become due. */
  advance(minutes: number): Promise<void>;
  /** Lets the EMR fail in a way that its fault surface knows; null where the EMR is not ours. */
  readonly breakEmr: ((faults: readonly object[]) => Promise<void>) | null;
}

/** What a step saw; the pass adds its name and the records it changed. */
export interface Observation {
  readonly runs: readonly Run[];
  /** Empty when all was as expected. */
  readonly problems: readonly string[];
  readonly detail: string;
  /** How many records of each object may have changed; not looked at when absent. */
  readonly expectedChanges?: Readonly<Record<string, number>>;
}

export interface Step {
  readonly name: string;
  /** A step that changes records at the EMR runs only where the EMR is the sandbox: nobody's patients are touched. */
  readonly onlyReadsEmr?: boolean;
  run(world: World): Promise<Observation>;
}

export type { StepReport };

/** Names of what the pass looks for in the package; `force-app/systems/emr` is their source. */
export const PATIENT_FEED = 'EMR_Patient';
export const OBSERVATION_FEED = 'EMR_Observation';
export const BUSINESS_OBJECTS = ['Account', 'Assessment__c', 'Case', 'Kit_Order__c', 'Shipment__c'] as const;

/** Longer than any cadence and any backoff between two attempts. */
const CADENCE_MINUTES = 15;
const MAXIMUM_ROUNDS = 40;

/** Lets a cadence pass, pulls the feeds of the EMR, and waits until nothing of it is left to do. */
export function pullAll(world: World): Promise<Run[]> {
  return pullFeeds(world, [PATIENT_FEED, OBSERVATION_FEED]);
}

/** Lets a cadence pass, pulls these feeds, and waits until nothing of it is left to do. */
export async function pullFeeds(world: World, feeds: readonly string[]): Promise<Run[]> {
  await world.advance(CADENCE_MINUTES);
  const started: string[] = [];
  for (const feed of feeds) {
    started.push(...(await world.api.startPull(feed)).map(({ runId }) => runId));
  }
  return finish(world, started);
}

/** Runs end when the org's jobs have run; a retry waits for the org's clock, which is moved on. */
export async function finish(world: Pick<World, 'api' | 'advance'>, ids: readonly string[]): Promise<Run[]> {
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    await world.advance(round === 0 ? 0 : 1);
    const runs = await world.api.runs(ids);
    if (runs.every(({ status }) => status === 'Completed' || status === 'Failed')) {
      return runs;
    }
  }
  return world.api.runs(ids);
}

/** A run is complete when its counts add up. */
export function countProblems(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    const { feed, status, received, linked, unchanged, superseded, failed, dead } = run;
    const sum = linked + unchanged + superseded + failed + dead;
    return [
      ...(status === 'Completed' ? [] : [`${feed}: the run is ${status} (${run.errorCode}: ${run.errorMessage})`]),
      ...(received === sum ? [] : [`${feed}: received ${received}, but accounts for ${sum}`]),
    ];
  });
}
