import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getReplay from '@salesforce/apex/ReplayController.getReplay';
import getReplays from '@salesforce/apex/ReplayController.getReplays';
import Replays from 'c/replays';
import { announce } from '../mocks/emp-api';
import { lastVisit, openAt } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { byId, child, click, fire, flush, getById, show } from '../support/dom';
import { replayJob } from '../support/replay-builder';
import { access } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/ReplayController.getReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/ReplayController.getReplays', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const ask = mockOf(getReplays);

describe('c-replays', () => {
  beforeEach(() => {
    ask.mockResolvedValue([
      replayJob(),
      replayJob({ id: 'b', feed: null, fingerprint: null }),
      replayJob({ id: 'c', systemName: 'EMR', rowStatus: 'Dead', search: 'ann', feed: null, fingerprint: null }),
    ]);
    mockOf(getReplay).mockResolvedValue(replayJob());
  });

  it('lists replays and which rows they are about, and is accessible', async () => {
    const element = await show(Replays);
    const rows = getById<HTMLElement & { rows: { what: string }[] }>(element, 'rows').rows;

    expect(rows.map(({ what }) => what)).toEqual([
      'EMR_Patient · REQUIRED_VALUE_MISSING LastName',
      'c.Stagelink_Chosen_Rows',
      'EMR · c.Stagelink_Status_Dead · “ann”',
    ]);
    await expect(element).toBeAccessible();
  });

  it('opens a replay, and lets those stop it who may', async () => {
    const element = await show(Replays);
    await fire(getById(element, 'rows'), 'open', { id: 'b' });
    expect(lastVisit()).toEqual({ page: 'Stagelink_Replays', state: { c__job: 'b' } });

    wireOf(getAccess).emit(access({ canReplay: true }));
    openAt({ c__job: 'b' });
    await flush();

    expect(getById(element, 'open')).toMatchObject({ jobId: 'b', canReplay: true });
    await fire(getById(element, 'open'), 'finished', replayJob());
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says that nothing was replayed yet, and leads to the rows', async () => {
    ask.mockResolvedValue([]);
    const element = await show(Replays);
    expect(byId(element, 'empty')).not.toBeNull();

    await click(element, 'rows-link');

    expect(lastVisit().page).toBe('Stagelink_Staged_Rows');
  });

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(Replays);
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('No access.'));

    await fire(child(element, 'c-page-shell'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });

  it('asks anew when the org tells of a replay, and by hand', async () => {
    const element = await show(Replays);

    announce('Replay_Job__c', 'b');
    await flush();
    await click(element, 'refresh');

    expect(ask).toHaveBeenCalledTimes(3);
  });
});
