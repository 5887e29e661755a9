import getStatus from '@salesforce/apex/RecordSyncController.getStatus';
import syncRecord from '@salesforce/apex/RecordSyncController.syncRecord';
import SyncPanel from 'c/syncPanel';
import { announce } from '../mocks/emp-api';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, place, show, toasts } from '../support/dom';
import { outboundRow } from '../support/outbox-builder';
import { stagedRow } from '../support/staged-row-builder';

jest.mock('@salesforce/apex/RecordSyncController.getStatus', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/RecordSyncController.syncRecord',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const RECORD = '001000000000001AAA';
const ask = mockOf(getStatus);
const LINK = {
  systemName: 'EMR',
  externalId: 'ann',
  sourceModified: null,
  linkedAt: '2026-11-20T10:00:00.000Z',
  rowId: 'a00000000000001AAA',
  rowName: 'SR-000001',
};
const STATUS = {
  links: [LINK, { ...LINK, systemName: 'Portal', linkedAt: null, rowId: null, rowName: null }],
  messages: [outboundRow()],
  failedRows: [stagedRow()],
  conflicts: 2,
  canSync: true,
};

function open(): Promise<HTMLElement> {
  return show(SyncPanel, { recordId: RECORD });
}

describe('c-sync-panel', () => {
  beforeEach(() => {
    ask.mockResolvedValue(STATUS);
    mockOf(syncRecord).mockResolvedValue(1);
  });

  it('shows a spinner until it knows, and never what it knows of another record', async () => {
    const element = place(SyncPanel, { recordId: RECORD });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();
    expect(byId(element, 'loading')).toBeNull();
    Object.assign(element, { recordId: '001000000000002AAA' });
    await Promise.resolve();

    expect(getById(element, 'links').querySelectorAll('li')).toHaveLength(0);
  });

  it('shows systems, what went out, what did not link and conflicts, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'links').textContent).toContain('EMRann');
    expect(getById(element, 'links').textContent).toContain('c.Stagelink_Nothing_In');
    expect(getById(element, 'messages').textContent).toContain('The system refused the message (422).');
    expect(getById(element, 'failed-rows').textContent).toContain('LastName is missing.');
    expect(getById(element, 'conflicts')).toMatchObject({ label: 'c.Stagelink_Many_Conflicts' });
    await expect(element).toBeAccessible();
  });

  it('leads to rows, messages and conflicts', async () => {
    const element = await open();

    await click(element, 'link-row');
    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__row: 'a00000000000001AAA' } });
    await click(element, 'message');
    expect(lastVisit()).toEqual({ page: 'Stagelink_Outbox', state: { c__message: 'a03000000000001AAA' } });
    await click(element, 'failed-row');
    expect(lastVisit().page).toBe('Stagelink_Staged_Rows');
    await click(element, 'conflicts');

    expect(lastVisit()).toEqual({ page: 'Stagelink_Conflicts', state: { c__record: RECORD } });
  });

  it.each([
    [2, 'c.Stagelink_Sync_Started', 'success'],
    [0, 'c.Stagelink_Nothing_To_Sync', 'info'],
  ])('sends the record out: %d messages', async (recorded, title, variant) => {
    mockOf(syncRecord).mockResolvedValue(recorded);
    const element = await open();
    const said = toasts(element);

    await click(element, 'sync');

    expect(syncRecord).toHaveBeenCalledWith({ recordId: RECORD });
    expect(said[0]).toMatchObject({ title, variant });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('shows why the record could not be sent', async () => {
    mockOf(syncRecord).mockRejectedValue(apexError('The system is paused. [SYSTEM_PAUSED]'));
    const element = await open();

    await click(element, 'sync');

    expect(errorsOf(element)).toEqual(apexError('The system is paused. [SYSTEM_PAUSED]'));
  });

  it('says that no system has the record, and offers nothing to who may do nothing', async () => {
    ask.mockResolvedValue({ links: [], messages: [], failedRows: [], conflicts: 0, canSync: false });
    const element = await open();

    expect(byId(element, 'unlinked')).not.toBeNull();
    ['sync', 'messages', 'failed-rows', 'conflicts'].forEach((id) => expect(byId(element, id)).toBeNull());
  });

  it.each(['You do not have access to the Apex class.', 'You need a permission set. [NOT_PERMITTED]'])(
    'says quietly to who may not see the console: %s',
    async (message) => {
      ask.mockRejectedValue(apexError(message));
      const element = await open();

      expect(byId(element, 'refused')).not.toBeNull();
      expect(errorsOf(element)).toBeNull();
      expect(byId(element, 'unlinked')).toBeNull();
    },
  );

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('Too busy.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('Too busy.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(getById(element, 'links').querySelectorAll('li')).toHaveLength(2);
  });

  it('follows the org', async () => {
    await open();

    announce('Outbound_Message__c', 'any');
    await flush();

    expect(ask).toHaveBeenCalledTimes(2);
  });
});
