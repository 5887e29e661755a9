/** Chromium for the tests of the sandbox's pages, or the reason why there is none. */
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../../browser/chromium';
import { accessibilityProblems, screenshot } from '../../../browser/test/page-checks';

export class BrowserWorld {
  /** What pages log as errors. */
  readonly errors: string[] = [];

  private constructor(
    readonly browser: Browser | null,
    readonly reason: string,
  ) {}

  /** @param subject what is not tested when there is no browser, for the line that says so */
  static async start(subject: string): Promise<BrowserWorld> {
    const started = await startChromium();
    if (started.browser) {
      return new BrowserWorld(started.browser, '');
    }
    process.stderr.write(`${subject} is not tested in a browser: ${started.reason}\n`);
    return new BrowserWorld(null, started.reason);
  }

  async open(url: string, width = 1400): Promise<Page> {
    const page = await this.browser!.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    await page.goto(url);
    return page;
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }
}

/** A page that is narrower than its content, and what axe-core holds against it. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  await screenshot(page, name);
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return [...(overflow > 0 ? [`wider than the window by ${overflow}`] : []), ...(await accessibilityProblems(page))];
}
