/** Do schedules run, are systems called, do feeds bring what they should? */
import type { ConnectionCheck, SystemStatus } from '../../../contracts/stagelink-operation';
import type { FeedStatus } from '../../../contracts/stagelink-rest';
import { OperationApi } from '../operation-api';
import { stagelink, type Check } from './examination';
import { failure, ok, warning, type Finding } from './finding';

const HIGH_USE_PERCENT = 80;

export const checkSchedule: Check = ({ health: { jobs }, targetOrg }) =>
  jobs.map(({ name, nextRun }) =>
    nextRun === null
      ? failure('Schedule', name, 'It is not on the schedule.', stagelink(targetOrg, 'schedule start'))
      : ok('Schedule', name, `It runs next at ${nextRun}.`),
  );

/** A system that may be called is asked for a page, so that its address, its credentials and its answer are known. */
export const checkSystems: Check = async ({ connection, targetOrg }) => {
  const api = new OperationApi(connection);
  const { askable } = await api.settings();
  const findings: Finding[] = [];
  for (const system of await api.systems()) {
    const isAsked = system.state === 'Ready' && askable.includes(system.name);
    findings.push(isAsked ? answerOf(await api.checkSystem(system.name)) : stateOf(system, targetOrg));
  }
  return findings;
};

function answerOf({ systemName, ok: isGood, status, milliseconds, message, remedy }: ConnectionCheck): Finding {
  return isGood
    ? ok('Systems', systemName, `It answered with ${status} in ${milliseconds} ms.`)
    : failure('Systems', systemName, message ?? `It answered with ${status}.`, remedy ?? 'Ask who runs it.');
}

function stateOf(system: SystemStatus, targetOrg: string | undefined): Finding {
  const { name, state, pausedBy, pausedAt, pauseReason, failures, restsUntil, lastErrorCode } = system;
  const remedy = stagelink(targetOrg, `system on ${name}`);
  switch (state) {
    case 'Paused':
      return warning('Systems', name, `${pausedBy} paused it at ${pausedAt}: ${pauseReason}`, remedy);
    case 'Resting':
      return failure(
        'Systems',
        name,
        `It rests until ${restsUntil} after ${failures} failures in a row (${lastErrorCode}).`,
        `See that it answers, then: ${remedy}`,
      );
    case 'Off':
      return ok('Systems', name, 'It is off by its settings.');
    case 'Ready':
      return ok('Systems', name, 'It may be called.');
  }
}

export const checkFeeds: Check = ({ health: { feeds }, targetOrg }) =>
  feeds
    .filter(({ active }) => active)
    .flatMap((feed) => {
      const found = findingsOf(feed, targetOrg);
      const state = feed.lastRun === null ? 'It is pushed to.' : `Its last run is ${feed.lastRun.status}.`;
      return found.length > 0 ? found : [ok('Feeds', feed.name, state)];
    });

function findingsOf(
  { name, pulled, late, freshAt, cadenceMinutes, lastRun, dead }: FeedStatus,
  targetOrg: string | undefined,
): readonly Finding[] {
  const pull = stagelink(targetOrg, `feed pull ${name}`);
  const findings: Finding[] = [];
  if (pulled && lastRun === null) {
    findings.push(warning('Feeds', name, 'It was never pulled.', pull));
  }
  if (lastRun?.status === 'Failed') {
    findings.push(failure('Feeds', name, `Its last run failed: ${lastRun.errorCode}: ${lastRun.errorMessage}`, pull));
  }
  if (late) {
    const message = `It is late: due every ${cadenceMinutes} minutes, fresh at ${freshAt ?? 'no time'}.`;
    findings.push(warning('Feeds', name, message, pull));
  }
  if (dead > 0) {
    const causes = stagelink(targetOrg, `staged causes --feed ${name}`);
    findings.push(warning('Feeds', name, `${dead} rows are dead and need a person.`, causes));
  }
  return findings;
}

export const checkLimits: Check = ({ health: { limits } }) => {
  const high = limits.filter(({ percent }) => percent >= HIGH_USE_PERCENT);
  return high.length === 0
    ? [ok('Limits', 'org', `None of ${limits.length} is used by ${HIGH_USE_PERCENT} % or more.`)]
    : high.map(({ name, used, maximum, percent }) =>
        warning('Limits', name, `${used} of ${maximum} are used (${percent} %).`, 'See Setup, Company Information.'),
      );
};
