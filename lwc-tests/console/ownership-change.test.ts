import changeOwner from '@salesforce/apex/OwnershipController.changeOwner';
import getHistory from '@salesforce/apex/OwnershipController.getHistory';
import simulateChange from '@salesforce/apex/OwnershipController.simulateChange';
import OwnershipChange from 'c/ownershipChange';
import { announce } from '../mocks/emp-api';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, click, errorsOf, fire, flush, getById, heard, show, toasts } from '../support/dom';
import { ownedField, ownershipEntry, ownershipSimulation } from '../support/ownership-builder';

jest.mock(
  '@salesforce/apex/OwnershipController.changeOwner',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/OwnershipController.getHistory', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/OwnershipController.simulateChange',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const CHANGE = { mapping: 'EMR_Patient_Phone', owner: 'External System', blankRule: 'Take Blank' };
const PENDING = ownershipEntry({ status: 'Pending' });

async function simulate(): Promise<HTMLElement> {
  const element = await show(OwnershipChange, { field: ownedField() });
  await fire(getById(element, 'owner'), 'change', { value: 'External System' });
  await click(element, 'simulate');
  return element;
}

async function change(): Promise<HTMLElement> {
  const element = await simulate();
  await fire(getById(element, 'reason'), 'change', { value: ' The EMR keeps phone numbers. ' });
  await click(element, 'apply');
  return element;
}

describe('c-ownership-change', () => {
  beforeEach(() => {
    mockOf(simulateChange).mockResolvedValue(ownershipSimulation());
    mockOf(changeOwner).mockResolvedValue(PENDING);
    mockOf(getHistory).mockResolvedValue([PENDING]);
  });

  it('offers no change before it was simulated, and nothing to simulate before a choice', async () => {
    const element = await show(OwnershipChange, { field: ownedField() });

    expect(byId(element, 'apply')).toBeNull();
    expect(byId(element, 'simulate-first')).not.toBeNull();
    expect(getById(element, 'simulate')).toMatchObject({ disabled: true });
    await expect(element).toBeAccessible();
  });

  it('simulates a change, shows examples, and is accessible', async () => {
    const element = await simulate();

    expect(simulateChange).toHaveBeenCalledWith({ ...CHANGE, rows: null });
    expect(getById(element, 'simulation').textContent).toContain('c.Stagelink_Simulation_Text');
    expect(getById(element, 'examples').textContent).toContain('+1 555 0101');
    getById(element, 'examples').querySelector<HTMLElement>('lightning-button')?.click();
    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__row: 'a00000000000001AAA' } });
    await expect(element).toBeAccessible();
  });

  it('says that there is nothing to compare with', async () => {
    mockOf(simulateChange).mockResolvedValue(ownershipSimulation({ rowsRead: 0, differences: [] }));
    const element = await simulate();

    expect(getById(element, 'simulation').textContent).toContain('c.Stagelink_Simulation_Empty');
    expect(byId(element, 'examples')).toBeNull();
  });

  it('asks to simulate again when another choice is made', async () => {
    const element = await simulate();

    await fire(getById(element, 'rule'), 'change', { value: 'Never Blank' });

    expect(byId(element, 'apply')).toBeNull();
    expect(getById(element, 'simulate')).toMatchObject({ disabled: false });
  });

  it('takes no change without a reason', async () => {
    expect(getById(await simulate(), 'apply')).toMatchObject({ disabled: true });
  });

  it('changes the owner, and follows the deployment to its end', async () => {
    const element = await change();
    const changed = heard(element, 'changed');
    const said = toasts(element);
    expect(changeOwner).toHaveBeenCalledWith({ ...CHANGE, reason: 'The EMR keeps phone numbers.' });
    expect(getById(element, 'entry').textContent).toContain('c.Stagelink_Deployment_Pending');

    mockOf(getHistory).mockResolvedValue([ownershipEntry()]);
    announce('Ownership_Change__c', PENDING.id);
    await flush();

    expect(changed).toHaveLength(1);
    expect(said[0]?.title).toBe('c.Stagelink_Owner_Changed');
    expect(getById(element, 'entry').textContent).not.toContain('c.Stagelink_Deployment_Pending');
  });

  it('says why a deployment failed', async () => {
    mockOf(getHistory).mockResolvedValue([ownershipEntry({ status: 'Failed', message: 'Locked.' })]);
    const element = await change();

    expect(getById(element, 'entry').textContent).toContain('Locked.');
  });

  it('shows why a change was refused', async () => {
    mockOf(changeOwner).mockRejectedValue(apexError('You may not.'));
    const element = await change();

    expect(errorsOf(element)).toEqual(apexError('You may not.'));
    expect(byId(element, 'entry')).toBeNull();
  });

  it('begins anew with another field, but not when the same one is told again', async () => {
    const element = await simulate();
    Object.assign(element, { field: ownedField() });
    await flush();
    expect(byId(element, 'simulation')).not.toBeNull();

    Object.assign(element, { field: ownedField({ mapping: 'name', field: 'LastName' }) });
    await flush();

    expect(byId(element, 'simulation')).toBeNull();
    const closed = heard(element, 'closed');
    await click(element, 'close');
    expect(closed).toHaveLength(1);
  });
});
