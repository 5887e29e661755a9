import type { Connection } from 'jsforce';
import { describe, expect, it, vi } from 'vitest';
import { StagelinkApi } from '../../services/stagelink-api';

type Call = (path: string, body?: object) => Promise<unknown>;

function apiWith(calls: { get?: Call; post?: Call }): StagelinkApi {
  return new StagelinkApi({ apex: calls } as unknown as Connection);
}

const refusal = { code: 'NOT_FOUND', message: 'There is no feed X.', remedy: 'Name a feed that exists.' };

describe('StagelinkApi', () => {
  it.each([
    ['in its data', Object.assign(new Error('404'), { data: { error: refusal } })],
    ['as text', new Error(JSON.stringify({ error: refusal }))],
  ])('repeats a refusal that jsforce gives %s in the words of the org', async (_where, error) => {
    await expect(apiWith({ get: () => Promise.reject(error) }).feeds()).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'NOT_FOUND: There is no feed X.',
      remedy: 'Name a feed that exists.',
    });
  });

  it('says that an org does not answer', async () => {
    const error = Object.assign(new Error('fetch failed'), { cause: { code: 'ECONNREFUSED' } });

    await expect(apiWith({ get: () => Promise.reject(error) }).feeds()).rejects.toMatchObject({
      code: 'ORG_UNREACHABLE',
    });
  });

  it('passes on what is no refusal', async () => {
    const error = new Error('broken');

    await expect(apiWith({ get: () => Promise.reject(error) }).feeds()).rejects.toBe(error);
  });

  it('sends only the filters that are given', async () => {
    const get = vi.fn<Call>(() => Promise.resolve({ rows: [], nextKey: null }));
    await apiWith({ get }).staged({ feed: 'A B', status: undefined, limit: '5' });

    expect(get).toHaveBeenCalledWith('/stagelink/v1/staged?feed=A+B&limit=5');
  });

  it('waits until every run has ended', async () => {
    const states = ['Running', 'Linking', 'Completed'];
    const get = vi.fn<Call>(() => Promise.resolve([{ status: states.shift() }]));
    const seen: string[] = [];
    await apiWith({ get }).waitForRuns(['1'], ([run]) => void seen.push(run?.status ?? ''));

    expect(seen).toEqual(['Running', 'Linking', 'Completed']);
  });
});
