import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import getLedger from '@salesforce/apex/OperationController.getLedger';
import getLogs from '@salesforce/apex/OperationController.getLogs';
import getReconciliations from '@salesforce/apex/OperationController.getReconciliations';
import getRun from '@salesforce/apex/OperationController.getRun';
import getRuns from '@salesforce/apex/OperationController.getRuns';
import Runs from 'c/runs';
import { lastVisit, openAt } from '../mocks/navigation';
import { mockOf, wireOf } from '../support/apex';
import { byId, child, fire, flush, getById, show } from '../support/dom';
import { run } from '../support/overview-builder';
import { access, CHOICES } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/OverviewController.getChoices', () => jest.requireActual('../support/apex').apexWire(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OperationController.getLedger', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OperationController.getLogs', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/OperationController.getReconciliations',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/OperationController.getRun', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OperationController.getRuns', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

async function open(state: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const element = await show(Runs);
  wireOf(getAccess).emit(access({ canOperateFeeds: true, canAdministerFeeds: true }));
  wireOf(getChoices).emit(CHOICES);
  openAt(state);
  await flush();
  return element;
}

describe('c-runs', () => {
  beforeEach(() => {
    mockOf(getRuns).mockResolvedValue({ rows: [run()], nextKey: null });
    mockOf(getRun).mockResolvedValue([run()]);
    [getLedger, getLogs, getReconciliations].forEach((method) => mockOf(method).mockResolvedValue([]));
  });

  it('shows runs first, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'runs')).toMatchObject({ feed: '', status: '' });
    expect(getById(element, 'views')).toMatchObject({ view: '' });
    await expect(element).toBeAccessible();
  });

  it.each(['ledger', 'reconciliations', 'log'])('shows the %s that the address says', async (view) => {
    const element = await open({ c__view: view, c__feed: 'EMR_Patient' });

    expect(getById(element, view)).toMatchObject({ feed: 'EMR_Patient' });
    expect(byId(element, 'runs')).toBeNull();
  });

  it('keeps view and filter in the address', async () => {
    const element = await open({ c__feed: 'EMR_Patient', c__run: 'a' });
    await fire(getById(element, 'views'), 'view', 'ledger');
    expect(lastVisit()).toEqual({ page: 'Stagelink_Runs', state: { c__feed: 'EMR_Patient', c__view: 'ledger' } });

    await fire(getById(element, 'status'), 'change', { value: 'Failed' });

    expect(lastVisit().state).toEqual({ c__feed: 'EMR_Patient', c__run: 'a', c__status: 'Failed' });
  });

  it('filters the log by level', async () => {
    const element = await open({ c__view: 'log' });

    await fire(getById(element, 'level'), 'change', { value: 'ERROR' });

    expect(lastVisit().state).toEqual({ c__view: 'log', c__level: 'ERROR' });
  });

  it('opens a run, also from the ledger, and closes it', async () => {
    const element = await open();
    await fire(getById(element, 'runs'), 'open', 'a');
    expect(lastVisit().state).toEqual({ c__run: 'a' });

    openAt({ c__run: 'a' });
    await flush();
    expect(getById(element, 'run')).toMatchObject({ runId: 'a' });
    await fire(getById(element, 'run'), 'closed');
    expect(lastVisit().state).toEqual({});
    openAt({ c__view: 'ledger' });
    await flush();
    await fire(getById(element, 'ledger'), 'open', 'b');

    expect(lastVisit().state).toEqual({ c__run: 'b' });
  });

  it('shows why it could not be told what there is to filter by', async () => {
    const element = await show(Runs);
    wireOf(getChoices).error({ message: 'No access.' }, 403, 'Forbidden');
    await flush();

    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toMatchObject({ status: 403 });
  });
});
