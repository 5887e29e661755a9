import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import getGroups from '@salesforce/apex/OutboxController.getGroups';
import getMessage from '@salesforce/apex/OutboxController.getMessage';
import getMessages from '@salesforce/apex/OutboxController.getMessages';
import replayMessages from '@salesforce/apex/OutboxController.replayMessages';
import Outbox from 'c/outbox';
import { announce } from '../mocks/emp-api';
import { lastVisit, openAt } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { byId, child, click, fire, flush, getById, show, toasts } from '../support/dom';
import { outboundDetail, outboundGroup, outboundRow, outboxReplay } from '../support/outbox-builder';
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
jest.mock('@salesforce/apex/OutboxController.getGroups', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OutboxController.getMessage', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OutboxController.getMessages', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/OutboxController.replayMessages',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const list = mockOf(getMessages);
const NO_FILTER = { systemName: null, route: null, status: null, fingerprint: null, recordId: null };

async function open(state: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const element = await show(Outbox);
  wireOf(getAccess).emit(access({ canReplay: true }));
  wireOf(getChoices).emit(CHOICES);
  openAt(state);
  await flush();
  return element;
}

describe('c-outbox', () => {
  beforeEach(() => {
    list.mockResolvedValue({ rows: [outboundRow(), outboundRow({ id: 'b', status: 'Delivered' })], nextKey: null });
    mockOf(getMessage).mockResolvedValue(outboundDetail());
    mockOf(getGroups).mockResolvedValue([outboundGroup()]);
    mockOf(replayMessages).mockResolvedValue(outboxReplay());
  });

  it('lists the messages that the address says, and is accessible', async () => {
    const element = await open({ c__system: 'EMR', c__cause: 'X', c__record: 'a04' });
    const filter = { ...NO_FILTER, systemName: 'EMR', fingerprint: 'X', recordId: 'a04' };

    expect(list).toHaveBeenLastCalledWith({ filter, pageSize: 50, afterKey: null });
    expect(getById(element, 'further').textContent).toBe('X · a04');
    expect(getById(element, 'route')).toMatchObject({
      options: [{}, { label: 'EMR: admissions', value: 'EMR_Admit' }],
    });
    await expect(element).toBeAccessible();
  });

  it('keeps what the user filters by in the address, and clears it', async () => {
    const element = await open({ c__status: 'Dead' });

    await fire(getById(element, 'route'), 'change', { value: 'EMR_Admit' });
    expect(lastVisit()).toEqual({
      page: 'Stagelink_Outbox',
      state: { c__status: 'Dead', c__route: 'EMR_Admit' },
    });
    await click(element, 'clear');

    expect(lastVisit().state).toEqual({});
  });

  it('says that no message matches, or that there is none at all', async () => {
    list.mockResolvedValue({ rows: [], nextKey: null });
    const element = await open({ c__status: 'Dead' });
    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_No_Message_Matches' });

    openAt({});
    await flush();

    expect(getById(element, 'empty')).toMatchObject({ heading: 'c.Stagelink_No_Messages' });
  });

  it('shows what failed, and asks anew on retry', async () => {
    list.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('No access.'));

    await fire(child(element, 'c-page-shell'), 'retry');

    expect(byId(element, 'rows')).not.toBeNull();
  });

  it('loads further pages', async () => {
    list.mockResolvedValueOnce({ rows: [outboundRow()], nextKey: 'next' });
    const element = await open();
    list.mockResolvedValueOnce({ rows: [outboundRow({ id: 'c' })], nextKey: null });

    await fire(getById(element, 'rows'), 'loadmore');

    expect(getById<HTMLElement & { rows: unknown[] }>(element, 'rows').rows).toHaveLength(2);
  });

  it('sends what is chosen again', async () => {
    const element = await open();
    const said = toasts(element);

    await fire(getById(element, 'rows'), 'selectionchange', ['a', 'b']);
    await click(element, 'send');

    expect(replayMessages).toHaveBeenCalledWith({ messageIds: ['a', 'b'] });
    expect(said[0]?.title).toBe('c.Stagelink_Sent_Again');
    expect(byId(element, 'chosen')).toBeNull();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('keeps the selection when sending is refused, and lets it be cleared', async () => {
    mockOf(replayMessages).mockRejectedValue(apexError('You may not.'));
    const element = await open();

    await fire(getById(element, 'rows'), 'selectionchange', ['a']);
    await click(element, 'send');
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('You may not.'));
    await click(element, 'clear-selection');

    expect(byId(element, 'chosen')).toBeNull();
  });

  it('sends no more at a time than one call takes', async () => {
    const element = await open();

    await fire(
      getById(element, 'rows'),
      'selectionchange',
      Array.from({ length: 201 }, (_, index) => `m${index}`),
    );

    expect(byId(element, 'too-many')).not.toBeNull();
    expect(getById(element, 'send')).toMatchObject({ disabled: true });
  });

  it('opens a message over the list, and closes it', async () => {
    const element = await open();
    await fire(getById(element, 'rows'), 'open', { id: 'a' });
    expect(lastVisit().state).toEqual({ c__message: 'a' });

    openAt({ c__message: outboundRow().id });
    await flush();
    expect(getById(element, 'message')).toMatchObject({ messageId: outboundRow().id });
    await fire(getById(element, 'message'), 'changed');
    expect(list).toHaveBeenCalledTimes(2);
    await fire(getById(element, 'message'), 'closed');
    expect(lastVisit().state).toEqual({});
    openAt({});
    await flush();

    expect(getById(element, 'rows').shadowRoot?.activeElement?.textContent).toBe('OUT-1');
  });

  it('changes between messages and causes, and shows the messages of one', async () => {
    const element = await open();
    await fire(getById(element, 'views'), 'view', 'causes');
    expect(lastVisit().state).toEqual({ c__view: 'causes' });

    openAt({ c__view: 'causes' });
    await flush();
    await fire(getById(element, 'groups'), 'show', outboundGroup());
    expect(lastVisit().state).toEqual({ c__route: 'EMR_Admit', c__cause: 'SYSTEM_REJECTED 422' });
    await fire(getById(element, 'views'), 'view', '');
    expect(lastVisit().state).toEqual({});
    await click(element, 'refresh');

    expect(getGroups).toHaveBeenCalledTimes(2);
  });

  it('follows the org, but not under the hands of who is choosing', async () => {
    const element = await open();
    announce('Outbound_Message__c');
    await flush();
    expect(list).toHaveBeenCalledTimes(2);

    await fire(getById(element, 'rows'), 'selectionchange', ['a']);
    announce('Outbound_Message__c');
    await flush();

    expect(list).toHaveBeenCalledTimes(2);
  });
});
