import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getHistory from '@salesforce/apex/OwnershipController.getHistory';
import getOwnership from '@salesforce/apex/OwnershipController.getOwnership';
import Ownership from 'c/ownership';
import { lastVisit, openAt } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { byId, child, click, fire, flush, getById, show } from '../support/dom';
import { ownedField, ownershipEntry } from '../support/ownership-builder';
import { access } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/OwnershipController.getHistory', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/OwnershipController.getOwnership',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

async function open(state: Readonly<Record<string, string>> = {}, canChangeOwnership = true): Promise<HTMLElement> {
  const element = await show(Ownership);
  wireOf(getAccess).emit(access({ canChangeOwnership }));
  openAt(state);
  await flush();
  return element;
}

function fieldsShown(element: HTMLElement): (string | undefined)[] {
  return [...getById(element, 'matrix').querySelectorAll<HTMLElement>('tbody tr')].map(
    ({ dataset }) => dataset['mapping'],
  );
}

function downloads(): string[] {
  const files: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push(`${this.download}: ${decodeURIComponent(this.href)}`);
  });
  return files;
}

describe('c-ownership', () => {
  beforeEach(() => {
    mockOf(getOwnership).mockResolvedValue([
      ownedField(),
      ownedField({ mapping: 'name', field: 'LastName', owner: 'External System' }),
    ]);
    mockOf(getHistory).mockResolvedValue([
      ownershipEntry(),
      ownershipEntry({ id: 'b', feed: 'Other', toOwner: 'Salesforce', toBlankRule: 'Never Blank' }),
    ]);
  });

  it('shows who owns which field, and is accessible', async () => {
    const element = await open();

    expect(fieldsShown(element)).toEqual(['name', 'EMR_Patient_Phone']);
    expect(getById(element, 'count').textContent).toBe('c.Stagelink_Many_Fields');
    await expect(element).toBeAccessible();
  });

  it('filters by feed, owner and text, and keeps it in the address', async () => {
    const element = await open();
    await fire(getById(element, 'owner'), 'change', { value: 'Salesforce' });
    expect(lastVisit()).toEqual({ page: 'Stagelink_Ownership', state: { c__owner: 'Salesforce' } });

    openAt({ c__owner: 'Salesforce', c__search: 'phone' });
    await flush();

    expect(fieldsShown(element)).toEqual(['EMR_Patient_Phone']);
    openAt({ c__search: 'nothing such' });
    await flush();
    expect(byId(element, 'empty')).not.toBeNull();
  });

  it('opens the change of a field, closes it, and asks anew when the field has changed', async () => {
    const element = await open();

    await click(element, 'change-field');
    expect(getById(element, 'change')).toMatchObject({ field: { mapping: 'name' } });
    await fire(getById(element, 'change'), 'changed');
    expect(getOwnership).toHaveBeenCalledTimes(2);
    await fire(getById(element, 'change'), 'closed');

    expect(byId(element, 'change')).toBeNull();
  });

  it('lets who may not change look and export', async () => {
    const element = await open({}, false);

    expect(byId(element, 'read-only')).not.toBeNull();
    expect(byId(element, 'change-field')).toBeNull();
    expect(byId(element, 'export')).not.toBeNull();
  });

  it('shows every change of a feed', async () => {
    const element = await open();
    await fire(getById(element, 'views'), 'view', 'history');
    expect(lastVisit().state).toEqual({ c__view: 'history' });

    openAt({ c__view: 'history' });
    await flush();
    const changes = getById<HTMLElement & { rows: { what: string }[] }>(element, 'history').rows;

    expect(changes.map(({ what }) => what)).toEqual([
      'c.Stagelink_Owner_Salesforce → c.Stagelink_Owner_External',
      'c.Stagelink_Rule_Take_Blank → c.Stagelink_Rule_Never_Blank',
    ]);
    openAt({ c__view: 'history', c__feed: 'None' });
    await flush();
    expect(byId(element, 'no-history')).not.toBeNull();
    await fire(getById(element, 'views'), 'view', '');
    expect(lastVisit().state).toEqual({ c__feed: 'None' });
  });

  it('exports what the view shows', async () => {
    const files = downloads();
    const element = await open({ c__owner: 'Salesforce' });
    await click(element, 'export');
    openAt({ c__view: 'history' });
    await flush();
    await click(element, 'export');

    expect(files[0]).toMatch(/^stagelink-ownership-\d{4}-\d\d-\d\d\.csv/);
    expect(files[0]).toContain('Phone,telecom[system=phone].value,Salesforce,Take Blank');
    expect(files[0]).not.toContain('LastName');
    expect(files[1]).toContain('stagelink-ownership-history-');
    expect(files[1]).toContain('The EMR keeps phone numbers.');
  });

  it('shows what failed, and asks anew on retry', async () => {
    mockOf(getOwnership).mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('No access.'));
    expect(byId(element, 'empty')).toBeNull();

    await fire(child(element, 'c-page-shell'), 'retry');

    expect(fieldsShown(element)).toHaveLength(2);
  });
});
