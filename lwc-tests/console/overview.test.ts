import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getOverview from '@salesforce/apex/OverviewController.getOverview';
import Overview from 'c/overview';
import { announce } from '../mocks/emp-api';
import { lastVisit, visits } from '../mocks/navigation';
import { apexError, mockOf, wireOf } from '../support/apex';
import { allById, byId, child, click, errorsOf, fire, flush, getById, place, show } from '../support/dom';
import { feedStatus, systemCard } from '../support/overview-builder';
import { access } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock('@salesforce/apex/OverviewController.getOverview', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const ask = mockOf(getOverview);
const incident = {
  id: 'i1',
  kind: 'Late feed',
  subject: 'EMR_Patient',
  detail: 'It has not been fresh for an hour.',
  openedAt: '2026-11-20T10:00:00.000Z',
};

describe('c-overview', () => {
  beforeEach(() => {
    ask.mockResolvedValue({ systems: [systemCard()], incidents: [] });
  });

  it('shows that it is at work until the systems are there', async () => {
    const element = place(Overview);
    await Promise.resolve();
    expect(child<{ isWorking: boolean }>(element, 'c-page-shell').isWorking).toBe(true);

    await flush();

    expect(child<{ isWorking: boolean }>(element, 'c-page-shell').isWorking).toBe(false);
    expect(allById(element, 'system')).toHaveLength(1);
  });

  it('is accessible', async () => {
    await expect(await show(Overview)).toBeAccessible();
  });

  it('says what waits for a person, and goes there', async () => {
    ask.mockResolvedValue({
      systems: [systemCard({ dead: 2, feeds: [feedStatus({ late: true, failed: 5, dead: 0 })] })],
      incidents: [],
    });
    const element = await show(Overview);
    const items = allById<HTMLElement & { label: string }>(element, 'attention-item');

    expect(getById(element, 'attention').textContent).toContain('c.Stagelink_Late_Feeds: 1');
    expect(items.map(({ label }) => label)).toEqual(['c.Stagelink_Failed_Rows: 5', 'c.Stagelink_Dead_Messages: 2']);
    items[0]?.click();
    expect(lastVisit()).toEqual({ page: 'Stagelink_Staged_Rows', state: { c__status: 'Failed' } });
    items[1]?.click();

    expect(lastVisit()).toEqual({ page: 'Stagelink_Outbox', state: { c__status: 'Dead' } });
    expect(byId(element, 'all-well')).toBeNull();
  });

  it('says that all is well', async () => {
    ask.mockResolvedValue({ systems: [systemCard({ feeds: [feedStatus({ failed: 0, dead: 0 })] })], incidents: [] });
    const element = await show(Overview);

    expect(byId(element, 'all-well')).not.toBeNull();
    expect(byId(element, 'attention')).toBeNull();
    expect(visits()).toHaveLength(0);
  });

  it('shows incidents', async () => {
    ask.mockResolvedValue({ systems: [systemCard()], incidents: [incident] });

    expect(getById(await show(Overview), 'incidents').textContent).toContain('It has not been fresh for an hour.');
  });

  it('says that there is no system yet', async () => {
    ask.mockResolvedValue({ systems: [], incidents: [] });

    expect(byId(await show(Overview), 'empty')).not.toBeNull();
  });

  it('shows what failed, and asks anew on retry', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await show(Overview);
    const shell = child<{ errors: unknown }>(element, 'c-page-shell');
    expect(shell.errors).toEqual(apexError('No access.'));
    expect(errorsOf(shell)).toEqual(apexError('No access.'));

    await fire(shell, 'retry');

    expect(allById(element, 'system')).toHaveLength(1);
  });

  it('lets only those operate who may', async () => {
    const element = await show(Overview);
    expect(getById(element, 'system')).toMatchObject({ canOperate: false });

    wireOf(getAccess).emit(access({ canOperateFeeds: true }));
    await flush();

    expect(getById(element, 'system')).toMatchObject({ canOperate: true });
  });

  it('asks anew when the org says that something has changed, when a card does, and by hand', async () => {
    const element = await show(Overview);

    announce('Sync_Run__c');
    await flush();
    expect(ask).toHaveBeenCalledTimes(2);
    await fire(getById(element, 'system'), 'changed');
    expect(ask).toHaveBeenCalledTimes(3);
    await click(element, 'refresh');
    expect(ask).toHaveBeenCalledTimes(4);
    element.remove();
    await flush();
    announce('Sync_Run__c');
    await flush();

    expect(ask).toHaveBeenCalledTimes(4);
  });
});
