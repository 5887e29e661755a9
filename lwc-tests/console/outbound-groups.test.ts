import getGroups from '@salesforce/apex/OutboxController.getGroups';
import replayGroup from '@salesforce/apex/OutboxController.replayGroup';
import OutboundGroups from 'c/outboundGroups';
import { apexError, mockOf } from '../support/apex';
import { allById, byId, child, click, errorsOf, fire, flush, heard, place, show, toasts } from '../support/dom';
import { outboundGroup, outboxReplay } from '../support/outbox-builder';

jest.mock('@salesforce/apex/OutboxController.getGroups', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/OutboxController.replayGroup', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const ask = mockOf(getGroups);

describe('c-outbound-groups', () => {
  beforeEach(() => {
    ask.mockResolvedValue([outboundGroup(), outboundGroup({ fingerprint: 'X', dead: 0, sampleMessage: null })]);
  });

  it('shows a spinner until the causes are there', async () => {
    const element = place(OutboundGroups);
    await Promise.resolve();
    expect(byId(element, 'loading')).not.toBeNull();

    await flush();

    expect(byId(element, 'loading')).toBeNull();
  });

  it('shows each cause, and is accessible', async () => {
    const element = await show(OutboundGroups, { canReplay: true });
    const [first, second] = allById(element, 'cause');

    expect(first).toMatchObject({ cause: { sampleMessage: 'The system refused the message (422).' } });
    expect(second?.textContent).toContain('X');
    await expect(element).toBeAccessible();
  });

  it('hands on the group whose messages are to be shown', async () => {
    const element = await show(OutboundGroups);
    const shown = heard(element, 'show');

    await click(element, 'show');

    expect(shown).toEqual([expect.objectContaining({ fingerprint: 'SYSTEM_REJECTED 422' })]);
    expect(byId(element, 'replay')).toBeNull();
  });

  it('sends the dead messages of a group again, part by part', async () => {
    mockOf(replayGroup)
      .mockResolvedValueOnce(outboxReplay({ queued: 200, nextKey: 'next' }))
      .mockResolvedValueOnce(outboxReplay({ queued: 30 }));
    const element = await show(OutboundGroups, { canReplay: true });
    const changed = heard(element, 'changed');
    const said = toasts(element);
    expect(allById(element, 'replay')).toHaveLength(1);

    await click(element, 'replay');

    const group = { route: 'EMR_Admit', fingerprint: 'SYSTEM_REJECTED 422' };
    expect(mockOf(replayGroup).mock.calls).toEqual([[{ ...group, afterKey: null }], [{ ...group, afterKey: 'next' }]]);
    expect(changed).toHaveLength(1);
    expect(said).toHaveLength(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says that everything was delivered', async () => {
    ask.mockResolvedValue([]);

    expect(byId(await show(OutboundGroups), 'none')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry or when it is told to', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = (await show(OutboundGroups)) as HTMLElement & { refresh(): Promise<void> };
    expect(errorsOf(element)).toEqual(apexError('No access.'));

    await fire(child(element, 'c-error-panel'), 'retry');
    expect(byId(element, 'groups')).not.toBeNull();
    await element.refresh();

    expect(ask).toHaveBeenCalledTimes(3);
  });
});
