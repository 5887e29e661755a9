/** A large replay as the command line follows it: the org works chunk by chunk, Ctrl-C stops it between two of them. */
import type { ReplayJob } from '../../contracts/stagelink-rest';
import { watchInterruption } from './interrupted';
import type { Progress } from './progress';
import type { StagelinkApi } from './stagelink-api';

const POLL_MS = 500;

export interface FollowedReplay {
  readonly job: ReplayJob;
  /** Stopped from here; `job` can go on later. */
  readonly interrupted: boolean;
}

/** Settles when the job no longer runs. */
export async function followReplay(
  api: Pick<StagelinkApi, 'replayJob' | 'stopReplay'>,
  started: ReplayJob,
  progress: Progress,
): Promise<FollowedReplay> {
  const bar = progress.bar(`Replaying (${started.name})`, started.total);
  const interruption = watchInterruption(() => progress.say('Stopping after this chunk …'));
  let job = started;
  let isAskedToStop = false;
  try {
    while (job.status === 'Running') {
      if (interruption.requested && !isAskedToStop) {
        isAskedToStop = true;
        await api.stopReplay(job.id);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      job = await api.replayJob(job.id);
      bar.update(job.done);
    }
    return { job, interrupted: isAskedToStop && job.status === 'Stopped' };
  } finally {
    bar.stop();
    interruption.end();
  }
}
