/** The scripted pass of `npm start -- --once`: things the package promises, each done for real and checked. */
import type { StepReport } from './report';
import { reportRun } from './report';
import { countChanges, takeSnapshot, type Snapshot } from './snapshot';
import { brokenEmr } from './steps/broken-emr';
import { firstPull } from './steps/first-pull';
import { malformedRecord } from './steps/malformed-record';
import { outbound } from './steps/outbound';
import { ownership } from './steps/ownership';
import { ownershipChange } from './steps/ownership-change';
import { previewAndApply } from './steps/preview-and-apply';
import { realTime } from './steps/real-time';
import { reconciliation } from './steps/reconciliation';
import { replayAll } from './steps/replay-all';
import { retention } from './steps/retention';
import { rewind } from './steps/rewind';
import { caseRequests } from './steps/portal/case-requests';
import { journeys } from './steps/portal/journeys';
import { kitFulfilment } from './steps/portal/kit-fulfilment';
import { orderStatus } from './steps/portal/order-status';
import { registration } from './steps/portal/registration';
import { waitingRows } from './steps/waiting-rows';
import type { Observation, Step, World } from './world';

const steps: readonly Step[] = [
  firstPull,
  waitingRows,
  ownership,
  brokenEmr,
  malformedRecord,
  previewAndApply,
  ownershipChange,
  outbound,
  replayAll,
  realTime,
  rewind,
  reconciliation,
  retention,
  registration,
  journeys,
  kitFulfilment,
  caseRequests,
  orderStatus,
];

export async function runScriptedPass(world: World, onStep: (report: StepReport) => void): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  let before = await takeSnapshot(world.connection);
  for (const step of steps) {
    const observation = await observe(step, world);
    const after = await takeSnapshot(world.connection);
    const report = judge(step, observation, before, after);
    reports.push(report);
    onStep(report);
    before = after;
  }
  return reports;
}

/** A step that breaks off is a step that failed; the others still run. */
async function observe(step: Step, world: World): Promise<Observation> {
  if (!world.breakEmr && step.onlyReadsEmr !== true) {
    return { runs: [], problems: [], detail: 'left out: it would change records of an EMR that is not the sandbox' };
  }
  try {
    return await step.run(world);
  } catch (error) {
    return { runs: [], problems: [error instanceof Error ? error.message : String(error)], detail: '' };
  }
}

function judge(step: Step, observation: Observation, before: Snapshot, after: Snapshot): StepReport {
  const recordsChanged = countChanges(before, after);
  const unexpected = Object.entries(observation.expectedChanges ?? {}).flatMap(([name, count]) =>
    recordsChanged[name] === count ? [] : [`${recordsChanged[name]} ${name} records changed, expected ${count}`],
  );
  const problems = [...observation.problems, ...unexpected];
  return {
    name: step.name,
    ok: problems.length === 0,
    detail: problems.length === 0 ? observation.detail : problems.join('; '),
    runs: observation.runs.map(reportRun),
    recordsChanged,
  };
}
