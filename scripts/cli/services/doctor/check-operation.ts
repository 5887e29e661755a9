/** Do schedules run, are systems called, do feeds bring what they should? */
import type { FeedHealth } from '../../../contracts/stagelink-operation';
import type { FeedStatus } from '../../../contracts/stagelink-rest';
import { OperationApi } from '../operation-api';
import { stagelink, type Check } from './examination';
import { failure, ok, warning, type Finding } from './finding';

/** A feed that missed this many of its own cadences is late. */
const LATE_CADENCES = 3;
const HIGH_USE_PERCENT = 80;

export const checkSchedule: Check = ({ health: { jobs }, targetOrg }) =>
  jobs.map(({ name, nextRun }) =>
    nextRun === null
      ? failure('Schedule', name, 'It is not on the schedule.', stagelink(targetOrg, 'schedule start'))
      : ok('Schedule', name, `It runs next at ${nextRun}.`),
  );

export const checkSystems: Check = async ({ connection, targetOrg }) => {
  const systems = await new OperationApi(connection).systems();
  return systems.map(({ name, state, pausedBy, pausedAt, pauseReason, failures, restsUntil, lastErrorCode }) => {
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
  });
};

export const checkFeeds: Check = ({ health: { feeds, checks }, targetOrg }) =>
  feeds
    .filter(({ active }) => active)
    .flatMap((feed) => {
      const found = findingsOf(
        feed,
        checks.find((check) => check.feed === feed.name),
        targetOrg,
      );
      return found.length > 0 ? found : [ok('Feeds', feed.name, `Its last run is ${feed.lastRun?.status}.`)];
    });

function findingsOf(
  { name, lastRun, dead }: FeedStatus,
  check: FeedHealth | undefined,
  targetOrg: string | undefined,
): readonly Finding[] {
  const pull = stagelink(targetOrg, `feed pull ${name}`);
  const findings: Finding[] = [];
  if (lastRun === null) {
    findings.push(warning('Feeds', name, 'It was never pulled.', pull));
  }
  if (lastRun?.status === 'Failed') {
    findings.push(failure('Feeds', name, `Its last run failed: ${lastRun.errorCode}: ${lastRun.errorMessage}`, pull));
  }
  if (check?.missedCadences && check.missedCadences >= LATE_CADENCES) {
    const message = `It is late: ${check.missedCadences} cadences of ${check.cadenceMinutes} minutes went by.`;
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
