import { attentionOf, byUrgency, cadenceText, standOf } from 'c/overviewModel';
import { feedStatus, run, systemCard, systemStatus } from '../support/overview-builder';

describe('overview model', () => {
  it.each([
    [{ active: false, late: true }, 'Off'],
    [{ late: true, running: true }, 'Late'],
    [{ running: true }, 'Running'],
    [{ pulled: false }, 'Pushed'],
    [{ lastRun: null, freshAt: null }, 'Never'],
    [{ lastRun: run() }, 'Fresh'],
  ])('calls a feed with %j %s', (values, expected) => {
    expect(standOf(feedStatus(values))).toBe(expected);
  });

  it('puts first what one should look at first', () => {
    const named = (
      name: string,
      values: Parameters<typeof systemCard>[0],
      state: 'Ready' | 'Off' | 'Paused' = 'Ready',
    ) => systemCard({ feeds: [], ...values, status: systemStatus({ name, state }) });
    const cards = byUrgency([
      named('off', { dead: 9 }, 'Off'),
      named('well', {}),
      named('also well', {}),
      named('paused', {}, 'Paused'),
      named('bad', { dead: 1, feeds: [feedStatus({ late: true })] }),
    ]);

    expect(cards.map(({ status }) => status.name)).toEqual(['bad', 'paused', 'well', 'also well', 'off']);
  });

  it('counts what waits for a person, and nothing of what is off', () => {
    const off = systemCard({ status: systemStatus({ state: 'Off' }), dead: 7 });
    const on = systemCard({
      status: systemStatus({ state: 'Paused' }),
      failed: 2,
      dead: 1,
      feeds: [feedStatus({ late: true, failed: 5, dead: 1 }), feedStatus({ active: false, failed: 99, late: true })],
    });

    expect(attentionOf([off, on])).toEqual({
      heldSystems: 1,
      lateFeeds: 1,
      failedRows: 5,
      deadRows: 1,
      failedMessages: 2,
      deadMessages: 1,
    });
  });

  it.each([
    [5, '5 min'],
    [120, '2 h'],
    [1440, '1 d'],
    [90, '90 min'],
  ])('says %d minutes as people do', (minutes, expected) => {
    expect(cadenceText(minutes)).toBe(expected);
  });
});
