import getLedger from '@salesforce/apex/OperationController.getLedger';
import rewindFeed from '@salesforce/apex/OperationController.rewindFeed';
import WatermarkLedger from 'c/watermarkLedger';
import { announce } from '../mocks/emp-api';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, place, show, toasts } from '../support/dom';
import { ledgerEntry } from '../support/operation-builder';

jest.mock('@salesforce/apex/OperationController.getLedger', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OperationController.rewindFeed', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const FEEDS = [
  { label: 'EMR: patients', value: 'EMR_Patient' },
  { label: 'EMR: observations', value: 'EMR_Observation' },
];
const list = mockOf(getLedger);

async function beginRewind(): Promise<HTMLElement> {
  const element = await show(WatermarkLedger, { feed: '', feeds: FEEDS, canRewind: true });
  await click(element, 'rewind');
  return element;
}

describe('c-watermark-ledger', () => {
  beforeEach(() => {
    list.mockResolvedValue([ledgerEntry(), ledgerEntry({ id: 'b', kind: 'Rewound', runId: null })]);
  });

  it('shows a spinner until the ledger is there', async () => {
    const element = place(WatermarkLedger, { feed: '' });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('lists every move, leads to its run, and is accessible', async () => {
    const element = await show(WatermarkLedger, { feed: 'EMR_Patient' });
    const opened = heard(element, 'open');
    const rows = getById<HTMLElement & { rows: { run: string | null }[] }>(element, 'rows');

    expect(list).toHaveBeenCalledWith({ feed: 'EMR_Patient', most: 200 });
    expect(rows.rows.map(({ run }) => run)).toEqual(['c.Stagelink_Open_Run', null]);
    await fire(rows, 'open', { target: 'a01' });
    expect(opened).toEqual(['a01']);
    await expect(element).toBeAccessible();
  });

  it('sets a feed back to a time, with a reason', async () => {
    const element = await beginRewind();
    const said = toasts(element);
    await expect(element).toBeAccessible();

    await fire(getById(element, 'rewind-of'), 'change', { value: 'EMR_Observation' });
    await fire(getById(element, 'target'), 'change', { value: '2026-11-01T00:00:00.000Z' });
    await fire(getById(element, 'rewind-form'), 'confirm', 'The EMR was restored.');

    expect(rewindFeed).toHaveBeenCalledWith({
      feed: 'EMR_Observation',
      watermark: '2026-11-01T00:00:00.000Z',
      reason: 'The EMR was restored.',
    });
    expect(said).toHaveLength(1);
    expect(byId(element, 'rewind-form')).toBeNull();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('sets a feed back to its beginning', async () => {
    const element = await beginRewind();

    await fire(getById(element, 'beginning'), 'change', { checked: true });
    expect(byId(element, 'target')).toBeNull();
    await fire(getById(element, 'rewind-form'), 'confirm', 'Anew.');

    expect(rewindFeed).toHaveBeenCalledWith({ feed: 'EMR_Patient', watermark: null, reason: 'Anew.' });
  });

  it('asks for a time before it sets a feed back', async () => {
    const element = await beginRewind();

    await fire(getById(element, 'rewind-form'), 'confirm', 'Anew.');

    expect(errorsOf(element)).toBe('c.Stagelink_Rewind_Needs_Time');
    expect(rewindFeed).not.toHaveBeenCalled();
  });

  it('keeps the form when a rewind is refused, and lets it be left', async () => {
    mockOf(rewindFeed).mockRejectedValue(apexError('You may not.'));
    const element = await beginRewind();
    await fire(getById(element, 'beginning'), 'change', { checked: true });

    await fire(getById(element, 'rewind-form'), 'confirm', 'Anew.');
    expect(errorsOf(element)).toEqual(apexError('You may not.'));
    await fire(getById(element, 'rewind-form'), 'cancel');

    expect(byId(element, 'rewind-form')).toBeNull();
  });

  it('offers no rewind to who may not', async () => {
    expect(byId(await show(WatermarkLedger, { feed: '' }), 'rewind')).toBeNull();
  });

  it('says that no watermark was moved yet', async () => {
    list.mockResolvedValue([]);

    expect(byId(await show(WatermarkLedger, { feed: '' }), 'empty')).not.toBeNull();
  });

  it('shows what failed, asks anew on retry, and follows the org', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(WatermarkLedger, { feed: '' });
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');
    expect(byId(element, 'rows')).not.toBeNull();
    announce('Sync_Run__c');
    await flush();

    expect(list).toHaveBeenCalledTimes(3);
  });
});
