import getRuns from '@salesforce/apex/OperationController.getRuns';
import RunList from 'c/runList';
import { announce } from '../mocks/emp-api';
import { apexError, mockOf } from '../support/apex';
import { byId, child, errorsOf, fire, flush, getById, heard, place, show } from '../support/dom';
import { run } from '../support/overview-builder';

jest.mock('@salesforce/apex/OperationController.getRuns', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const list = mockOf(getRuns);

describe('c-run-list', () => {
  beforeEach(() => {
    list.mockResolvedValue({ rows: [run()], nextKey: null });
  });

  it('shows a spinner until the runs are there', async () => {
    const element = place(RunList, { feed: '' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('lists the runs of a feed in a status, and is accessible', async () => {
    const element = await show(RunList, { feed: 'EMR_Patient', status: 'Failed' });

    expect(list).toHaveBeenLastCalledWith({ feed: 'EMR_Patient', status: 'Failed', pageSize: 50, afterKey: null });
    expect(getById<HTMLElement & { rows: unknown[] }>(element, 'rows').rows).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('tells which run is opened', async () => {
    const element = await show(RunList, { feed: '' });
    const opened = heard(element, 'open');

    await fire(getById(element, 'rows'), 'open', { id: 'a' });

    expect(opened).toEqual(['a']);
  });

  it('says that nothing ran yet', async () => {
    list.mockResolvedValue({ rows: [], nextKey: null });

    expect(byId(await show(RunList, { feed: '' }), 'empty')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(RunList, { feed: '' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });

  it('follows the org, but not under the hands of who has scrolled on', async () => {
    const element = await show(RunList, { feed: '' });
    announce('Sync_Run__c');
    await flush();
    expect(list).toHaveBeenCalledTimes(2);

    list.mockResolvedValue({ rows: Array.from({ length: 51 }, (_, index) => run({ id: `r${index}` })), nextKey: null });
    announce('Sync_Run__c');
    await flush();
    announce('Sync_Run__c');
    await flush();

    expect(list).toHaveBeenCalledTimes(3);
    expect(getById<HTMLElement & { rows: unknown[] }>(element, 'rows').rows).toHaveLength(51);
  });
});
