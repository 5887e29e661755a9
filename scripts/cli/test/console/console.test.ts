/** The tab in a real browser, on a real org. Screenshots stay in `.stagelink/screenshots`. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../../browser/chromium';
import { accessibilityProblems, ConsoleWorld, screenshot } from '../support/console-world';
import { MISSING_PATIENT } from '../support/emr-data';

const WIDE = 1400;
const NARROW = 400;
const VISITOR = 'Visitor';

let browser: Browser | null = null;
let reason = '';
let world: ConsoleWorld;
const errors: string[] = [];

beforeAll(async () => {
  const started = await startChromium();
  if (!started.browser) {
    ({ reason } = started);
    process.stderr.write(`The console is not tested in a browser: ${reason}\n`);
    return;
  }
  ({ browser } = started);
  world = await ConsoleWorld.start();
  await world.pull();
  await world.addUser('visitor@stagelink.local', VISITOR);
});

beforeEach((context) => {
  if (!browser) {
    context.skip(reason);
  }
});

afterAll(async () => {
  await browser?.close();
  await (world as ConsoleWorld | undefined)?.close();
});

function open(width = WIDE): Promise<Page> {
  return world.open(browser!, width, errors);
}

async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: status, exact: true }).click();
}

/** Rows of the list by the text of their cells; the header is one of them. */
function listed(page: Page, text: string): ReturnType<Page['locator']> {
  return page.getByRole('row').filter({ hasText: text });
}

async function openRow(page: Page, externalId: string): Promise<ReturnType<Page['locator']>> {
  await listed(page, externalId).getByRole('button', { name: /^SR-/ }).click();
  const detail = page.getByRole('article', { name: /^SR-/ });
  await detail.waitFor();
  return detail;
}

describe('the console in Chromium', () => {
  it('lists every staged row, newest first', async () => {
    const page = await open();
    await page.getByText('Rows shown: 4, newest first').waitFor();

    expect(await page.getByRole('button', { name: /^SR-/ }).count()).toBe(4);
    await screenshot(page, 'list-wide');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('says what is wrong with a row, what to do, and what happened to it', async () => {
    const page = await open();
    await chooseStatus(page, 'Failed');
    await page.getByText('Rows shown: 1').waitFor();
    const detail = await openRow(page, 'pulse');

    expect(await detail.locator('[data-id="failure"]').innerText()).toMatch(/not in Salesforce yet.*links by itself/s);
    expect(await detail.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Received/),
      expect.stringMatching(/^Failed/),
    ]);
    expect(await detail.getByRole('heading', { level: 2 }).evaluate((title) => title.matches(':focus'))).toBe(true);
    await screenshot(page, 'open-row-wide');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('fits a narrow window', async () => {
    const page = await open(NARROW);
    await page.getByText('Rows shown: 4').waitFor();
    await screenshot(page, 'list-narrow');
    await openRow(page, 'pulse');

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);
    await screenshot(page, 'open-row-narrow');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('says that no row matches', async () => {
    const page = await open();
    await chooseStatus(page, 'Discarded');
    await page.getByRole('heading', { name: 'No rows match' }).waitFor();

    await screenshot(page, 'empty');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('shows a failure, and the rows after trying again', async () => {
    const page = await open();
    await page.getByText('Rows shown: 4').waitFor();
    await page.route('**/StagedRecordsController.getStagedRecords', (route) => route.abort());
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('alert').waitFor();

    await screenshot(page, 'error');
    expect(await page.getByRole('alert').innerText()).toContain('The org does not answer.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.unroute('**/StagedRecordsController.getStagedRecords');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Rows shown: 4').waitFor();

    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  it('refuses a user without the permission, and shows no row', async () => {
    const page = await open();
    await page.getByLabel('User').selectOption({ label: VISITOR });
    await page.getByRole('alert').waitFor();

    expect(await page.getByRole('alert').innerText()).toMatch(/do not have access.*Stagelink Operator/s);
    expect(await page.getByRole('button', { name: /^SR-/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Replay/ }).count()).toBe(0);
    await screenshot(page, 'refused');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('replays a row whose patient has come', async () => {
    const page = await open();
    await chooseStatus(page, 'Failed');
    const detail = await openRow(page, 'pulse');
    await world.connection.sobject('Account').create({ LastName: 'Later', EMR_ID__c: MISSING_PATIENT });

    await detail.getByRole('button', { name: 'Replay' }).click();
    const toast = page.getByRole('status').filter({ hasText: 'Replay finished' });
    await toast.waitFor();

    expect(await toast.innerText()).toContain('Linked: 1');
    expect(await detail.locator('[data-id="facts"]').innerText()).toMatch(/Status\s+Linked/);
    expect(await listed(page, 'pulse').innerText()).toContain('Linked');
    await screenshot(page, 'replayed');
    expect(await accessibilityProblems(page)).toEqual([]);
    const [row] = (await world.api.staged({ status: 'Linked' })).rows.filter(
      ({ externalId }) => externalId === 'pulse',
    );
    expect(row?.linkedRecordId).not.toBeNull();
    await page.close();
  });

  it('logs no error on any page', () => {
    expect(errors).toEqual([]);
  });
});
