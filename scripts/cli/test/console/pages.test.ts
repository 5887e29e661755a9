/** Every page of the console in a real browser, on a real org with real rows. Screenshots stay in `.stagelink/screenshots`. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listed, look, openRow, useConsole } from './console-browser';
import { CONFLICTING, POISON, POISON_BIRTH_DATE } from './console-data';
import { screenshot } from './console-world';

const NARROW = 400;
const HEIGHT = 900;

const PAGES = [
  ['overview', 'Stagelink', 'EMR: observations'],
  ['staged-rows', 'Stagelink_Staged_Rows', 'rows, newest first'],
  ['causes', 'Stagelink_Staged_Rows?c__view=causes', '230 rows'],
  ['replays', 'Stagelink_Replays', 'No large replay yet'],
  ['ownership', 'Stagelink_Ownership', 'Account.Phone'],
  ['ownership-history', 'Stagelink_Ownership?c__view=history', 'Nobody has changed an owner'],
  ['outbox', 'Stagelink_Outbox', 'OUT-'],
  ['outbox-causes', 'Stagelink_Outbox?c__view=causes', 'Send again'],
  ['conflicts', 'Stagelink_Conflicts', 'Account.Phone'],
  ['runs', 'Stagelink_Runs', 'RUN-'],
  ['watermark-ledger', 'Stagelink_Runs?c__view=ledger', 'Advanced'],
  ['reconciliations', 'Stagelink_Runs?c__view=reconciliations', 'Nothing has been compared yet'],
  ['log', 'Stagelink_Runs?c__view=log', 'Logged'],
  ['settings-check', 'Stagelink_Settings_Check', 'settings checked'],
] as const;

const lightning = useConsole();

function shows(page: Page, text: string): Promise<void> {
  return page.getByText(text, { exact: false }).first().waitFor();
}

describe('the pages of the console', () => {
  it.each(PAGES)('shows %s, accessibly, also in a narrow window', async (name, path, text) => {
    const page = await lightning.open(`/lightning/n/${path}`);
    await shows(page, text);
    await look(page, name);

    await page.setViewportSize({ width: NARROW, height: HEIGHT });
    await screenshot(page, `${name}-narrow`);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);
    await page.close();
  });

  it('lists rows newest first, and renders those that are seen', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows');
    await shows(page, 'rows, newest first');
    const names = await page.getByRole('button', { name: /^SR-/ }).allInnerTexts();

    expect(names).toEqual([...names].sort().reverse());
    expect(names.length).toBeLessThan(50);
    await page.close();
  });

  it('loads further rows as one scrolls, to the very first', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows?c__feed=EMR_Observation');
    await shows(page, '231 rows, newest first');
    const list = page.locator('[data-id="scroller"]');
    const oldest = listed(page, 'weight');
    for (let turn = 0; turn < 20 && (await oldest.count()) === 0; turn++) {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.waitForTimeout(100);
    }

    expect(await oldest.count()).toBe(1);
    await page.close();
  });

  it('says that no row matches, and clears the filter', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows?c__status=Discarded');
    await page.getByRole('heading', { name: 'No rows match' }).waitFor();
    await look(page, 'staged-rows-empty');

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await shows(page, 'rows, newest first');
    await page.close();
  });

  it('shows a failure, and the rows after trying again', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows');
    await shows(page, 'rows, newest first');
    await page.route('**/StagedRecordsController.getStagedRecords', (route) => route.abort());
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('alert').waitFor();

    expect(await page.getByRole('alert').innerText()).toContain('The org does not answer.');
    await look(page, 'staged-rows-error');
    await page.unroute('**/StagedRecordsController.getStagedRecords');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });

    expect(await page.getByRole('button', { name: /^SR-/ }).count()).toBeGreaterThan(0);
    await page.close();
  });

  it('shows on a record which systems have it, and leads to its conflicts', async () => {
    const id = await lightning.world.recordOf('Account', CONFLICTING);
    const page = await lightning.open(`/lightning/r/Account/${id}/view`);
    await page.getByRole('button', { name: '1 conflict' }).waitFor();
    await look(page, 'record-page');

    await page.getByRole('button', { name: '1 conflict' }).click();
    await page.getByRole('button', { name: 'Show values' }).click();

    await listed(page, '+1 555 0101').waitFor();
    expect(await listed(page, '+1 555 0199').count()).toBe(1);
    await look(page, 'conflicts-values');
    await page.close();
  });

  it('shows the page of a staged row by its own address', async () => {
    const { rows } = await lightning.world.api.staged({ status: 'Dead' });
    const page = await lightning.open(`/lightning/r/Staged_Record__c/${rows[0]?.id}/view`);
    await page.getByRole('heading', { name: rows[0]?.name ?? '' }).waitFor();

    await look(page, 'staged-row-page');
    await page.close();
  });
});

