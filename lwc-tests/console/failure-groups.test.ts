import getFingerprints from '@salesforce/apex/ReplayController.getFingerprints';
import FailureGroups from 'c/failureGroups';
import { announce } from '../mocks/emp-api';
import { apexError, mockOf } from '../support/apex';
import { allById, byId, child, click, errorsOf, fire, flush, heard, place, show } from '../support/dom';
import { failureGroup } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/ReplayController.getFingerprints',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const ask = mockOf(getFingerprints);

describe('c-failure-groups', () => {
  beforeEach(() => {
    ask.mockResolvedValue([failureGroup(), failureGroup({ fingerprint: 'X', sampleMessage: null, oldest: null })]);
  });

  it('shows a spinner until the causes are there', async () => {
    const element = place(FailureGroups, { feed: '' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('shows each cause with its count, what to do about it, and is accessible', async () => {
    const element = await show(FailureGroups, { feed: 'EMR_Patient', canReplay: true });
    const [first, second] = allById(element, 'cause');

    expect(ask).toHaveBeenCalledWith({ feed: 'EMR_Patient' });
    expect(first).toMatchObject({
      countText: 'c.Stagelink_Many_Rows',
      cause: { remedy: 'Give the patient a family name.' },
    });
    expect(first?.textContent).toContain('c.Stagelink_Since');
    expect(second?.textContent).toContain('X');
    await expect(element).toBeAccessible();
  });

  it('hands on the group that is to be shown or previewed', async () => {
    const element = await show(FailureGroups, { feed: '', canReplay: true });
    const shown = heard(element, 'show');
    const previewed = heard(element, 'preview');

    await click(element, 'show');
    allById(element, 'preview')[1]?.click();

    expect(shown).toEqual([expect.objectContaining({ fingerprint: 'REQUIRED_VALUE_MISSING LastName' })]);
    expect(previewed).toEqual([expect.objectContaining({ fingerprint: 'X' })]);
  });

  it('offers no preview to who may not replay', async () => {
    expect(byId(await show(FailureGroups, { feed: '' }), 'preview')).toBeNull();
  });

  it('says that nothing failed', async () => {
    ask.mockResolvedValue([]);

    expect(byId(await show(FailureGroups, { feed: '' }), 'none')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(FailureGroups, { feed: '' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'groups')).not.toBeNull();
  });

  it('asks anew when rows have changed, for another feed, and when it is told to', async () => {
    const element = (await show(FailureGroups, { feed: '' })) as HTMLElement & { refresh(): Promise<void> };

    announce('Replay_Job__c');
    await flush();
    expect(ask).toHaveBeenCalledTimes(2);
    Object.assign(element, { feed: 'EMR_Patient' });
    Object.assign(element, { feed: 'EMR_Patient' });
    await flush();
    expect(ask).toHaveBeenCalledTimes(3);
    await element.refresh();

    expect(ask).toHaveBeenCalledTimes(4);
  });
});
