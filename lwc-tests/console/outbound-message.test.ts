import getContent from '@salesforce/apex/OutboxController.getContent';
import getMessage from '@salesforce/apex/OutboxController.getMessage';
import replayMessages from '@salesforce/apex/OutboxController.replayMessages';
import OutboundMessage from 'c/outboundMessage';
import { announce } from '../mocks/emp-api';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { byId, child, click, errorsOf, fire, flush, getById, heard, place, show, toasts } from '../support/dom';
import { outboundDetail, outboundRow, outboxReplay } from '../support/outbox-builder';

jest.mock('@salesforce/apex/OutboxController.getContent', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OutboxController.getMessage', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock(
  '@salesforce/apex/OutboxController.replayMessages',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const ID = 'a03000000000001AAA';
const load = mockOf(getMessage);

function open(): Promise<HTMLElement> {
  return show(OutboundMessage, { messageId: ID });
}

describe('c-outbound-message', () => {
  beforeEach(() => {
    load.mockResolvedValue(outboundDetail());
    mockOf(getContent).mockResolvedValue({ payload: '{"a":1}', request: 'POST /fhir', answer: '{"issue":[]}' });
    mockOf(replayMessages).mockResolvedValue(outboxReplay());
  });

  it('shows a spinner until the message is there, and takes the keyboard to its name', async () => {
    const element = place(OutboundMessage, { messageId: ID });
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(element.shadowRoot?.activeElement).toBe(getById(element, 'title'));
  });

  it('shows why it was not delivered and what to do, and is accessible', async () => {
    const element = await open();

    expect(getById(element, 'failure').textContent).toContain('Read its answer, correct the record, send it again.');
    expect(child<{ facts: unknown[] }>(element, 'c-fact-list').facts).toContainEqual({
      label: 'c.Stagelink_Request_Path',
      value: '/fhir/Encounter',
      isTime: false,
    });
    await expect(element).toBeAccessible();
  });

  it('shows what it says and what came back when asked for it', async () => {
    const element = await open();
    expect(byId(element, 'payload')).toBeNull();

    await click(element, 'show-payload');

    expect(getById(element, 'payload')).toMatchObject({ payload: '{"a":1}' });
    expect(byId(element, 'request')).not.toBeNull();
    expect(byId(element, 'answer')).not.toBeNull();
    expect(byId(element, 'show-payload')).toBeNull();
  });

  it('says that it was not built yet', async () => {
    mockOf(getContent).mockResolvedValue({ payload: null, request: null, answer: null });
    const element = await open();

    await click(element, 'show-payload');

    expect(byId(element, 'not-built')).not.toBeNull();
  });

  it('shows no payload to who may not see it', async () => {
    load.mockResolvedValue(outboundDetail({ canViewPayload: false, canReplay: false }));
    const element = await open();

    expect(byId(element, 'no-payload')).not.toBeNull();
    expect(byId(element, 'show-payload')).toBeNull();
    expect(byId(element, 'replay')).toBeNull();
  });

  it('sends a dead message again, and tells so', async () => {
    const element = await open();
    const changed = heard(element, 'changed');
    const said = toasts(element);
    load.mockResolvedValue(outboundDetail({ row: outboundRow({ status: 'Pending', errorMessage: null }) }));

    await click(element, 'replay');

    expect(replayMessages).toHaveBeenCalledWith({ messageIds: [ID] });
    expect(changed).toHaveLength(1);
    expect(said[0]).toMatchObject({ title: 'c.Stagelink_Sent_Again', variant: 'success' });
    expect(getById(element, 'status')).toMatchObject({ status: 'Pending' });
    expect(byId(element, 'failure')).toBeNull();
  });

  it('says that a message was not sent again', async () => {
    mockOf(replayMessages).mockResolvedValue(outboxReplay({ queued: 0, unchanged: 1 }));
    const element = await open();
    const said = toasts(element);

    await click(element, 'replay');

    expect(said[0]).toMatchObject({ title: 'c.Stagelink_Not_Sent_Again', variant: 'info' });
  });

  it('leads to its record, and can be closed', async () => {
    const element = await open();
    const closed = heard(element, 'closed');

    await click(element, 'open-record');
    await click(element, 'close');

    expect(lastVisit().page).toBe('a04000000000001AAA');
    expect(closed).toHaveLength(1);
  });

  it('shows what failed, and asks anew on retry', async () => {
    load.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');

    expect(getById(element, 'title').textContent).toBe('OUT-1');
  });

  it('follows the org', async () => {
    const element = await open();
    load.mockResolvedValue(outboundDetail({ row: outboundRow({ status: 'Delivered' }) }));

    announce('Outbound_Message__c', ID);
    await flush();

    expect(getById(element, 'status')).toMatchObject({ status: 'Delivered' });
  });
});
