import pauseSystem from '@salesforce/apex/SystemController.pauseSystem';
import resumeSystem from '@salesforce/apex/SystemController.resumeSystem';
import SystemCard from 'c/systemCard';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { allById, byId, click, errorsOf, fire, getById, heard, show, toasts } from '../support/dom';
import { systemCard, systemStatus } from '../support/overview-builder';

jest.mock('@salesforce/apex/SystemController.pauseSystem', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});
jest.mock('@salesforce/apex/SystemController.resumeSystem', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const PAUSED = systemStatus({
  state: 'Paused',
  pausedAt: '2026-11-20T10:00:00.000Z',
  pausedBy: 'Olga Operator',
  pauseReason: 'Maintenance',
});
const RESTING = systemStatus({
  state: 'Resting',
  failures: 5,
  lastErrorCode: 'SYSTEM_UNREACHABLE',
  restsUntil: '2026-11-20T10:05:00.000Z',
});

describe('c-system-card', () => {
  it('shows a system with its feeds, and is accessible', async () => {
    const element = await show(SystemCard, { card: systemCard(), canOperate: true });

    expect(getById(element, 'state')).toMatchObject({ status: 'Ready' });
    expect(element.shadowRoot?.querySelectorAll('c-feed-card')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('pauses a system with a reason, and tells so', async () => {
    const element = await show(SystemCard, { card: systemCard(), canOperate: true });
    const changed = heard(element, 'changed');
    const said = toasts(element);

    await click(element, 'pause');
    await fire(getById(element, 'pause-form'), 'confirm', 'Maintenance');

    expect(pauseSystem).toHaveBeenCalledWith({ systemName: 'EMR', reason: 'Maintenance' });
    expect(byId(element, 'pause-form')).toBeNull();
    expect(changed).toHaveLength(1);
    expect(said[0]?.title).toBe('c.Stagelink_System_Paused');
  });

  it('keeps the form and shows the refusal when a pause fails', async () => {
    mockOf(pauseSystem).mockRejectedValue(apexError('You may not.'));
    const element = await show(SystemCard, { card: systemCard(), canOperate: true });

    await click(element, 'pause');
    await fire(getById(element, 'pause-form'), 'confirm', 'Maintenance');

    expect(errorsOf(element)).toEqual(apexError('You may not.'));
    expect(byId(element, 'pause-form')).not.toBeNull();
    await fire(getById(element, 'pause-form'), 'cancel');
    expect(byId(element, 'pause-form')).toBeNull();
  });

  it('says who paused a system and why, and resumes it', async () => {
    const element = await show(SystemCard, { card: systemCard({ status: PAUSED }), canOperate: true });
    const changed = heard(element, 'changed');

    expect(getById(element, 'paused').textContent).toContain('Maintenance');
    expect(getById(element, 'paused').textContent).toContain('Olga Operator');
    expect(byId(element, 'pause')).toBeNull();
    await click(element, 'resume');

    expect(resumeSystem).toHaveBeenCalledWith({ systemName: 'EMR' });
    expect(changed).toHaveLength(1);
  });

  it('shows the refusal when a resume fails', async () => {
    mockOf(resumeSystem).mockRejectedValue(apexError('You may not.'));
    const element = await show(SystemCard, { card: systemCard({ status: PAUSED }), canOperate: true });
    const changed = heard(element, 'changed');

    await click(element, 'resume');

    expect(errorsOf(element)).toEqual(apexError('You may not.'));
    expect(changed).toHaveLength(0);
  });

  it('says why a system rests, and lets an operator ask it again', async () => {
    const element = await show(SystemCard, { card: systemCard({ status: RESTING }), canOperate: true });

    expect(getById(element, 'resting').textContent).toContain('c.Stagelink_Resting_Because');
    expect(byId(element, 'resume')).not.toBeNull();
  });

  it('offers nothing to who may not operate', async () => {
    const element = await show(SystemCard, { card: systemCard({ status: PAUSED }) });

    expect(byId(element, 'resume')).toBeNull();
    expect(byId(element, 'pause')).toBeNull();
  });

  it('leads to the messages of a system', async () => {
    const element = await show(SystemCard, { card: systemCard({ waiting: 3, dead: 1 }) });
    const links = allById(element, 'messages');

    expect(links).toHaveLength(2);
    links[1]?.click();

    expect(lastVisit()).toEqual({ page: 'Stagelink_Outbox', state: { c__system: 'EMR', c__status: 'Dead' } });
  });

  it('says that a system has no feed', async () => {
    const element = await show(SystemCard, { card: systemCard({ feeds: [], status: systemStatus({ label: '' }) }) });

    expect(byId(element, 'no-feeds')).not.toBeNull();
    expect(element.shadowRoot?.querySelector('h3')?.textContent).toBe('EMR');
  });

  it('tells that a feed of it is being pulled', async () => {
    const element = await show(SystemCard, { card: systemCard() });
    const changed = heard(element, 'changed');

    await fire(element.shadowRoot!.querySelector('c-feed-card')!, 'pulled');

    expect(changed).toHaveLength(1);
  });
});
