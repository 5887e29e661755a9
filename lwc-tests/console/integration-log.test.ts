import getLogs from '@salesforce/apex/OperationController.getLogs';
import IntegrationLog from 'c/integrationLog';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, place, show } from '../support/dom';
import { logLine } from '../support/operation-builder';

jest.mock('@salesforce/apex/OperationController.getLogs', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const list = mockOf(getLogs);

describe('c-integration-log', () => {
  beforeEach(() => {
    list.mockResolvedValue([logLine()]);
  });

  it('shows a spinner until the lines are there', async () => {
    const element = place(IntegrationLog, { feed: '' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('lists the lines of a feed and level, and is accessible', async () => {
    const element = await show(IntegrationLog, { feed: 'EMR_Patient', level: 'ERROR' });

    expect(list).toHaveBeenLastCalledWith({ feed: 'EMR_Patient', level: 'ERROR', most: 200 });
    expect(getById<HTMLElement & { rows: unknown[] }>(element, 'rows').rows).toEqual([logLine()]);
    await expect(element).toBeAccessible();
  });

  it('says that nothing was logged', async () => {
    list.mockResolvedValue([]);

    expect(byId(await show(IntegrationLog, { feed: '' }), 'empty')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry and by hand', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(IntegrationLog, { feed: '' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');
    expect(byId(element, 'rows')).not.toBeNull();
    await click(element, 'refresh');

    expect(list).toHaveBeenCalledTimes(3);
  });
});
