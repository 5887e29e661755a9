import { createElement } from 'lwc';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getFeeds from '@salesforce/apex/StagedRecordsController.getFeeds';
import getStagedRecords from '@salesforce/apex/StagedRecordsController.getStagedRecords';
import replayRecords from '@salesforce/apex/StagedRecordsController.replayRecords';
import StagedRecords from 'c/stagedRecords';
import type { StagedRow } from 'c/stagedRecordsModel';
import { byId, flush, getById, removeAll } from '../support/dom';
import { stagedRow } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('@salesforce/apex/StagedRecordsController.getFeeds', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StagedRecordsController.getStagedRecords', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/StagedRecordsController.replayRecords', () => ({ default: jest.fn() }), { virtual: true });

const access = getAccess as unknown as { emit(value: unknown): void };
const feeds = getFeeds as unknown as jest.Mock;
const list = getStagedRecords as unknown as jest.Mock;
const replay = replayRecords as unknown as jest.Mock;

type Table = HTMLElement & { data: StagedRow[]; columns: unknown[]; enableInfiniteLoading: boolean };

async function show(): Promise<HTMLElement> {
  const element = createElement('c-staged-records', { is: StagedRecords });
  document.body.appendChild(element);
  access.emit({ canReplay: true });
  await flush();
  return element;
}

function fire(target: HTMLElement, name: string, detail: unknown): Promise<void> {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  return flush();
}

