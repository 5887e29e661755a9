import { describe, expect, it, vi } from 'vitest';
import type { OutboxReplayResult, ReplayJob } from '../../../contracts/stagelink-rest';
import { replayAllMessages } from '../../services/outbound-messages';
import { followReplay } from '../../services/replay-job';
import { silentProgress } from '../support/silent-progress';

/** As Ctrl-C does in a process that waits for it. */
const interrupt = (): void => void process.emit('SIGINT');

describe('a replay that is followed', () => {
  const started = { id: 'j1', name: 'RJ-1', status: 'Running', total: 600, done: 0 } as ReplayJob;

  it('ends with its job', async () => {
    const states = ['Running', 'Completed'];
    const replayJob = vi.fn(() => Promise.resolve({ ...started, status: states.shift() } as ReplayJob));
    const stopReplay = vi.fn(() => Promise.resolve(started));

    const followed = await followReplay({ replayJob, stopReplay }, started, silentProgress);

    expect(followed).toMatchObject({ interrupted: false, job: { status: 'Completed' } });
    expect(stopReplay).not.toHaveBeenCalled();
  });

  it('is stopped by Ctrl-C, once, and waits until the job has stopped', async () => {
    let isStopped = false;
    const replayJob = vi.fn(() => {
      if (replayJob.mock.calls.length === 1) {
        interrupt();
      }
      return Promise.resolve({ ...started, done: 200, status: isStopped ? 'Stopped' : 'Running' } as ReplayJob);
    });
    const stopReplay = vi.fn(() => {
      isStopped = true;
      return Promise.resolve(started);
    });

    const followed = await followReplay({ replayJob, stopReplay }, started, silentProgress);

    expect(followed).toMatchObject({ interrupted: true, job: { status: 'Stopped', done: 200 } });
    expect(stopReplay).toHaveBeenCalledExactlyOnceWith('j1');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('a replay of messages', () => {
  const page = (nextKey: string | null): OutboxReplayResult => ({ queued: 200, unchanged: 0, superseded: 0, nextKey });

  it('goes on until nothing is left', async () => {
    const keys = ['k1', null];
    const replayOutbox = vi.fn(() => Promise.resolve(page(keys.shift() ?? null)));

    const total = await replayAllMessages({ replayOutbox }, { route: 'R' }, silentProgress);

    expect(total).toEqual({ queued: 400, unchanged: 0, superseded: 0, nextKey: null });
    expect(replayOutbox.mock.calls).toEqual([[{ route: 'R', after: undefined }], [{ route: 'R', after: 'k1' }]]);
  });

  it('stops between two calls on Ctrl-C', async () => {
    const replayOutbox = vi.fn(() => {
      interrupt();
      return Promise.resolve(page('k1'));
    });

    const total = await replayAllMessages({ replayOutbox }, { route: 'R' }, silentProgress);

    expect(total).toMatchObject({ queued: 200, nextKey: 'k1' });
    expect(replayOutbox).toHaveBeenCalledOnce();
  });
});
