import checkSettings from '@salesforce/apex/SettingsController.checkSettings';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import startSchedules from '@salesforce/apex/SettingsController.startSchedules';
import testConnection from '@salesforce/apex/SettingsController.testConnection';
import SettingsCheck from 'c/settingsCheck';
import { apexError, mockOf, wireOf } from '../support/apex';
import { allById, byId, child, click, fire, flush, getById, show, toasts } from '../support/dom';
import { access } from '../support/staged-row-builder';

jest.mock(
  '@salesforce/apex/StagedRecordsController.getAccess',
  () => jest.requireActual('../support/apex').apexWire(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/SettingsController.checkSettings',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/SettingsController.startSchedules',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);
jest.mock(
  '@salesforce/apex/SettingsController.testConnection',
  () => jest.requireActual('../support/apex').apexMethod(),
  {
    virtual: true,
  },
);

const ask = mockOf(checkSettings);
const FINDINGS = [
  { severity: 'Error', area: 'Schedule', subject: 'FeedSchedule', message: 'Not scheduled.', remedy: 'Start it.' },
  { severity: 'Warning', area: 'Alerts', subject: 'Alert Setting', message: 'Nobody.', remedy: 'Name recipients.' },
];
const REPORT = { findings: FINDINGS, askable: ['EMR', 'Portal'], looked: 21 };
const CLEAN = { findings: [], askable: [], looked: 21 };

async function open(canOperateFeeds = true): Promise<HTMLElement> {
  const element = await show(SettingsCheck);
  wireOf(getAccess).emit(access({ canOperateFeeds }));
  await flush();
  return element;
}

function resultsOf(element: HTMLElement): (string | null)[] {
  return allById(element, 'result').map(({ textContent }) => textContent);
}

describe('c-settings-check', () => {
  beforeEach(() => {
    ask.mockResolvedValue(REPORT);
  });

  it('shows what is wrong and what to do, and is accessible', async () => {
    const element = await open();
    const texts = [...getById(element, 'findings').querySelectorAll('li')].map(({ textContent }) => textContent);

    expect(getById(element, 'summary').textContent).toBe('c.Stagelink_Check_Summary');
    expect(texts[0]).toContain('Schedule: FeedSchedule');
    expect(texts[1]).toContain('Name recipients.');
    await expect(element).toBeAccessible();
  });

  it('says that all is right', async () => {
    ask.mockResolvedValue(CLEAN);
    const element = await open();

    expect(byId(element, 'all-right')).not.toBeNull();
    expect(byId(element, 'findings')).toBeNull();
    expect(byId(element, 'connections')).toBeNull();
  });

  it('starts the schedules that are missing', async () => {
    mockOf(startSchedules).mockResolvedValue(CLEAN);
    const element = await open();
    const said = toasts(element);

    await click(element, 'schedules');

    expect(said[0]?.title).toBe('c.Stagelink_Schedules_Started');
    expect(byId(element, 'schedules')).toBeNull();
    expect(byId(element, 'all-right')).not.toBeNull();
  });

  it('asks a system for an answer, and says what came back', async () => {
    mockOf(testConnection).mockResolvedValueOnce({
      systemName: 'EMR',
      ok: true,
      status: 200,
      milliseconds: 12,
      message: null,
      remedy: null,
    });
    mockOf(testConnection).mockResolvedValueOnce({
      systemName: 'Portal',
      ok: false,
      status: 401,
      milliseconds: 9,
      message: 'It refused the credential (401).',
      remedy: 'Set the credential anew.',
    });
    const element = await open();

    allById(element, 'test')[0]?.click();
    await flush();
    allById(element, 'test')[1]?.click();
    await flush();

    expect(testConnection).toHaveBeenCalledWith({ systemName: 'EMR' });
    expect(resultsOf(element)[0]).toContain('c.Stagelink_Answered');
    expect(resultsOf(element)[1]).toContain('It refused the credential (401).Set the credential anew.');
  });

  it('keeps the refusal of one system with that system', async () => {
    mockOf(testConnection).mockRejectedValue(apexError('You may not call it. [NOT_PERMITTED]'));
    const element = await open();

    await click(element, 'test');

    expect(resultsOf(element)).toEqual([expect.stringContaining('You may not call it.')]);
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toBeNull();
  });

  it('offers nothing to do to who may only look', async () => {
    const element = await open(false);

    expect(byId(element, 'schedules')).toBeNull();
    expect(byId(element, 'connections')).toBeNull();
    expect(byId(element, 'findings')).not.toBeNull();
  });

  it('shows what failed, and checks anew on retry and by hand', async () => {
    ask.mockRejectedValueOnce(apexError('No access.'));
    const element = await open();
    expect(child<{ errors: unknown }>(element, 'c-page-shell').errors).toEqual(apexError('No access.'));
    expect(getById(element, 'summary').textContent).toBe('');

    await fire(child(element, 'c-page-shell'), 'retry');
    expect(byId(element, 'findings')).not.toBeNull();
    await click(element, 'check');

    expect(ask).toHaveBeenCalledTimes(3);
  });
});
