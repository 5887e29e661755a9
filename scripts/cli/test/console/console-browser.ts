/** A filled org and the browser that looks at it, for the tests of one file; without a Chromium they are skipped, and say so. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startChromium } from '../../../browser/chromium';
import { accessibilityProblems, ConsoleWorld, screenshot } from './console-world';

export interface OpenOptions {
  readonly width?: number;
  readonly user?: string;
}

export interface ConsoleBrowser {
  readonly world: ConsoleWorld;
  /** What pages threw. */
  readonly errors: readonly string[];
  open(path: string, options?: OpenOptions): Promise<Page>;
}

export function useConsole(): ConsoleBrowser {
  let browser: Browser | null = null;
  let reason = '';
  let world: ConsoleWorld | undefined;
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
    await world.fill();
  });

  beforeEach((context) => {
    if (!browser) {
      context.skip(reason);
    }
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  return {
    get world(): ConsoleWorld {
      return world!;
    },
    errors,
    open: (path, options = {}) => world!.open(browser!, path, { ...options, errors }),
  };
}

/** Looks at a page as it is now: keeps a screenshot of it, and holds against it what axe-core does. */
export async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  expect(await accessibilityProblems(page)).toEqual([]);
}

export async function choose(page: Page | Locator, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Rows of a list by the text of their cells. */
export function listed(page: Page, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

export function toast(page: Page, text: string): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

/** Finds a row by its external id, and opens it. */
export async function openRow(page: Page, externalId: string): Promise<Locator> {
  const search = page.getByRole('searchbox', { name: 'Search', exact: true });
  await search.fill(externalId);
  await search.press('Enter');
  await page.getByText('1 row', { exact: false }).first().waitFor();
  await listed(page, externalId).getByRole('button', { name: /^SR-/ }).click();
  const row = page.getByRole('article', { name: /^SR-/ });
  await row.waitFor();
  return row;
}
