import applyPlan from '@salesforce/apex/ReplayController.applyPlan';
import correctPayload from '@salesforce/apex/StagedRecordsController.correctPayload';
import discardRecords from '@salesforce/apex/ReplayController.discardRecords';
import getContent from '@salesforce/apex/StagedRecordsController.getContent';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import previewRecords from '@salesforce/apex/ReplayController.previewRecords';
import StagedRowPage from 'c/stagedRow';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, place, show, toasts } from '../support/dom';
import { planField, planRow, replayResult, replayPlan } from '../support/replay-builder';
import { stagedContent, stagedDetail, stagedRow } from '../support/staged-row-builder';

jest.mock('@salesforce/apex/ReplayController.applyPlan', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/StagedRecordsController.correctPayload',
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
  '@salesforce/apex/StagedRecordsController.getContent',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/StagedRecordsController.getStagedRecord',
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

const ID = 'a00000000000001AAA';
const load = mockOf(getStagedRecord);
const preview = mockOf(previewRecords);
const STALE = apexError('The rows have changed since they were previewed. [PLAN_STALE]');

function open(properties: Readonly<Record<string, unknown>> = {}): Promise<HTMLElement> {
  return show(StagedRowPage, { recordId: ID, ...properties });
}

describe('c-staged-row', () => {
  beforeEach(() => {
    load.mockResolvedValue(stagedDetail());
    preview.mockResolvedValue(replayPlan());
    mockOf(getContent).mockResolvedValue(stagedContent());
    mockOf(applyPlan).mockResolvedValue(replayResult({ rows: [stagedRow({ status: 'Linked' })] }));
  });

  it('shows a spinner until the row is there, and takes the keyboard to its name', async () => {
    const element = place(StagedRowPage, { recordId: ID });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(getById(element, 'title'));
  });

  it('shows why it failed, what to do, what a replay would do and what happened, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'title').textContent).toBe('SR-000001');
    expect(getById(element, 'failure').textContent).toContain('Give the patient a family name.');
    expect(child<{ planFields: unknown[] }>(element, 'c-field-table').planFields).toHaveLength(1);
    expect(preview).toHaveBeenCalledWith({ recordIds: [ID] });
    await expect(element).toBeAccessible();
  });

  it('shows no failure for a row that linked, but the way to its record and its run', async () => {
    const row = stagedRow({ status: 'Linked', errorMessage: null, errorRemedy: null, linkedRecordId: '001' });
    load.mockResolvedValue(stagedDetail({ row }));
    const element = await open();

    expect(byId(element, 'failure')).toBeNull();
    expect(byId(element, 'discard')).toBeNull();
    await click(element, 'open-record');
    expect(lastVisit().page).toBe('001');
    await click(element, 'open-run');

    expect(lastVisit()).toEqual({ page: 'Stagelink_Runs', state: { c__run: 'a01000000000001AAA' } });
  });

  it('shows what failed, and loads again on retry', async () => {
    load.mockRejectedValueOnce(apexError('The row is gone.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('The row is gone.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(getById(element, 'title').textContent).toBe('SR-000001');
  });

  it('replays the row as it was previewed, tells so and shows it as it is now', async () => {
    const element = await open();
    const changed = heard(element, 'changed');
    const said = toasts(element);
    load.mockResolvedValue(stagedDetail({ row: stagedRow({ status: 'Linked' }) }));

    await click(element, 'replay');

    expect(applyPlan).toHaveBeenCalledWith({ recordIds: [ID], planHash: 'hash' });
    expect(changed).toEqual([[expect.objectContaining({ status: 'Linked' })]]);
    expect(said[0]).toMatchObject({ title: 'c.Stagelink_Replay_Done', variant: 'success' });
    expect(getById(element, 'status')).toMatchObject({ status: 'Linked' });
  });

  it('says that a replay did not link the row', async () => {
    mockOf(applyPlan).mockResolvedValue(replayResult({ linked: 0, dead: 1 }));
    const element = await open();
    const said = toasts(element);

    await click(element, 'replay');

    expect(said[0]).toMatchObject({ variant: 'warning' });
  });

  it('refuses a stale plan, and leads on by a new one', async () => {
    mockOf(applyPlan).mockRejectedValueOnce(STALE);
    const element = await open();

    await click(element, 'replay');
    expect(byId(element, 'stale')).not.toBeNull();
    expect(byId(element, 'replay')).toBeNull();
    await fire(getById(element, 'stale'), 'anew');

    expect(byId(element, 'stale')).toBeNull();
    expect(preview).toHaveBeenCalledTimes(2);
    expect(byId(element, 'replay')).not.toBeNull();
  });

  it('shows why a replay was refused, and keeps the plan', async () => {
    mockOf(applyPlan).mockRejectedValueOnce(apexError('You may not.'));
    const element = await open();

    await click(element, 'replay');

    expect(errorsOf(element)).toEqual(apexError('You may not.'));
    expect(byId(element, 'replay')).not.toBeNull();
  });

  it('shows the payload and its decisions when asked for them', async () => {
    const decisions = [{ field: 'Phone' }];
    mockOf(getContent).mockResolvedValue(stagedContent({ decisions } as never));
    const element = await open();
    expect(byId(element, 'original')).toBeNull();

    await click(element, 'show-payload');

    expect(getById(element, 'original')).toMatchObject({ payload: '{"id":"p1","weight":1.10}' });
    expect(byId(element, 'decisions')).not.toBeNull();
    expect(byId(element, 'show-payload')).toBeNull();
  });

  it('takes a correction with its reason, and shows what it would do', async () => {
    const edited = stagedDetail({ editedBy: 'Olga', editedAt: '2026-11-20T12:00:00.000Z', editReason: 'Typo' });
    mockOf(correctPayload).mockResolvedValue(edited);
    const element = await open();

    await click(element, 'edit');
    const draft = getById<HTMLElement & { value: string }>(element, 'draft');
    expect(draft.value).toBe('{\n  "id": "p1",\n  "weight": 1.10\n}');
    await fire(draft, 'change', { value: '{"id":' });
    expect(byId(element, 'draft-problem')).not.toBeNull();
    await fire(draft, 'change', { value: '{"id":"p2"}' });
    expect(byId(element, 'draft-problem')).toBeNull();
    mockOf(getContent).mockResolvedValue(stagedContent({ editedPayload: '{"id":"p2"}' }));
    await fire(getById(element, 'edit-form'), 'confirm', 'Typo');

    expect(correctPayload).toHaveBeenCalledWith({ recordId: ID, payload: '{"id":"p2"}', reason: 'Typo' });
    expect(byId(element, 'edit-form')).toBeNull();
    expect(getById(element, 'edited').textContent).toContain('Olga');
    expect(getById(element, 'correction')).toMatchObject({ payload: '{"id":"p2"}' });
    expect(preview).toHaveBeenCalledTimes(2);
  });

  it('keeps the draft when a correction is refused', async () => {
    mockOf(correctPayload).mockRejectedValue(apexError('The payload is of another record.'));
    const element = await open();

    await click(element, 'edit');
    await fire(getById(element, 'edit-form'), 'confirm', 'Typo');

    expect(errorsOf(element)).toEqual(apexError('The payload is of another record.'));
    expect(byId(element, 'draft')).not.toBeNull();
    await fire(getById(element, 'edit-form'), 'cancel');
    expect(byId(element, 'draft')).toBeNull();
  });

  it('discards the row with a reason', async () => {
    mockOf(discardRecords).mockResolvedValue([stagedRow({ status: 'Discarded' })]);
    const element = await open();
    const changed = heard(element, 'changed');
    load.mockResolvedValue(stagedDetail({ row: stagedRow({ status: 'Discarded' }) }));

    await click(element, 'discard');
    await fire(getById(element, 'discard-form'), 'confirm', 'Test data');

    expect(discardRecords).toHaveBeenCalledWith({ recordIds: [ID], reason: 'Test data' });
    expect(changed).toHaveLength(1);
    expect(byId(element, 'discard-form')).toBeNull();
  });

  it('says that a replay would fail for the same reason, or for which other', async () => {
    const failing = { outcome: 'Failed', fields: [], errorRemedy: 'Correct it.' } as const;
    preview.mockResolvedValue(replayPlan({ rows: [planRow({ ...failing, errorMessage: 'LastName is missing.' })] }));
    const element = await open();
    expect(getById(element, 'plan').textContent).toContain('c.Stagelink_Fails_Alike');

    preview.mockResolvedValue(replayPlan({ rows: [planRow({ ...failing, errorMessage: 'No such record type.' })] }));
    Object.assign(element, { recordId: 'a00000000000002AAA' });
    await flush();

    expect(getById(element, 'plan').textContent).toContain('No such record type. Correct it.');
  });

  it('says that the plan is being made', async () => {
    preview.mockReturnValue(new Promise(() => undefined));

    expect(byId(await open(), 'planning')).not.toBeNull();
  });

  it('is of use without a plan', async () => {
    preview.mockRejectedValue(apexError('The feed is off.'));
    const element = await open();

    expect(byId(element, 'failure')).not.toBeNull();
    expect(byId(element, 'replay')).toBeNull();
    expect(getById(element, 'plan').querySelector('c-error-panel')).toMatchObject({
      errors: apexError('The feed is off.'),
    });
  });

  it('offers nothing to who may do nothing, asks for no plan, and says so of the payload', async () => {
    load.mockResolvedValue(stagedDetail({ canReplay: false, canEditPayload: false, canViewPayload: false }));
    const element = await open();

    ['replay', 'edit', 'discard', 'show-payload', 'plan'].forEach((id) => expect(byId(element, id)).toBeNull());
    expect(byId(element, 'no-payload')).not.toBeNull();
    expect(preview).not.toHaveBeenCalled();
  });

  it('says that the payload has expired', async () => {
    load.mockResolvedValue(stagedDetail({ payloadExpired: true }));
    const element = await open();

    expect(byId(element, 'expired')).not.toBeNull();
    expect(byId(element, 'show-payload')).toBeNull();
    expect(byId(element, 'edit')).toBeNull();
  });

  it('opens another row in its place, or on the page of the rows when it stands alone', async () => {
    const element = await open();
    const opened = heard(element, 'open');
    const closed = heard(element, 'closed');
    await fire(child(element, 'c-related-rows'), 'open', 'other');
    await click(element, 'close');
    expect(opened).toEqual(['other']);
    expect(closed).toHaveLength(1);

    const alone = await open({ standsAlone: true });
    expect(alone.shadowRoot?.activeElement).toBeNull();
    await fire(child(alone, 'c-related-rows'), 'open', 'other');

    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__row: 'other' } });
    expect(byId(alone, 'close')).toBeNull();
  });

  it('shows no answer about a row that is no longer looked at', async () => {
    const answers = new Map<string, (detail: unknown) => void>();
    load.mockImplementation(
      ({ recordId }: { recordId: string }) => new Promise((resolve) => answers.set(recordId, resolve)),
    );
    const element = place(StagedRowPage, { recordId: 'first' });
    Object.assign(element, { recordId: 'second' });

    answers.get('second')?.(stagedDetail({ row: stagedRow({ name: 'SR-2' }) }));
    await flush();
    answers.get('first')?.(stagedDetail({ row: stagedRow({ name: 'SR-1' }) }));
    await flush();

    expect(getById(element, 'title').textContent).toBe('SR-2');
  });

  it('tells whether values of the plan are hidden', async () => {
    preview.mockResolvedValue(
      replayPlan({ valuesHidden: true, rows: [planRow({ fields: [planField({ hidden: true })] })] }),
    );

    expect(getById(await open(), 'plan').textContent).toContain('c.Stagelink_Preview_Hidden');
  });
});
