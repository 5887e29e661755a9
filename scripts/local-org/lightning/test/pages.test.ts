/** Pages of an org in a real browser: record pages, tabs, and what the platform's modules give to components. */
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../../browser/chromium';
import { writeProject } from '../../test/support/project';
import { serveOrg, type ServedOrg } from '../../worker/served-org';
import { servePages } from '../served-pages';
import { pageProject } from './support/page-project';

const CACHE = join(__dirname, '..', '..', '..', '..', '.cache', 'lightning');

let browser: Browser | null = null;
let reason = '';
let org: ServedOrg;
let connection: Connection;
let accountId = '';
const errors: string[] = [];

beforeAll(async () => {
  const started = await startChromium();
  if (!started.browser) {
    ({ reason } = started);
    process.stderr.write(`Pages are not tested in a browser: ${reason}\n`);
    return;
  }
  ({ browser } = started);
  const source = writeProject(pageProject);
  const pages = servePages(source, CACHE);
  org = await serveOrg({
    folder: null,
    port: 0,
    cacheFolder: mkdtempSync(join(tmpdir(), 'pages-')),
    routes: () => [pages.route],
  });
  expect((await org.client.call('deploy', source)).problems).toEqual([]);
  await pages.prepare(org);
  connection = new Connection({ instanceUrl: org.url, accessToken: await org.client.call('login'), version: '67.0' });
  const account = { Name: 'Acme', Rank__c: 2.5, Active__c: true, Phone: '555' };
  accountId = (await connection.sobject('Account').create(account)).id ?? '';
});

beforeEach((context) => {
  if (!browser) {
    context.skip(reason);
  }
});

afterAll(async () => {
  await browser?.close();
  await (org as ServedOrg | undefined)?.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser!.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${org.url}${path}`);
  return page;
}

async function cardOf(id: string): Promise<Page> {
  const page = await open(`/lightning/r/Account/${id}/view`);
  await page.locator('[data-name]').filter({ hasText: /./ }).waitFor();
  return page;
}

describe('a record page', () => {
  it('gives its components the record, typed properties and the user', async () => {
    const page = await cardOf(accountId);

    expect(await page.locator('[data-name]').innerText()).toBe('Acme');
    expect(await page.locator('[data-rank]').innerText()).toBe('2.5');
    expect(await page.locator('[data-owner]').innerText()).not.toBe('');
    expect(await page.locator('[data-properties]').innerText()).toBe('[3,true,"Account"]');
    const [userId, seesMore, viewsSetup] = JSON.parse(await page.locator('[data-who]').innerText()) as unknown[];
    expect(userId).toBe((await connection.identity()).user_id);
    expect([seesMore, viewsSetup]).toEqual([null, true]);
    await page.close();
  });

  it('shows the record’s name, its fields behind a tab, and says what it does not have', async () => {
    const page = await cardOf(accountId);

    expect(await page.getByRole('heading', { name: 'Acme' }).count()).toBe(1);
    await page.getByRole('tab', { name: 'Detail' }).click();
    expect(await page.getByRole('tabpanel').innerText()).toMatch(/Phone\s+555/);
    expect(await page.getByText('runtime_sales_activities:activityPanel is not emulated').count()).toBe(1);
    await page.close();
  });

  it('loads a record again when a component has changed it, and shows a toast', async () => {
    const page = await cardOf(accountId);
    await page.locator('[data-raise]').click();
    await page.locator('[data-rank]').filter({ hasText: '7.5' }).waitFor();

    expect(await page.getByRole('status').filter({ hasText: 'Saved' }).count()).toBe(1);
    await page.close();
  });

  it('gives a refusal by field', async () => {
    const page = await cardOf(accountId);
    await page.locator('[data-spoil]').click();
    await page.locator('[data-error]').filter({ hasText: /./ }).waitFor();

    expect(await page.locator('[data-error]').innerText()).toBe('Ranks end with ten.');
    await page.close();
  });

  it('refreshes its records and calls the handlers of components', async () => {
    const page = await cardOf(accountId);
    await connection.sobject('Account').update({ Id: accountId, Rank__c: 4 });
    await page.locator('[data-refresh]').click();
    await page.locator('[data-rank]').filter({ hasText: '4.0' }).waitFor();

    expect(await page.locator('[data-refreshed]').innerText()).toBe('1');
    await page.close();
  });

  it('hides a component whose rule does not hold', async () => {
    const quiet = (await connection.sobject('Account').create({ Name: 'Quiet' })).id ?? '';
    const [shown, hidden] = [await cardOf(accountId), await cardOf(quiet)];

    expect(await shown.locator('[data-only-active]').count()).toBe(1);
    expect(await hidden.locator('[data-only-active]').count()).toBe(0);
    await shown.close();
    await hidden.close();
  });

  it('is reached by the id alone and from the list of the object', async () => {
    const byId = await open(`/${accountId}`);
    expect(new URL(byId.url()).pathname).toBe(`/lightning/r/Account/${accountId}/view`);
    const list = await open('/lightning/o/Account/list');
    await list.getByRole('link', { name: 'Acme' }).click();
    await list.locator('[data-name]').filter({ hasText: 'Acme' }).waitFor();
    await byId.close();
    await list.close();
  });
});

describe('navigation', () => {
  it('opens a tab with state, and keeps the page when the state alone changes', async () => {
    const page = await cardOf(accountId);
    await page.locator('[data-go]').click();
    await page.waitForURL('**/lightning/n/Board?c__mode=first');
    await page.locator('[data-ready]').filter({ hasText: '/event/News__e' }).waitFor();
    await page.evaluate('window.isSamePage = true');
    await page.locator('[data-next]').click();
    await page.locator('[data-reference]').filter({ hasText: 'second' }).waitFor();

    expect(JSON.parse(await page.locator('[data-reference]').innerText())).toEqual({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Board' },
      state: { c__mode: 'second' },
    });
    await page.goBack();
    await page.locator('[data-reference]').filter({ hasText: 'first' }).waitFor();
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    await page.close();
  });

  it('changes the app', async () => {
    const page = await open('/lightning');
    await page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: 'Other' }).click();
    await page.getByRole('navigation', { name: 'Other' }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/lightning/o/Account/list');
    await page.context().clearCookies();
    await page.close();
  });

  it('names what is not there', async () => {
    const page = await open('/lightning/n/Nowhere');
    expect(await page.locator('body').innerText()).toContain('There is no tab Nowhere. Tabs: Board, standard-Account.');
    await page.close();
  });
});

describe('events', () => {
  it('reach a component while its page is open', async () => {
    const page = await open('/lightning/n/Board');
    await page.locator('[data-ready]').filter({ hasText: '/event/News__e' }).waitFor();
    await connection.sobject('News__e').create({ Text__c: 'Hear' });
    await connection.sobject('News__e').create({ Text__c: ' this' });
    await page.locator('[data-news]').filter({ hasText: 'Hear this' }).waitFor();
    await page.close();
  });
});

it('logs no error on any page', () => {
  expect(errors).toEqual([]);
});
