import { createElement } from 'lwc';
import getPayload from '@salesforce/apex/StagedRecordsController.getPayload';
import getStagedRecord from '@salesforce/apex/StagedRecordsController.getStagedRecord';
import replayRecords from '@salesforce/apex/StagedRecordsController.replayRecords';
import StagedRecordDetail from 'c/stagedRecordDetail';
import { byId, flush, getById, removeAll } from '../support/dom';
import { stagedDetail, stagedRow } from '../support/staged-row-builder';

jest.mock('@salesforce/apex/StagedRecordsController.getPayload', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StagedRecordsController.getStagedRecord', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/StagedRecordsController.replayRecords', () => ({ default: jest.fn() }), { virtual: true });

const load = getStagedRecord as unknown as jest.Mock;
const replay = replayRecords as unknown as jest.Mock;
const payload = getPayload as unknown as jest.Mock;

async function show(): Promise<HTMLElement> {
  const element = createElement('c-staged-record-detail', { is: StagedRecordDetail });
  Object.assign(element, { recordId: 'a00000000000001AAA' });
  document.body.appendChild(element);
  await flush();
  return element;
}

describe('c-staged-record-detail', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    load.mockResolvedValue(stagedDetail());
  });
  afterEach(removeAll);

  it('shows the error, the remedy and the history, and is accessible', async () => {
    const element = await show();

    expect(getById(element, 'title').textContent).toBe('SR-000001');
    expect(getById(element, 'failure').textContent).toContain('LastName is missing.');
    expect(getById(element, 'failure').textContent).toContain('Give the patient a family name.');
    expect(getById(element, 'history').querySelectorAll('li')).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it('shows no failure for a row that linked', async () => {
    const row = stagedRow({
      status: 'Linked',
      errorCode: null,
      errorField: null,
      errorMessage: null,
      errorRemedy: null,
    });
    load.mockResolvedValue(stagedDetail({ row }));

    expect(byId(await show(), 'failure')).toBeNull();
  });

  it('shows what failed and loads again on retry', async () => {
    load.mockRejectedValueOnce({ body: { message: 'The row is gone.' } });
    const element = await show();
    const panel = element.shadowRoot?.querySelector('c-error-panel');

    expect((panel as unknown as { errors: unknown }).errors).toEqual({ body: { message: 'The row is gone.' } });
    panel?.dispatchEvent(new CustomEvent('retry'));
    await flush();

    expect(getById(element, 'title').textContent).toBe('SR-000001');
  });

  it('replays the row, tells its parent and shows it as it is now', async () => {
    const element = await show();
    const result = { linked: 1, unchanged: 0, superseded: 0, failed: 0, dead: 0, queued: 0, rows: [] };
    replay.mockResolvedValue(result);
    load.mockResolvedValue(stagedDetail({ row: stagedRow({ status: 'Linked' }) }));
    const replayed = jest.fn();
    element.addEventListener('replayed', (event) => replayed((event as CustomEvent).detail));

    getById(element, 'replay').click();
    await flush();

    expect(replay).toHaveBeenCalledWith({ recordIds: ['a00000000000001AAA'] });
    expect(replayed).toHaveBeenCalledWith(result);
    expect(getById(element, 'facts').textContent).toContain('Linked');
  });

  it('shows the payload when asked for it', async () => {
    payload.mockResolvedValue('{"value": 1.10}');
    const element = await show();

    expect(byId(element, 'payload')).toBeNull();
    getById(element, 'show-payload').click();
    await flush();

    expect(getById(element, 'payload').textContent).toBe('{"value": 1.10}');
    expect(byId(element, 'show-payload')).toBeNull();
  });

  it('offers neither replay nor payload to a user who may not', async () => {
    load.mockResolvedValue(stagedDetail({ canReplay: false, canViewPayload: false }));
    const element = await show();

    expect(byId(element, 'replay')).toBeNull();
    expect(byId(element, 'show-payload')).toBeNull();
  });

  it('fires closed', async () => {
    const element = await show();
    const closed = jest.fn();
    element.addEventListener('closed', closed);

    getById(element, 'close').click();

    expect(closed).toHaveBeenCalledTimes(1);
  });
});
