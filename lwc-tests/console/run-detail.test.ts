import getRun from '@salesforce/apex/OperationController.getRun';
import RunDetail from 'c/runDetail';
import { announce } from '../mocks/emp-api';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, show } from '../support/dom';
import { run } from '../support/overview-builder';

jest.mock('@salesforce/apex/OperationController.getRun', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const load = mockOf(getRun);
const ID = 'a01000000000001AAA';

function open(): Promise<HTMLElement> {
  return show(RunDetail, { runId: ID });
}

describe('c-run-detail', () => {
  beforeEach(() => {
    load.mockResolvedValue([run()]);
  });

  it('shows what came and what became of it, and is accessible', async () => {
    const element = await open();

    expect(load).toHaveBeenCalledWith({ runId: ID });
    expect(getById(element, 'name').textContent).toBe('RUN-1');
    expect(getById(element, 'counts').querySelectorAll('li')).toHaveLength(4);
    expect(byId(element, 'failure')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says why a run failed', async () => {
    load.mockResolvedValue([run({ status: 'Failed', errorCode: 'SYSTEM_UNREACHABLE', errorMessage: 'No answer.' })]);

    expect(getById(await open(), 'failure').textContent).toBe('No answer. (SYSTEM_UNREACHABLE)');
  });

  it('leads to the rows that arrived while it ran, and can be closed', async () => {
    const element = await open();
    const closed = heard(element, 'closed');

    await click(element, 'show-rows');
    await click(element, 'close');

    expect(lastVisit()).toEqual({
      page: 'Stagelink_Staged_Rows',
      state: {
        c__feed: 'EMR_Patient',
        c__from: '2026-11-20T10:00:00.000Z',
        c__until: '2026-11-20T10:01:00.000Z',
      },
    });
    expect(closed).toHaveLength(1);
  });

  it('says that there is no such run', async () => {
    load.mockResolvedValue([]);

    expect(byId(await open(), 'missing')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    load.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'name')).not.toBeNull();
  });

  it('follows the org', async () => {
    load.mockResolvedValue([run({ status: 'Running', received: 1 })]);
    await open();

    announce('Sync_Run__c', ID);
    await flush();

    expect(load).toHaveBeenCalledTimes(2);
  });
});
