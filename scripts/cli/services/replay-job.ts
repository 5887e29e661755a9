/** A large replay as the command line follows it: the org works chunk by chunk, Ctrl-C stops it between two of them. */
import type { ReplayJob } from '../../contracts/stagelink-rest';
import { watchInterruption } from './interrupted';
import { poll } from './poll';
import type { Progress } from './progress';
import type { StagelinkApi } from './stagelink-api';

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
  let stopping: Promise<unknown> | null = null;
  const interruption = watchInterruption(() => {
    progress.say('Stopping after this chunk …');
    stopping = api.stopReplay(started.id);
    // A refusal is for whoever awaits it below, not for the process.
    stopping.catch(() => undefined);
  });
  // Said once it is true.
  progress.say(`${started.name} replays ${started.total} rows; Ctrl-C stops it between chunks.`);
  const bar = progress.bar('Rows replayed', started.total);
  try {
    const job = await poll({
      read: async () => {
        await stopping;
        return api.replayJob(started.id);
      },
      isDone: ({ status }) => status !== 'Running',
      onChange: ({ done }) => bar.update(done),
    });
    return { job, interrupted: interruption.requested && job.status === 'Stopped' };
  } finally {
    bar.stop();
    interruption.end();
  }
}