describe('what a user may see', () => {
  it.each([
    'Stagelink',
    'Stagelink_Staged_Rows',
    'Stagelink_Ownership',
    'Stagelink_Outbox',
    'Stagelink_Settings_Check',
  ])('refuses %s to a user without a permission set, and shows no data', async (tab) => {
    const page = await lightning.open(`/lightning/n/${tab}`, { user: 'Gus Guest' });
    await page.getByRole('alert').first().waitFor();

    expect(await page.getByRole('alert').first().innerText()).toMatch(/do not have access/);
    expect(await page.getByText(/SR-|RUN-|OUT-|Account\./).count()).toBe(0);
    await look(page, `refused-${tab.toLowerCase()}`);
    await page.close();
  });

  it('shows no payload to an operator, neither on the page nor behind it', async () => {
    const answers: Promise<string>[] = [];
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows', { user: 'Olga Operator' });
    page.on('response', (response) => answers.push(response.text().catch(() => '')));
    const row = await openRow(page, POISON);
    await row.getByText('You may not see payloads. Ask', { exact: false }).waitFor();
    await row.getByText('What a replay would do').waitFor();
    await look(page, 'staged-row-operator');

    expect(await row.getByRole('button', { name: /payload|Edit/ }).count()).toBe(0);
    const seen = `${await page.content()} ${(await Promise.all(answers)).join(' ')}`;
    expect(seen).toContain('PersonBirthdate');
    [POISON_BIRTH_DATE, 'Cooper', 'Pia'].forEach((value) => expect(seen).not.toContain(value));
    await page.close();
  });

  it('shows a payload to who may see it, and lets them search in it', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows', { user: 'Vera Viewer' });
    const row = await openRow(page, POISON);
    await row.getByRole('button', { name: 'Show payload' }).click();
    await row.getByRole('searchbox', { name: 'Search in the payload' }).fill('cooper');

    await row.getByText('1 match').waitFor();
    expect(await row.locator('mark').allInnerTexts()).toEqual(['Cooper']);
    await look(page, 'staged-row-payload');
    await page.close();
  });

  it('lets an auditor read and export ownership, and change nothing', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Ownership', { user: 'Aron Auditor' });
    await shows(page, 'You may look and export.');
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);

    expect(download.suggestedFilename()).toMatch(/^stagelink-ownership-.*\.csv$/);
    await look(page, 'ownership-auditor');
    await page.close();
  });

  it('throws on no page', () => {
    expect(lightning.errors).toEqual([]);
  });
});

describe('what a browser loads', () => {
  it('is less than 150 KB of own components, compressed', async () => {
    const page = await lightning.open('/lightning/n/Stagelink');
    const script = await page.locator('script[type="importmap"]').textContent();
    const { imports } = JSON.parse(script ?? '') as { imports: Record<string, string> };
    const entries = Object.values(imports).filter((address) => address.startsWith('/_lightning/c/'));
    const texts = await loadAll(page, entries);

    expect(entries.length).toBeGreaterThan(40);
    expect(gzipSync([...texts.values()].join('')).length).toBeLessThan(150 * 1024);
    await page.close();
  });
});

/** The modules at these addresses and those that they share, by their address. */
async function loadAll(page: Page, addresses: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const waiting = [...addresses];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (!texts.has(address)) {
      const text = await (await page.request.get(new URL(address, page.url()).href)).text();
      texts.set(address, text);
      waiting.push(...[...text.matchAll(/from '\.\/([^']+)'/g)].map(([, file]) => `/_lightning/c/${file}`));
    }
  }
  return texts;
}
