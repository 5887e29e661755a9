import CauseCard from 'c/causeCard';
import EmptyState from 'c/emptyState';
import FactList, { factsFrom } from 'c/factList';
import MomentInput from 'c/momentInput';
import PageShell from 'c/pageShell';
import RowHistory from 'c/rowHistory';
import StalePlan from 'c/stalePlan';
import StatusBadge from 'c/statusBadge';
import TimeAgo from 'c/timeAgo';
import TrendChart from 'c/trendChart';
import ViewSwitch from 'c/viewSwitch';
import { allById, byId, child, click, errorsOf, fire, getById, heard, place, show } from '../support/dom';
import { failureGroup, stagedDetail } from '../support/staged-row-builder';

describe('c-status-badge', () => {
  it('says a status by text and icon, and is accessible', async () => {
    const element = await show(StatusBadge, { status: 'Dead' });

    expect(getById(element, 'badge').textContent).toBe('c.Stagelink_Status_Dead');
    expect(child<{ iconName: string }>(element, 'lightning-icon').iconName).toBe('utility:error');
    await expect(element).toBeAccessible();
  });
});

describe('c-empty-state', () => {
  it('says what is not there and what to do, and is accessible', async () => {
    const element = await show(EmptyState, { heading: 'No rows', message: 'Pull a feed.' });

    expect(getById(element, 'empty').textContent).toContain('Pull a feed.');
    await expect(element).toBeAccessible();
  });
});

describe('c-stale-plan', () => {
  it('says that a plan no longer holds, and asks for a new one', async () => {
    const element = await show(StalePlan);
    const asked = heard(element, 'anew');

    await click(element, 'anew');

    expect(asked).toHaveLength(1);
    expect(element.shadowRoot?.textContent).toContain('c.Stagelink_Stale_Title');
    await expect(element).toBeAccessible();
  });
});

describe('c-time-ago', () => {
  it('hands the time to the base component as milliseconds, and shows it in full to who points at it', async () => {
    const element = await show(TimeAgo, { value: '2026-11-20T10:00:00.000Z' });

    expect(child<{ value: number }>(element, 'lightning-relative-date-time').value).toBe(1795168800000);
    expect(element.shadowRoot?.querySelector('span')?.title).not.toBe('');
    await expect(element).toBeAccessible();
  });

  it('shows nothing for no time', async () => {
    expect(child(await show(TimeAgo), 'lightning-relative-date-time').value).toBeNull();
  });
});

describe('c-moment-input', () => {
  it('shows a time as the browser has it, and tells a choice as ISO 8601', async () => {
    const element = await show(MomentInput, { label: 'From', value: '2026-11-20T10:00:00.000Z' });
    const input = getById<HTMLInputElement>(element, 'moment');
    const changes = heard(element, 'change');
    expect(new Date(input.value).toISOString()).toBe('2026-11-20T10:00:00.000Z');

    input.value = '2026-11-21T09:30';
    await fire(input, 'change');
    input.value = '';
    await fire(input, 'change');

    expect(changes).toEqual([{ value: new Date('2026-11-21T09:30').toISOString() }, { value: '' }]);
    await expect(element).toBeAccessible();
  });

  it('shows nothing for what is no time', async () => {
    expect(getById<HTMLInputElement>(await show(MomentInput, { value: 'soon' }), 'moment').value).toBe('');
  });
});

describe('c-trend-chart', () => {
  const points = [
    { hour: 'a', arrived: 1000, failed: 1 },
    { hour: 'b', arrived: 0, failed: 0 },
  ];

  it('says in a sentence what the bars show, and is accessible', async () => {
    const element = await show(TrendChart, { points });

    expect(getById(element, 'chart').getAttribute('aria-label')).toBe('c.Stagelink_Trend_Failed');
    expect(getById(element, 'summary').textContent).toBe('c.Stagelink_Trend_Failed');
    await expect(element).toBeAccessible();
  });

  it('shows a single failure among thousands, and nothing where nothing arrived', async () => {
    const bars = [...((await show(TrendChart, { points })).shadowRoot?.querySelectorAll('rect.failed') ?? [])];

    expect(bars.map((bar) => bar.getAttribute('height'))).toEqual(['2', '0']);
  });

  it('says that all is well where nothing failed', async () => {
    expect(getById(await show(TrendChart, { points: [] }), 'summary').textContent).toBe('c.Stagelink_Trend_Good');
  });
});

describe('c-row-history', () => {
  it('shows the newest first, and is accessible', async () => {
    const element = await show(RowHistory, { entries: stagedDetail().history });
    const entries = [...getById(element, 'history').querySelectorAll('li')];

    expect(entries).toHaveLength(2);
    expect(entries[0]?.textContent).toContain('LastName is missing.');
    await expect(element).toBeAccessible();
  });
});

describe('c-page-shell', () => {
  it('frames a page, is accessible, and tells that the user tries again', async () => {
    const element = await show(PageShell, { heading: 'Runs', description: 'Pulls.', errors: 'Broken.' });
    const retries = heard(element, 'retry');

    expect(getById(element, 'heading').textContent).toBe('Runs');
    expect(errorsOf(element)).toBe('Broken.');
    expect(byId(element, 'loading')).toBeNull();
    await fire(child(element, 'c-error-panel'), 'retry');

    expect(retries).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('says that it is at work', () => {
    const element = place(PageShell, { isWorking: true });

    expect(byId(element, 'loading')).not.toBeNull();
    expect(element.shadowRoot?.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
  });
});

describe('c-cause-card', () => {
  it('says how many, why and what to do, and is accessible', async () => {
    const element = await show(CauseCard, { cause: failureGroup(), countText: '3 rows' });

    expect(getById(element, 'heading').textContent).toBe('LastName is missing.');
    expect(getById(element, 'remedy').textContent).toBe('Give the patient a family name.');
    expect(element.shadowRoot?.querySelectorAll('c-status-badge')).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it('is called by its fingerprint where nothing more is known', async () => {
    const cause = failureGroup({ sampleMessage: null, remedy: null, failed: 0 });
    const element = await show(CauseCard, { cause });

    expect(getById(element, 'heading').textContent).toBe('REQUIRED_VALUE_MISSING LastName');
    expect(byId(element, 'remedy')).toBeNull();
    expect(element.shadowRoot?.querySelectorAll('c-status-badge')).toHaveLength(1);
  });
});

describe('c-fact-list', () => {
  it('shows what is known, leaves out what is not, and is accessible', async () => {
    const facts = factsFrom([
      ['Feed', 'EMR_Patient'],
      ['Received', 1000],
      ['Linked', null],
      ['At', '2026-11-20T10:00:00.000Z', 'time'],
    ]);
    const element = await show(FactList, { facts });

    expect(getById(element, 'facts').textContent).toBe(`FeedEMR_PatientReceived${(1000).toLocaleString()}At`);
    expect(element.shadowRoot?.querySelectorAll('lightning-formatted-date-time')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });
});

describe('c-view-switch', () => {
  it('says which view is shown, changes to another, and is accessible', async () => {
    const views = [
      { name: '', label: 'Rows' },
      { name: 'causes', label: 'Causes' },
    ];
    const element = await show(ViewSwitch, { views, view: 'causes' });
    const chosen = heard(element, 'view');
    const buttons = allById(element, 'view');

    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    buttons[0]?.click();

    expect(chosen).toEqual(['']);
    await expect(element).toBeAccessible();
  });
});
