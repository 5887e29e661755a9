import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import getConflicts from '@salesforce/apex/ConflictController.getConflicts';
import getValues from '@salesforce/apex/ConflictController.getValues';
import Conflicts from 'c/conflicts';
import { lastVisit, openAt } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { byId, child, click, fire, flush, getById, show } from '../support/dom';
import { conflictRow } from '../support/operation-builder';
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
jest.mock(
  '@salesforce/apex/ConflictController.getConflicts',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/ConflictController.getValues', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const list = mockOf(getConflicts);

async function open(state: Readonly<Record<string, string>> = {}, canViewPayload = true): Promise<HTMLElement> {
  const element = await show(Conflicts);
  wireOf(getAccess).emit(access({ canViewPayload }));
  wireOf(getChoices).emit(CHOICES);
  openAt(state);
  await flush();
  return element;
}

type List = HTMLElement & { rows: { sourceValue: string; winnerText: string }[]; columns: { key: string }[] };

describe('c-conflicts', () => {
  beforeEach(() => {
    list.mockResolvedValue({ rows: [conflictRow({ id: 'a' })], nextKey: 'next' });
    mockOf(getValues).mockImplementation(({ conflictIds }: { conflictIds: string[] }) =>
      Promise.resolve(
        conflictIds.map((id) => ({ id, lastSeen: '0', sourceValue: `of ${id}`, salesforceValue: '1', hidden: false })),
      ),
    );
  });

  it('lists conflicts and who won, without values, and is accessible', async () => {
    const element = await open({ c__record: '001' });
    const rows = getById<List>(element, 'rows');

    expect(list).toHaveBeenLastCalledWith({
      filter: { feed: null, field: null, winner: null, recordId: '001' },
      pageSize: 50,
      afterKey: null,
    });
    expect(rows.rows[0]).toMatchObject({ winnerText: 'c.Stagelink_Owner_Salesforce', sourceValue: '' });
    expect(rows.columns.map(({ key }) => key)).not.toContain('sourceValue');
    expect(getById(element, 'record').textContent).toContain('001');
    await expect(element).toBeAccessible();
  });

  it('shows the values when asked for them, also of further pages', async () => {
    const element = await open();
    await click(element, 'show-values');
    list.mockResolvedValueOnce({ rows: [conflictRow({ id: 'b' })], nextKey: null });
    await fire(getById(element, 'rows'), 'loadmore');

    expect(getById<List>(element, 'rows').rows.map(({ sourceValue }) => sourceValue)).toEqual(['of a', 'of b']);
    expect(byId(element, 'show-values')).toBeNull();
    await click(element, 'refresh');
    expect(byId(element, 'show-values')).not.toBeNull();
  });

  it('asks for the values of many conflicts part by part', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => conflictRow({ id: `c${index}` }));
    list.mockResolvedValue({ rows, nextKey: null });
    const element = await open();

    await click(element, 'show-values');

    expect(getValues).toHaveBeenCalledTimes(2);
  });

  it('offers no values to who may not see them', async () => {
    expect(byId(await open({}, false), 'show-values')).toBeNull();
  });

  it('keeps what the user filters by in the address, and clears it', async () => {
    const element = await open({ c__winner: 'Salesforce' });
    expect(getById(element, 'winner')).toMatchObject({ value: 'Salesforce' });

    await fire(getById(element, 'feed'), 'change', { value: 'EMR_Patient' });
    expect(lastVisit().state).toEqual({ c__winner: 'Salesforce', c__feed: 'EMR_Patient' });
    const field = getById<HTMLElement & { value: string }>(element, 'field');
    field.value = ' Phone ';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(lastVisit().state).toEqual({ c__winner: 'Salesforce', c__field: 'Phone' });
    await click(element, 'clear');

    expect(lastVisit().state).toEqual({});
  });

  it('leads to the row and to the record', async () => {
    const element = await open();

    await fire(getById(element, 'rows'), 'open', { column: 'rowName', target: 'row' });
    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__row: 'row' } });
    await fire(getById(element, 'rows'), 'open', { column: 'externalId', target: '001' });

    expect(lastVisit().page).toBe('001');
  });

  it('says that there is no conflict, or that none matches', async () => {
    list.mockResolvedValue({ rows: [], nextKey: null });
    const element = await open();
    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_No_Conflicts' });

    openAt({ c__feed: 'EMR_Patient' });
    await flush();

    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_No_Conflict_Matches' });
  });

  it('shows what failed, and asks anew on retry', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('No access.'));

    await fire(child(element, 'c-page-shell'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });
});
