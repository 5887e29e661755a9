import applyPlan from '@salesforce/apex/ReplayController.applyPlan';
import getReplay from '@salesforce/apex/ReplayController.getReplay';
import previewMatching from '@salesforce/apex/ReplayController.previewMatching';
import previewRecords from '@salesforce/apex/ReplayController.previewRecords';
import previewTotals from '@salesforce/apex/ReplayController.previewTotals';
import startReplay from '@salesforce/apex/ReplayController.startReplay';
import ReplayPreview from 'c/replayPreview';
import { NO_TOTALS } from 'c/replayModel';
import { NO_FILTER } from 'c/stagedRecordsModel';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, place, show, toasts } from '../support/dom';
import { planRow, replayResult, replayJob, replayPlan } from '../support/replay-builder';
import { stagedRow } from '../support/staged-row-builder';

jest.mock('@salesforce/apex/ReplayController.applyPlan', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/ReplayController.getReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/ReplayController.previewMatching',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/ReplayController.previewRecords',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/ReplayController.previewTotals', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/ReplayController.startReplay', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const CHOSEN = { ids: ['a', 'b'], filter: null };
const MATCHING = { ids: null, filter: NO_FILTER, total: 500 };
const TOTALS = { ...NO_TOTALS, linked: 200 };
const STALE = apexError('The rows have changed since they were previewed. [PLAN_STALE]');

function open(selection: unknown = CHOSEN): Promise<HTMLElement> {
  return show(ReplayPreview, { selection });
}

function rowTexts(element: HTMLElement): string[] {
  return [...getById(element, 'rows').querySelectorAll('tr[data-row]')].map(({ textContent }) => textContent ?? '');
}

describe('c-replay-preview', () => {
  beforeEach(() => {
    mockOf(previewRecords).mockResolvedValue(replayPlan());
    mockOf(previewMatching).mockResolvedValue(replayPlan({ totals: TOTALS, nextKey: '200' }));
    mockOf(previewTotals)
      .mockResolvedValueOnce({ totals: TOTALS, nextKey: '400' })
      .mockResolvedValueOnce({ totals: { ...NO_TOTALS, dead: 100 }, nextKey: null });
    mockOf(applyPlan).mockResolvedValue(replayResult({ rows: [stagedRow({ status: 'Linked' })] }));
    mockOf(startReplay).mockResolvedValue(replayJob());
    mockOf(getReplay).mockResolvedValue(replayJob());
  });

  it('shows a spinner until the plan is there, and takes the keyboard to its name', async () => {
    const element = place(ReplayPreview, { selection: CHOSEN });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(getById(element, 'heading'));
  });

  it('shows totals and rows, and is accessible', async () => {
    const rows = [
      planRow({ creates: true, edited: true }),
      planRow({ rowId: 'b', fields: [] }),
      planRow({ rowId: 'c', outcome: 'Dead', errorMessage: 'LastName is missing.', errorRemedy: 'Add it.' }),
    ];
    mockOf(previewRecords).mockResolvedValue(replayPlan({ rows, totals: { ...NO_TOTALS, linked: 2, dead: 1 } }));
    const element = await open();

    expect(previewRecords).toHaveBeenCalledWith({ recordIds: ['a', 'b'] });
    expect(getById(element, 'totals').querySelectorAll('li')).toHaveLength(2);
    const [first, second, third] = rowTexts(element);
    expect(first).toContain('c.Stagelink_Creates_Record · c.Stagelink_One_Field_Written · c.Stagelink_Uses_Correction');
    expect(second).toContain('c.Stagelink_Nothing_Written');
    expect(third).toContain('LastName is missing.Add it.');
    await expect(element).toBeAccessible();
  });

  it('shows the fields of a row, and hides them again', async () => {
    const element = await open();

    await click(element, 'toggle');
    expect(child<{ planFields: unknown[] }>(element, 'c-field-table').planFields).toHaveLength(1);
    await click(element, 'toggle');

    expect(element.shadowRoot?.querySelector('c-field-table')).toBeNull();
  });

  it('shows of many rows the first, and more when asked for them', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => planRow({ rowId: `row${index}` }));
    mockOf(previewRecords).mockResolvedValue(replayPlan({ rows, totals: { ...NO_TOTALS, linked: 120 } }));
    const element = await open();
    expect(rowTexts(element)).toHaveLength(50);
    expect(getById(element, 'shown').textContent).toBe('c.Stagelink_Preview_Shown');

    await click(element, 'more');
    await click(element, 'more');

    expect(rowTexts(element)).toHaveLength(120);
    expect(getById(element, 'shown').textContent).toBe('');
    expect(byId(element, 'more')).toBeNull();
  });

  it('does what was previewed, and says what came of it', async () => {
    const element = await open();
    const applied = heard(element, 'applied');
    const said = toasts(element);

    await click(element, 'apply');

    expect(applyPlan).toHaveBeenCalledWith({ recordIds: ['a00000000000001AAA'], planHash: 'hash' });
    expect(applied).toEqual([{ rows: [expect.objectContaining({ status: 'Linked' })], job: null }]);
    expect(said[0]).toMatchObject({ variant: 'success' });
    expect(getById(element, 'outcome').textContent).toContain(': 1');
    expect(byId(element, 'apply')).toBeNull();
  });

  it('says that not all rows linked', async () => {
    mockOf(applyPlan).mockResolvedValue(replayResult({ failed: 1 }));
    const element = await open();
    const said = toasts(element);

    await click(element, 'apply');

    expect(said[0]).toMatchObject({ variant: 'warning' });
  });

  it('refuses a stale plan, and leads on by a new one', async () => {
    mockOf(applyPlan).mockRejectedValueOnce(STALE);
    const element = await open();

    await click(element, 'apply');
    expect(byId(element, 'stale')).not.toBeNull();
    expect(getById(element, 'apply')).toMatchObject({ disabled: true });
    await fire(getById(element, 'stale'), 'anew');

    expect(byId(element, 'stale')).toBeNull();
    expect(getById(element, 'apply')).toMatchObject({ disabled: false });
  });

  it('shows what failed, and previews anew on retry', async () => {
    mockOf(previewRecords).mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });

  it('says that none of the rows can be replayed', async () => {
    mockOf(previewRecords).mockResolvedValue(replayPlan({ rows: [], totals: NO_TOTALS }));
    const element = await open();

    expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    expect(getById(element, 'apply')).toMatchObject({ disabled: true });
  });

  it('looks at all that match part by part, and adds up', async () => {
    const element = await open(MATCHING);
    await flush();
    const counts = [...getById(element, 'totals').querySelectorAll('li')].map(({ textContent }) => textContent);

    expect(previewMatching).toHaveBeenCalledWith({ filter: NO_FILTER, afterKey: null });
    expect(mockOf(previewTotals).mock.calls).toEqual([
      [{ filter: NO_FILTER, afterKey: '200' }],
      [{ filter: NO_FILTER, afterKey: '400' }],
    ]);
    expect(counts).toEqual(['400', '100']);
    expect(byId(element, 'stop-looking')).toBeNull();
  });

  it('can be stopped while it looks, and looks anew', async () => {
    const element = place(ReplayPreview, { selection: MATCHING });
    mockOf(previewTotals)
      .mockReset()
      .mockReturnValue(new Promise(() => undefined));
    await flush();
    expect(getById(element, 'apply')).toMatchObject({ disabled: true });

    await click(element, 'stop-looking');

    expect(byId(element, 'stop-looking')).toBeNull();
    expect(getById(element, 'apply')).toMatchObject({ disabled: false });
    expect(getById(element, 'looked').querySelectorAll('lightning-button')).toHaveLength(1);
  });

  it('replays many rows by a job, and follows it to its end', async () => {
    const element = await open(MATCHING);
    await flush();
    const applied = heard(element, 'applied');

    await click(element, 'apply');
    expect(startReplay).toHaveBeenCalledWith({ filter: NO_FILTER });
    expect(getById(element, 'job')).toMatchObject({ jobId: 'a02000000000001AAA', canReplay: true });
    await fire(getById(element, 'job'), 'finished', replayJob({ status: 'Completed' }));

    expect(applied).toEqual([{ rows: [], job: expect.objectContaining({ status: 'Completed' }) }]);
  });

  it('follows the job of a plan that one call could not hold', async () => {
    mockOf(applyPlan).mockResolvedValue(replayResult({ jobId: 'a02000000000001AAA', linked: 0 }));
    const element = await open();

    await click(element, 'apply');

    expect(byId(element, 'job')).not.toBeNull();
    expect(byId(element, 'outcome')).toBeNull();
  });

  it('shows why the rest could not be looked at', async () => {
    mockOf(previewTotals).mockReset().mockRejectedValue(apexError('Too busy.'));
    const element = await open(MATCHING);
    await flush();

    expect(errorsOf(element)).toEqual(apexError('Too busy.'));
    expect(byId(element, 'stop-looking')).toBeNull();
  });

  it('goes on with nothing once it is left', async () => {
    const element = place(ReplayPreview, { selection: MATCHING });
    element.remove();
    await flush();

    expect(previewTotals).not.toHaveBeenCalled();
  });

  it('shows nothing without a selection, and can be closed', async () => {
    const element = await open(null);
    const closed = heard(element, 'closed');

    await click(element, 'close');

    expect(closed).toHaveLength(1);
    expect(previewRecords).not.toHaveBeenCalled();
  });
});
