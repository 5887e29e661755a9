/** The console in a browser: an org with its EMR in this process, on free ports, in a folder of its own. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import type { Browser, Page } from 'playwright-core';
import { startConnectedOrg, type ConnectedOrg } from '../../services/connected-org';
import { connectTo } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { temporaryFolder, writeEmrData } from './emr-data';
import { silentProgress } from './silent-progress';

export { accessibilityProblems, screenshot } from '../../../browser/test/page-checks';

export class ConsoleWorld {
  private constructor(
    private readonly folder: string,
    private readonly connected: ConnectedOrg,
    readonly connection: Connection,
    readonly api: StagelinkApi,
  ) {}

  /** Due jobs wait for `pull`, so that no row links by itself behind the back of a test. */
  static async start(): Promise<ConsoleWorld> {
    const folder = temporaryFolder();
    const connected = await startConnectedOrg(
      { port: 0, folder: join(folder, 'org'), fresh: true, runsJobs: false, progress: silentProgress },
      { emr: { data: writeEmrData(folder), url: undefined, progress: silentProgress } },
    );
    await connected.org.preparePages();
    const connection = await connectTo(connected.org);
    return new ConsoleWorld(folder, connected, connection, new StagelinkApi(connection));
  }

  async pull(): Promise<void> {
    await this.api.startPull();
    await this.connected.org.client.call('drain');
  }

  /** With no permission set. */
  async addUser(username: string, lastName: string): Promise<void> {
    await this.connected.org.client.call('ensureUser', { username, firstName: '', lastName });
  }

  /** A page of the tab; whatever the page logs as an error is collected in `errors`. */
  async open(browser: Browser, width: number, errors: string[]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${this.connected.org.url}/lightning/n/Stagelink`);
    return page;
  }

  async close(): Promise<void> {
    await this.connected.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
