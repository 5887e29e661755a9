import getReplay from '@salesforce/apex/ReplayController.getReplay';
import resumeReplay from '@salesforce/apex/ReplayController.resumeReplay';
import stopReplay from '@salesforce/apex/ReplayController.stopReplay';
import ReplayProgress from 'c/replayProgress';
import { announce } from '../mocks/emp-api';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, show } from '../support/dom';
import { replayJob } from '../support/replay-builder';

jest.mock('@salesforce/apex/ReplayController.getReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/ReplayController.resumeReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/ReplayController.stopReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const ID = 'a02000000000001AAA';
const ask = mockOf(getReplay);

function open(): Promise<HTMLElement> {
  return show(ReplayProgress, { jobId: ID, canReplay: true });
}

describe('c-replay-progress', () => {
  beforeEach(() => {
    ask.mockResolvedValue(replayJob());
  });

  it('shows how far a replay is, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'progress')).toMatchObject({ value: 50 });
    expect(getById(element, 'counts').querySelectorAll('li')).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it('goes on when the org tells of this replay, and tells its end once', async () => {
    const element = await open();
    const finished = heard(element, 'finished');
    announce('Replay_Job__c', 'another');
    await flush();
    expect(ask).toHaveBeenCalledTimes(1);

    ask.mockResolvedValue(replayJob({ status: 'Completed', done: 400 }));
    announce('Replay_Job__c', ID);
    await flush();
    announce('Replay_Job__c', ID);
    await flush();

    expect(getById(element, 'progress')).toMatchObject({ value: 100 });
    expect(finished).toHaveLength(1);
    expect(byId(element, 'stop')).toBeNull();
  });

  it('stops a replay, and resumes it', async () => {
    mockOf(stopReplay).mockResolvedValue(replayJob({ status: 'Stopped' }));
    mockOf(resumeReplay).mockResolvedValue(replayJob());
    const element = await open();

    await click(element, 'stop');
    expect(stopReplay).toHaveBeenCalledWith({ jobId: ID });
    await click(element, 'resume');

    expect(resumeReplay).toHaveBeenCalledWith({ jobId: ID });
    expect(byId(element, 'stop')).not.toBeNull();
  });

  it('says why a replay was refused, but not in words what the numbers say', async () => {
    ask.mockResolvedValueOnce(replayJob({ status: 'Completed', message: '400 of 400 rows are done.' }));
    expect(byId(await open(), 'message')).toBeNull();

    ask.mockResolvedValueOnce(replayJob({ status: 'Refused', message: 'The plan no longer holds.' }));

    expect(getById(await open(), 'message').textContent).toBe('The plan no longer holds.');
  });

  it('offers neither to who may not replay', async () => {
    expect(byId(await show(ReplayProgress, { jobId: ID }), 'stop')).toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('No access.'));
    expect(byId(element, 'job')).toBeNull();

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'job')).not.toBeNull();
  });

  it('asks for nothing without a replay', async () => {
    await show(ReplayProgress, { jobId: null });

    expect(ask).not.toHaveBeenCalled();
  });
});
