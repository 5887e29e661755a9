import getDifferences from '@salesforce/apex/OperationController.getDifferences';
import getReconciliations from '@salesforce/apex/OperationController.getReconciliations';
import repairReconciliation from '@salesforce/apex/OperationController.repairReconciliation';
import startReconciliation from '@salesforce/apex/OperationController.startReconciliation';
import Reconciliations from 'c/reconciliations';
import { announce } from '../mocks/emp-api';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, place, show, toasts } from '../support/dom';
import { difference, reconciliation } from '../support/operation-builder';

jest.mock(
  '@salesforce/apex/OperationController.getDifferences',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/OperationController.getReconciliations',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/OperationController.repairReconciliation',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/OperationController.startReconciliation',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const ID = 'a07000000000001AAA';
const list = mockOf(getReconciliations);

async function open(properties: Readonly<Record<string, unknown>> = {}): Promise<HTMLElement> {
  const element = await show(Reconciliations, { feed: 'EMR_Patient', canOperate: true, ...properties });
  await fire(getById(element, 'rows'), 'open', { id: ID });
  return element;
}

describe('c-reconciliations', () => {
  beforeEach(() => {
    list.mockResolvedValue([reconciliation()]);
    mockOf(getDifferences).mockResolvedValue([difference()]);
  });

  it('shows a spinner until the comparisons are there', async () => {
    const element = place(Reconciliations, { feed: '' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('lists comparisons, shows what one of them found, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'open').textContent).toContain('c.Stagelink_Reconciliation_Text');
    expect(getDifferences).toHaveBeenCalledWith({ reconciliationId: ID });
    expect(getById<HTMLElement & { rows: unknown[] }>(element, 'differences').rows).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('says that nothing differs, and can be closed', async () => {
    mockOf(getDifferences).mockResolvedValue([]);
    const element = await open();
    expect(byId(element, 'no-difference')).not.toBeNull();

    await click(element, 'close');

    expect(byId(element, 'open')).toBeNull();
  });

  it('leads from a difference to its row and its record', async () => {
    const element = await open();

    await fire(getById(element, 'differences'), 'open', { column: 'row', target: 'a00' });
    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__row: 'a00' } });
    await fire(getById(element, 'differences'), 'open', { column: 'record', target: '001' });

    expect(lastVisit().page).toBe('001');
  });

  it('starts a comparison of a feed', async () => {
    const element = await show(Reconciliations, { feed: 'EMR_Patient', canOperate: true });
    const said = toasts(element);

    await click(element, 'start');

    expect(startReconciliation).toHaveBeenCalledWith({ feed: 'EMR_Patient' });
    expect(said[0]?.title).toBe('c.Stagelink_Comparison_Started');
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('repairs what a comparison found', async () => {
    const element = await open();

    await click(element, 'repair');

    expect(repairReconciliation).toHaveBeenCalledWith({ reconciliationId: ID });
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('shows why a repair was refused', async () => {
    mockOf(repairReconciliation).mockRejectedValue(apexError('You may not.'));
    const element = await open();

    await click(element, 'repair');

    expect(errorsOf(element)).toEqual(apexError('You may not.'));
  });

  it('offers no repair where there is none, and nothing to who may not operate', async () => {
    list.mockResolvedValue([reconciliation({ repaired: 2 })]);
    expect(byId(await open(), 'repair')).toBeNull();

    const element = await open({ canOperate: false });

    expect(byId(element, 'start')).toBeNull();
  });

  it('says that nothing was compared yet', async () => {
    list.mockResolvedValue([]);

    expect(byId(await show(Reconciliations, { feed: '' }), 'empty')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(Reconciliations, { feed: '' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });

  it('follows the org, with what the open one found', async () => {
    await open();

    announce('Reconciliation__c', ID);
    await flush();

    expect(getDifferences).toHaveBeenCalledTimes(2);
  });
});
