/** A deployment from start to end: components built, schedules stopped, source deployed, schedules started again. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Connection } from 'jsforce';
import { buildLwc, PROJECT_ROOT } from '../../../build';
import { CliError } from '../../cli-error';
import { connect } from '../connection';
import { watchInterruption } from '../interrupted';
import { readOrgSettings } from '../org-settings';
import type { Progress } from '../progress';
import { scheduleEntries } from '../schedule';
import { StagelinkApi } from '../stagelink-api';
import { showDeployment } from './deployment-progress';
import { deploySource, type SourceDeployment } from './deploy-source';
import { environmentOf, projectSettings, type ProjectSetting } from './project-replacements';
import { openSfTarget } from './sf-target';

export interface DeployRequest {
  readonly targetOrg: string | undefined;
  readonly validate: boolean;
  readonly testLevel: string | undefined;
  readonly tests: readonly string[];
  /** Alias under which the schedules start again; undefined for the user who deploys. */
  readonly scheduleAs: string | undefined;
}

export interface Deployment extends SourceDeployment {
  /** It was checked; nothing was changed. */
  readonly validated: boolean;
  readonly settings: readonly ProjectSetting[];
  /** Class names of the jobs that were taken off the schedule and put back. */
  readonly rescheduled: readonly string[];
}

/** @throws CliError SCHEDULE_OWNER, INTERRUPTED, SF_NOT_FOUND, SF_FAILED, and what {@link connect} throws */
export async function deploy(request: DeployRequest, progress: Progress): Promise<Deployment> {
  progress.say('Building the Lightning web components …');
  await buildLwc(join(PROJECT_ROOT, 'force-app'));
  const connection = await connect(request.targetOrg);
  const { username, user_id: userId } = await connection.identity();
  const settings = projectSettings(await readOrgSettings(connection), username);
  const schedule = await openSchedule(connection, username, request.scheduleAs);
  const target = await openSfTarget(request.targetOrg);
  const interruption = watchInterruption(() => progress.say('Interrupted …'));
  try {
    const { alias, environment } = target;
    await schedule.stop(progress);
    progress.say(`${request.validate ? 'Validating' : 'Deploying'} force-app as ${username} …`);
    const endProgress = showDeployment(connection, userId, progress);
    const deployment = await deploySource(connection, {
      ...request,
      alias,
      environment: { ...environment, ...environmentOf(settings) },
    }).finally(endProgress);
    // Ended by Ctrl-C, sf may still tell which deployment it began: it goes on, so the jobs stay off the schedule.
    await setImmediate();
    if (interruption.requested) {
      throw new Error('sf was ended by Ctrl-C.');
    }
    return { ...deployment, validated: request.validate, settings, rescheduled: await schedule.start(progress) };
  } catch (error) {
    // Ctrl-C ends sf too, whose end may be seen first.
    await setImmediate();
    if (interruption.requested) {
      throw interruptedDeployment(error);
    }
    await schedule.start(progress);
    throw error;
  } finally {
    interruption.end();
    target.close();
  }
}

interface Schedule {
  stop(progress: Progress): Promise<void>;
  /** Only if it was stopped. */
  start(progress: Progress): Promise<readonly string[]>;
}

/**
 * The platform refuses to deploy a class with a pending schedule. A job runs as the user who started it, so starting it as
 * somebody else would take its credentials away without a word.
 */
async function openSchedule(
  connection: Connection,
  username: string,
  scheduleAs: string | undefined,
): Promise<Schedule> {
  const owners = new Set((await scheduleEntries(connection)).map(({ runsAs }) => runsAs));
  const others = [...owners].filter((owner) => owner !== username);
  if (others.length > 0 && scheduleAs === undefined) {
    throw new CliError(
      'SCHEDULE_OWNER',
      `The schedules run as ${others.join(', ')}; ${username} could only start them as itself again.`,
      'Give --schedule-as with an alias that sf has authorised for that user, or for the one who is to take over.',
    );
  }
  const starter = scheduleAs === undefined ? connection : await connect(scheduleAs);
  let isStopped = false;
  return {
    async stop(progress) {
      if (owners.size > 0) {
        progress.say('Taking the recurring jobs off the schedule …');
        await new StagelinkApi(connection).stopSchedules();
        isStopped = true;
      }
    },
    async start(progress) {
      if (!isStopped) {
        return [];
      }
      isStopped = false;
      progress.say('Putting the recurring jobs back on the schedule …');
      return (await new StagelinkApi(starter).startSchedules()).scheduled;
    },
  };
}

/** Starting the schedules while the org still deploys would make the deployment fail. */
function interruptedDeployment(cause: unknown): CliError {
  return new CliError(
    'INTERRUPTED',
    'The deployment may go on in the org, and the recurring jobs are off the schedule.',
    'See "sf project deploy report --use-most-recent --target-org <alias>"; when it has ended: "npx stagelink schedule start --target-org <alias>".',
    { cause },
  );
}