describe('c-staged-records', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    feeds.mockResolvedValue([{ name: 'EMR_Patient', label: 'EMR patients' }]);
    list.mockResolvedValue({ rows: [stagedRow({ id: 'a' }), stagedRow({ id: 'b' })], nextKey: null });
  });
  afterEach(removeAll);

  it('shows a spinner until the rows are there', async () => {
    const element = createElement('c-staged-records', { is: StagedRecords });
    document.body.appendChild(element);

    expect(byId(element, 'loading')).not.toBeNull();
    await flush();

    expect(byId(element, 'loading')).toBeNull();
    expect(getById<Table>(element, 'rows').data).toHaveLength(2);
  });

  it('is accessible', async () => {
    await expect(await show()).toBeAccessible();
  });

  it('says that no rows match', async () => {
    list.mockResolvedValue({ rows: [], nextKey: null });
    const element = await show();

    expect(byId(element, 'empty')).not.toBeNull();
    expect(byId(element, 'rows')).toBeNull();
  });

  it('hands a failure to the error panel and loads again on retry', async () => {
    const failure = { body: { message: 'You need the permission set Stagelink Operator.' } };
    list.mockRejectedValueOnce(failure);
    const element = await show();
    const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { errors: unknown };

    expect(panel.errors).toEqual(failure);
    expect(byId(element, 'empty')).toBeNull();
    await fire(panel, 'retry', null);

    expect(getById<Table>(element, 'rows').data).toHaveLength(2);
    expect(panel.errors).toBeNull();
  });

  it.each([
    ['status', 'Dead', { status: 'Dead', feed: null }],
    ['feed', 'EMR_Patient', { status: null, feed: 'EMR_Patient' }],
  ])('filters by %s', async (filter, value, expected) => {
    const element = await show();

    await fire(getById(element, filter), 'change', { value });

    expect(list).toHaveBeenLastCalledWith({ ...expected, pageSize: 50, afterKey: null });
  });

  it('shows the answer to the last question when an older one comes late', async () => {
    let answerFirst: (page: unknown) => void = () => undefined;
    const element = await show();
    list.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    await fire(getById(element, 'status'), 'change', { value: 'Dead' });
    list.mockResolvedValueOnce({ rows: [stagedRow({ id: 'new' })], nextKey: null });
    await fire(getById(element, 'status'), 'change', { value: 'Failed' });

    answerFirst({ rows: [stagedRow({ id: 'old' })], nextKey: null });
    await flush();

    expect(getById<Table>(element, 'rows').data.map(({ id }) => id)).toEqual(['new']);
  });

  it('loads further pages after the rows shown', async () => {
    list.mockResolvedValueOnce({ rows: [stagedRow({ id: 'a' })], nextKey: 'k' });
    const element = await show();
    const table = getById<Table>(element, 'rows');

    expect(table.enableInfiniteLoading).toBe(true);
    list.mockResolvedValueOnce({ rows: [stagedRow({ id: 'b' })], nextKey: null });
    await fire(table, 'loadmore', null);

    expect(list).toHaveBeenLastCalledWith(expect.objectContaining({ afterKey: 'k' }));
    expect(table.data.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(table.enableInfiniteLoading).toBe(false);
  });

  it('keeps the rows shown when a further page fails', async () => {
    list.mockResolvedValueOnce({ rows: [stagedRow({ id: 'a' })], nextKey: 'k' });
    const element = await show();
    list.mockRejectedValueOnce(new Error('Broken.'));

    await fire(getById(element, 'rows'), 'loadmore', null);

    expect(getById<Table>(element, 'rows').data).toHaveLength(1);
  });

  it('replays the selected rows and shows them as they are now', async () => {
    const element = await show();
    replay.mockResolvedValue({
      linked: 1,
      unchanged: 0,
      superseded: 0,
      failed: 0,
      dead: 0,
      queued: 0,
      rows: [stagedRow({ id: 'b', status: 'Linked' })],
    });
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => toast((event as CustomEvent).detail));
    await fire(getById(element, 'rows'), 'rowselection', { selectedRows: [stagedRow({ id: 'b' })] });

    getById(element, 'replay').click();
    await flush();

    expect(replay).toHaveBeenCalledWith({ recordIds: ['b'] });
    expect(getById<Table>(element, 'rows').data.map(({ status }) => status)).toEqual(['Failed', 'Linked']);
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ variant: 'success', message: 'Linked: 1' }));
  });

  it('refuses a selection larger than one replay takes', async () => {
    const element = await show();
    const selectedRows = Array.from({ length: 201 }, (_, index) => stagedRow({ id: `r${index}` }));
    await fire(getById(element, 'rows'), 'rowselection', { selectedRows });

    getById(element, 'replay').click();
    await flush();

    expect(replay).not.toHaveBeenCalled();
  });

  it('shows why a replay was refused and keeps the rows', async () => {
    const element = await show();
    replay.mockRejectedValue({ body: { message: 'No access.' } });
    await fire(getById(element, 'rows'), 'rowselection', { selectedRows: [stagedRow({ id: 'b' })] });

    getById(element, 'replay').click();
    await flush();

    const panel = element.shadowRoot?.querySelector('c-error-panel') as unknown as { errors: unknown };
    expect(panel.errors).toEqual({ body: { message: 'No access.' } });
    expect(getById<Table>(element, 'rows').data).toHaveLength(2);
  });

  it('offers no replay to a user who may not', async () => {
    const element = await show();
    access.emit({ canReplay: false });
    await flush();

    expect(byId(element, 'replay')).toBeNull();
  });

  it('opens a row beside the list and closes it again', async () => {
    const element = await show();
    const allColumns = getById<Table>(element, 'rows').columns.length;
    await fire(getById(element, 'rows'), 'rowaction', { row: stagedRow({ id: 'a' }) });
    const detail = element.shadowRoot?.querySelector('c-staged-record-detail') as HTMLElement & { recordId: string };

    expect(detail.recordId).toBe('a');
    expect(getById<Table>(element, 'rows').columns.length).toBeLessThan(allColumns);
    await fire(detail, 'closed', null);

    expect(element.shadowRoot?.querySelector('c-staged-record-detail')).toBeNull();
  });

  it('takes over what a replay in the open row changed', async () => {
    const element = await show();
    await fire(getById(element, 'rows'), 'rowaction', { row: stagedRow({ id: 'a' }) });
    const detail = element.shadowRoot?.querySelector('c-staged-record-detail') as HTMLElement;
    const rows = [stagedRow({ id: 'a', status: 'Dead' })];

    await fire(detail, 'replayed', { linked: 0, unchanged: 0, superseded: 0, failed: 0, dead: 1, queued: 0, rows });

    expect(getById<Table>(element, 'rows').data[0]?.status).toBe('Dead');
  });
});
