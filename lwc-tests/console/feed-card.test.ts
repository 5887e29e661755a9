import pullFeed from '@salesforce/apex/OverviewController.pullFeed';
import FeedCard from 'c/feedCard';
import { lastVisit } from '../mocks/navigation';
import { apexError, mockOf } from '../support/apex';
import { allById, byId, child, click, errorsOf, fire, getById, heard, show, toasts } from '../support/dom';
import { feedStatus } from '../support/overview-builder';

jest.mock('@salesforce/apex/OverviewController.pullFeed', () => jest.requireActual('../support/apex').apexMethod(), {
  virtual: true,
});

const OPERATOR = { canOperate: true, isCallable: true };

describe('c-feed-card', () => {
  it('shows how a feed stands, and is accessible', async () => {
    const element = await show(FeedCard, { feed: feedStatus(), ...OPERATOR });

    expect(getById(element, 'stand')).toMatchObject({ status: 'Fresh' });
    expect(allById(element, 'amount').map(({ className }) => className.trim())).toEqual([
      'amount',
      'amount warning',
      'amount bad',
    ]);
    await expect(element).toBeAccessible();
  });

  it('leads to rows and to the last run', async () => {
    const element = await show(FeedCard, { feed: feedStatus() });

    allById(element, 'amount')[2]?.click();
    expect(lastVisit()).toEqual({
      page: 'Stagelink_Staged_Rows',
      state: { c__feed: 'EMR_Patient', c__status: 'Dead' },
    });
    await click(element, 'run');

    expect(lastVisit()).toEqual({ page: 'Stagelink_Runs', state: { c__run: 'a01000000000001AAA' } });
  });

  it('pulls a feed, and tells so', async () => {
    const element = await show(FeedCard, { feed: feedStatus(), ...OPERATOR });
    const pulled = heard(element, 'pulled');
    const said = toasts(element);

    await click(element, 'pull');

    expect(pullFeed).toHaveBeenCalledWith({ feed: 'EMR_Patient' });
    expect(pulled).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it('shows why a pull was refused, and pulls again on retry', async () => {
    mockOf(pullFeed).mockRejectedValueOnce(apexError('It is running already.'));
    const element = await show(FeedCard, { feed: feedStatus(), ...OPERATOR });
    const pulled = heard(element, 'pulled');

    await click(element, 'pull');
    expect(errorsOf(element)).toEqual(apexError('It is running already.'));
    expect(pulled).toHaveLength(0);
    await fire(child(element, 'c-error-panel'), 'retry');

    expect(pulled).toHaveLength(1);
  });

  it.each([
    ['runs', { running: true }, OPERATOR],
    ['belongs to a system that may not be called', {}, { canOperate: true, isCallable: false }],
  ])('cannot be pulled while it %s', async (_name, values, rights) => {
    const element = await show(FeedCard, { feed: feedStatus(values), ...rights });

    expect(getById(element, 'pull')).toMatchObject({ disabled: true });
  });

  it.each([
    ['who may not operate', {}, { isCallable: true }],
    ['a feed that is pushed', { pulled: false }, OPERATOR],
    ['a feed that is off', { active: false }, OPERATOR],
  ])('offers no pull to %s', async (_name, values, rights) => {
    expect(byId(await show(FeedCard, { feed: feedStatus(values), ...rights }), 'pull')).toBeNull();
  });

  it.each([
    [{ scheduled: false }, 'c.Stagelink_Not_Scheduled'],
    [{ nextRunAt: '2001-01-01T00:00:00.000Z' }, 'c.Stagelink_Due'],
    [{ nextRunAt: null }, 'c.Stagelink_None'],
  ])('says of a feed with %j when it is pulled next', async (values, expected) => {
    expect(getById(await show(FeedCard, { feed: feedStatus(values) }), 'next').textContent).toContain(expected);
  });

  it.each([
    ['Running', 'c.Stagelink_Tried_Again'],
    ['Failed', 'c.Stagelink_Error'],
  ] as const)('says why the last run does not get on while it is %s', async (status, label) => {
    const lastRun = { ...feedStatus().lastRun, status, errorMessage: 'The EMR answered 503.' };
    const element = await show(FeedCard, { feed: feedStatus({ lastRun: lastRun as never }) });

    expect(getById(element, 'trouble').textContent).toBe('The EMR answered 503.');
    expect(getById(element, 'trouble').previousElementSibling?.textContent).toBe(label);
    await expect(element).toBeAccessible();
  });

  it('says that a feed never ran, and nothing of the next pull of one that is pushed', async () => {
    const element = await show(FeedCard, { feed: feedStatus({ lastRun: null, pulled: false }) });

    expect(byId(element, 'run')).toBeNull();
    expect(byId(element, 'next')).toBeNull();
  });
});
