import countStagedRecords from '@salesforce/apex/StagedRecordsController.countStagedRecords';
import discardMatching from '@salesforce/apex/ReplayController.discardMatching';
import discardRecords from '@salesforce/apex/ReplayController.discardRecords';
import getStagedRecords from '@salesforce/apex/StagedRecordsController.getStagedRecords';
import StagedList from 'c/stagedList';
import { NO_FILTER, type StagedRow } from 'c/stagedRecordsModel';
import { announce } from '../mocks/emp-api';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, place, show, toasts } from '../support/dom';
import { stagedRow, stagedRows } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.countStagedRecords',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/ReplayController.discardMatching',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/ReplayController.discardRecords',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/StagedRecordsController.getStagedRecords',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const list = mockOf(getStagedRecords);
const countRows = mockOf(countStagedRecords);

type Shown = HTMLElement & { rows: readonly StagedRow[]; hasMore: boolean; isLoadingMore: boolean };

function rowsOf(element: HTMLElement): Shown {
  return getById<Shown>(element, 'rows');
}

async function choose(element: HTMLElement, ids: readonly string[]): Promise<HTMLElement> {
  await fire(rowsOf(element), 'selectionchange', ids);
  return getById(element, 'selection');
}

describe('c-staged-list', () => {
  beforeEach(() => {
    list.mockResolvedValue({ rows: stagedRows(2), nextKey: null });
    countRows.mockResolvedValue(2);
  });

  it('shows a spinner until the rows are there', async () => {
    const element = place(StagedList, { state: {} });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
    expect(rowsOf(element).rows).toHaveLength(2);
    expect(getById(element, 'count').textContent).toBe('c.Stagelink_Many_Rows_Match');
  });

  it('is accessible', async () => {
    const element = await show(StagedList, { state: { cause: 'X' }, canReplay: true });
    await choose(element, ['row0']);

    await expect(element).toBeAccessible();
  });

  it('asks for the rows that the address says, and not again for what only shows one of them', async () => {
    const element = await show(StagedList, { state: { feed: 'EMR_Patient', status: 'Dead' } });
    const filter = { ...NO_FILTER, feed: 'EMR_Patient', status: 'Dead' };
    expect(list).toHaveBeenCalledWith({ filter, pageSize: 50, afterKey: null });
    expect(countRows).toHaveBeenCalledWith({ filter });

    Object.assign(element, { state: { feed: 'EMR_Patient', status: 'Dead', row: 'a' } });
    await flush();

    expect(list).toHaveBeenCalledTimes(1);
  });

  it('tells what the user filters by', async () => {
    const element = await show(StagedList, { state: { feed: 'F', cause: 'X' } });
    const asked = heard(element, 'filter');

    await fire(getById(element, 'filters'), 'filter', { status: 'Dead' });
    await click(element, 'clear-cause');
    await click(element, 'clear');

    expect(asked).toEqual([{ feed: 'F', cause: 'X', status: 'Dead' }, { feed: 'F', cause: '' }, {}]);
  });

  it('loads further pages behind those shown, and does not count again', async () => {
    list.mockResolvedValueOnce({ rows: stagedRows(2), nextKey: 'next' });
    const element = await show(StagedList, { state: {} });
    list.mockResolvedValueOnce({ rows: [stagedRow({ id: 'further' })], nextKey: null });

    await fire(rowsOf(element), 'loadmore');

    expect(list).toHaveBeenLastCalledWith({ filter: NO_FILTER, pageSize: 50, afterKey: 'next' });
    expect(rowsOf(element).rows.map(({ id }) => id)).toEqual(['row0', 'row1', 'further']);
    expect(countRows).toHaveBeenCalledTimes(1);
    await fire(rowsOf(element), 'loadmore');
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('says that no row matches, or that there is none at all', async () => {
    list.mockResolvedValue({ rows: [], nextKey: null });
    countRows.mockResolvedValue(0);
    const element = await show(StagedList, { state: { status: 'Dead' } });
    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_Empty_Title' });

    Object.assign(element, { state: {} });
    await flush();

    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_Empty_Org' });
    expect(byId(element, 'rows')).toBeNull();
  });

  it('shows what failed, without old rows, and asks anew on retry', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(StagedList, { state: {} });
    expect(errorsOf(element)).toEqual(apexError('No access.'));
    expect(byId(element, 'rows')).toBeNull();
    expect(byId(element, 'empty')).toBeNull();

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(rowsOf(element).rows).toHaveLength(2);
  });

  it('never shows an old answer in the place of a newer one', async () => {
    const answers: ((page: unknown) => void)[] = [];
    list.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const element = place(StagedList, { state: { status: 'Dead' } });
    Object.assign(element, { state: { status: 'Failed' } });

    answers[1]?.({ rows: [stagedRow({ id: 'new' })], nextKey: null });
    await flush();
    answers[0]?.({ rows: [stagedRow({ id: 'old' })], nextKey: null });
    await flush();

    expect(rowsOf(element).rows.map(({ id }) => id)).toEqual(['new']);
  });

  it('says that the list has changed, and leaves it until it is refreshed', async () => {
    const element = await show(StagedList, { state: {} });
    announce('Sync_Run__c');
    await flush();
    expect(byId(element, 'news')).toBeNull();

    countRows.mockResolvedValue(3);
    announce('Sync_Run__c');
    await flush();
    expect(byId(element, 'news')).not.toBeNull();
    expect(list).toHaveBeenCalledTimes(1);
    await click(element, 'refresh');

    expect(list).toHaveBeenCalledTimes(2);
    expect(byId(element, 'news')).toBeNull();
  });

  it('opens a row, and shows rows as they stand now', async () => {
    const element = (await show(StagedList, { state: {} })) as HTMLElement & { update(rows: StagedRow[]): void };
    const opened = heard(element, 'open');

    await fire(rowsOf(element), 'open', { id: 'row1' });
    element.update([stagedRow({ id: 'row1', status: 'Linked' })]);
    await flush();

    expect(opened).toEqual(['row1']);
    expect(rowsOf(element).rows.map(({ status }) => status)).toEqual(['Failed', 'Linked']);
  });

  it('previews the rows that are chosen', async () => {
    const element = await show(StagedList, { state: {}, canReplay: true });
    const previews = heard(element, 'preview');
    const bar = await choose(element, ['row1']);
    expect(bar).toMatchObject({ chosen: 1, canReplay: true, canDiscard: true, offersAll: false });

    await fire(bar, 'preview');
    await fire(bar, 'clear');

    expect(previews).toEqual([{ ids: ['row1'], filter: null }]);
    expect(byId(element, 'selection')).toBeNull();
  });

  it('offers all that match when all that are loaded are chosen, and previews them by their filter', async () => {
    list.mockResolvedValue({ rows: stagedRows(2), nextKey: 'next' });
    countRows.mockResolvedValue(230);
    const element = await show(StagedList, { state: { status: 'Failed' }, canReplay: true });
    const previews = heard(element, 'preview');
    const bar = await choose(element, ['row0', 'row1']);
    expect(bar).toMatchObject({ offersAll: true, total: 230 });

    await fire(bar, 'chooseall');
    expect(bar).toMatchObject({ isAll: true, chosen: 230, canReplay: true, canDiscard: true, offersAll: false });
    await fire(bar, 'preview');

    expect(previews).toEqual([{ ids: null, filter: { ...NO_FILTER, status: 'Failed' }, total: 230 }]);
  });

  it('does not offer to discard rows that are linked', async () => {
    list.mockResolvedValue({ rows: [stagedRow({ id: 'a', status: 'Linked' })], nextKey: null });
    const element = await show(StagedList, { state: {}, canReplay: true });

    expect(await choose(element, ['a'])).toMatchObject({ canDiscard: false });
  });

  it('discards the rows that are chosen', async () => {
    mockOf(discardRecords).mockResolvedValue([stagedRow({ id: 'row0', status: 'Discarded' })]);
    const element = await show(StagedList, { state: {}, canReplay: true });
    const said = toasts(element);

    await fire(await choose(element, ['row0']), 'discard', 'Test data');

    expect(discardRecords).toHaveBeenCalledWith({ recordIds: ['row0'], reason: 'Test data' });
    expect(said[0]?.title).toBe('c.Stagelink_Discard_Done');
    expect(byId(element, 'selection')).toBeNull();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('discards all that match part by part, until it is stopped', async () => {
    const element = await show(StagedList, { state: {}, canReplay: true });
    const bar = await choose(element, ['row0', 'row1']);
    await fire(bar, 'chooseall');
    mockOf(discardMatching)
      .mockResolvedValueOnce({ discarded: 200, nextKey: 'second' })
      .mockImplementationOnce(() => {
        bar.dispatchEvent(new CustomEvent('stop'));
        return Promise.resolve({ discarded: 200, nextKey: 'third' });
      });

    await fire(bar, 'discard', 'Test data');

    expect(mockOf(discardMatching).mock.calls).toEqual([
      [{ filter: NO_FILTER, reason: 'Test data', afterKey: null }],
      [{ filter: NO_FILTER, reason: 'Test data', afterKey: 'second' }],
    ]);
  });

  it('keeps the selection when a discard is refused', async () => {
    mockOf(discardRecords).mockRejectedValue(apexError('One of them is linked.'));
    const element = await show(StagedList, { state: {}, canReplay: true });

    await fire(await choose(element, ['row0']), 'discard', 'Test data');

    expect(errorsOf(element)).toEqual(apexError('One of them is linked.'));
    expect(byId(element, 'selection')).not.toBeNull();
  });
});
