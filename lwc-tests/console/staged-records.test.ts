import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getFingerprints from '@salesforce/apex/ReplayController.getFingerprints';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import getStagedRecords from '@salesforce/apex/StagedRecordsController.getStagedRecords';
import previewMatching from '@salesforce/apex/ReplayController.previewMatching';
import StagedRecords from 'c/stagedRecords';
import { NO_FILTER, type StagedRow } from 'c/stagedRecordsModel';
import { lastVisit, openAt } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { byId, child, click, fire, flush, getById, show } from '../support/dom';
import { replayPlan } from '../support/replay-builder';
import { access, failureGroup, stagedDetail, stagedRow } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/StagedRecordsController.countStagedRecords',
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
jest.mock(
  '@salesforce/apex/StagedRecordsController.getStagedRecord',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/ReplayController.getFingerprints',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/ReplayController.previewMatching',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

async function open(state: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const element = await show(StagedRecords);
  wireOf(getAccess).emit(access({ canReplay: true }));
  openAt(state);
  await flush();
  return element;
}

function isListHidden(element: HTMLElement): boolean {
  return element.shadowRoot?.querySelector('div')?.className === 'slds-hide';
}

describe('c-staged-records', () => {
  beforeEach(() => {
    mockOf(getStagedRecords).mockResolvedValue({ rows: [stagedRow({ id: 'a' })], nextKey: null });
    mockOf(getStagedRecord).mockResolvedValue(stagedDetail({ row: stagedRow({ id: 'a' }) }));
    mockOf(getFingerprints).mockResolvedValue([failureGroup()]);
    mockOf(previewMatching).mockResolvedValue(replayPlan());
  });

  it('shows the rows that the address says, and is accessible', async () => {
    const element = await open({ c__status: 'Dead' });

    expect(getById(element, 'list')).toMatchObject({ state: { status: 'Dead' }, canReplay: true });
    await expect(element).toBeAccessible();
  });

  it('tells a user whom the org refuses what to ask for, and shows nothing else', async () => {
    const element = await show(StagedRecords);
    wireOf(getAccess).error({ message: 'You do not have access to the Apex class.' }, 403, 'Forbidden');
    await flush();
    const { errors } = child<{ errors: unknown[] }>(element, 'c-page-shell');

    expect(errors).toEqual([expect.objectContaining({ status: 403 }), 'c.Stagelink_No_Access']);
    expect(byId(element, 'list')).toBeNull();
  });

  it('puts what the user filters by into the address', async () => {
    const element = await open();

    await fire(getById(element, 'list'), 'filter', { feed: 'EMR_Patient' });

    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__feed: 'EMR_Patient' } });
  });

  it('changes between rows and causes', async () => {
    const element = await open({ c__feed: 'EMR_Patient' });
    expect(getById(element, 'views')).toMatchObject({ view: '' });

    await fire(getById(element, 'views'), 'view', 'causes');
    expect(lastVisit().state).toEqual({ c__feed: 'EMR_Patient', c__view: 'causes' });
    openAt({ c__view: 'causes' });
    await flush();
    expect(getById(element, 'list').tagName).toBe('C-FAILURE-GROUPS');
    await fire(getById(element, 'views'), 'view', '');

    expect(lastVisit().state).toEqual({});
  });

  it('opens a row over the list, which keeps its place, and closes it', async () => {
    const element = await open({ c__feed: 'F' });

    await fire(getById(element, 'list'), 'open', 'a');
    expect(lastVisit().state).toEqual({ c__feed: 'F', c__row: 'a' });
    openAt({ c__feed: 'F', c__row: 'a' });
    await flush();
    expect(getById(element, 'row')).toMatchObject({ recordId: 'a' });
    expect(isListHidden(element)).toBe(true);
    await fire(getById(element, 'row'), 'closed');
    expect(lastVisit().state).toEqual({ c__feed: 'F' });
    openAt({ c__feed: 'F' });
    await flush();

    const list = child(getById(element, 'list'), 'c-row-list');
    expect(list.shadowRoot?.activeElement?.textContent).toBe('SR-000001');
  });

  it('shows in the list what became of a row', async () => {
    const element = await open({ c__row: 'a' });

    await fire(getById(element, 'row'), 'changed', [stagedRow({ id: 'a', status: 'Linked' })]);
    await flush();
    const rows = child<{ rows: StagedRow[] }>(getById(element, 'list'), 'c-row-list').rows;

    expect(rows.map(({ status }) => status)).toEqual(['Linked']);
  });

  it('shows the rows of a cause, or previews their replay', async () => {
    const element = await open({ c__view: 'causes' });

    await fire(getById(element, 'list'), 'show', failureGroup());
    expect(lastVisit().state).toEqual({ c__feed: 'EMR_Patient', c__cause: 'REQUIRED_VALUE_MISSING LastName' });
    await fire(getById(element, 'list'), 'preview', failureGroup());

    expect(getById(element, 'replay-preview')).toMatchObject({
      selection: {
        ids: null,
        filter: { ...NO_FILTER, feed: 'EMR_Patient', fingerprint: 'REQUIRED_VALUE_MISSING LastName' },
        total: 3,
      },
    });
  });

  it('shows the preview of what is chosen, asks for the rows anew when it is applied, and closes it', async () => {
    const element = await open();

    await fire(getById(element, 'list'), 'preview', { ids: null, filter: NO_FILTER, total: 3 });
    expect(isListHidden(element)).toBe(true);
    await fire(getById(element, 'replay-preview'), 'applied');
    expect(getStagedRecords).toHaveBeenCalledTimes(2);
    await fire(getById(element, 'replay-preview'), 'closed');

    expect(byId(element, 'replay-preview')).toBeNull();
    expect(isListHidden(element)).toBe(false);
  });

  it('asks anew by hand', async () => {
    const element = await open();

    await click(element, 'refresh');

    expect(getStagedRecords).toHaveBeenCalledTimes(2);
  });

  it('shows why the rows could not be asked for', async () => {
    mockOf(getStagedRecords).mockRejectedValue(apexError('No access.'));
    const element = await open();

    expect(child<{ errors: unknown }>(getById(element, 'list'), 'c-error-panel').errors).toEqual(
      apexError('No access.'),
    );
  });
});
