/** The console in a browser: an org with its EMR in this process, on free ports, in a folder of its own. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import type { Browser, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../../build';
import { withHomePhone } from '../../demo/fhir';
import { startConnectedOrg, type ConnectedOrg } from '../../services/connected-org';
import { connectTo } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { temporaryFolder } from '../support/emr-data';
import { silentProgress } from '../support/silent-progress';
import { CONFLICTING, writeConsoleData } from './console-data';

const SCREENSHOTS = join(PROJECT_ROOT, '.stagelink', 'screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const HEIGHT = 900;
/** Last name of a member whom the EMR does not take. */
const REFUSED = 'Refused';
const MINUTE_MS = 60_000;
/** Far longer than anything takes. */
const PATIENCE_MS = 15_000;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

export class ConsoleWorld {
  private constructor(
    private readonly folder: string,
    private readonly connected: ConnectedOrg,
    readonly connection: Connection,
    readonly api: StagelinkApi,
  ) {}

  /** Due jobs wait for `drain`, so that no row links by itself behind the back of a test. */
  static async start(): Promise<ConsoleWorld> {
    const folder = temporaryFolder();
    const connected = await startConnectedOrg(
      { port: 0, folder: join(folder, 'org'), fresh: true, runsJobs: false, progress: silentProgress },
      { emr: { data: writeConsoleData(folder), url: undefined, progress: silentProgress } },
    );
    await connected.org.preparePages();
    const connection = await connectTo(connected.org);
    return new ConsoleWorld(folder, connected, connection, new StagelinkApi(connection));
  }

  get url(): string {
    return this.connected.org.url;
  }

  /**
   * Pulls every feed and links what can be linked. Afterwards a field stands changed on both sides, as a conflict, and the
   * EMR has refused a message.
   */
  async fill(): Promise<void> {
    await this.pull();
    await this.admit(REFUSED, [{ kind: 'serverError', status: 422, pathPrefix: '/fhir/Patient' }]);
    const { client } = this.connected.emr;
    const patient = await client.read('Patient', CONFLICTING);
    await this.change('Account', CONFLICTING, { Phone: '+1 555 0199' });
    await client.save(withHomePhone(patient, '+1 555 0101'));
    await this.pull('EMR_Patient');
  }

  /** @param feed every feed when absent; the systems of the others are not there, as happens */
  async pull(feed?: string): Promise<void> {
    await this.api.startPull(feed);
    await this.drain();
  }

  /** Runs what is due. */
  async drain(): Promise<void> {
    await this.connected.org.client.call('drain');
  }

  /** Address of the page that breaks the EMR with a click. */
  get controlUrl(): string {
    return this.connected.controlUrl;
  }

  /** Moves the clocks of the EMR and the org. */
  async advance(minutes: number): Promise<void> {
    this.connected.emr.sandbox?.advanceClock(minutes * MINUTE_MS);
    await this.connected.org.client.call('advanceClock', minutes * MINUTE_MS);
  }

  /** Admits a new member: the outbox sends a patient and a referral. @returns the id of the member */
  async admit(lastName: string, faults: readonly object[] = []): Promise<string> {
    await this.connected.emr.sandbox?.addFaults(faults);
    const { records } = await this.connection.query<{ Id: string }>(
      "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND DeveloperName = 'Member' LIMIT 1",
    );
    const memberId = await this.create('Account', {
      RecordTypeId: records[0]?.Id ?? '',
      FirstName: 'Leia',
      LastName: lastName,
      Gender__c: 'Female',
      PersonBirthdate: '1984-02-29',
    });
    await this.create('Admission__c', {
      Patient__c: memberId,
      Stage__c: 'Admitted',
      Level_Of_Care__c: 'Residential',
    });
    await this.drain();
    return memberId;
  }

  async create(objectName: string, values: Readonly<Record<string, string>>): Promise<string> {
    const result = await this.connection.sobject(objectName).create(values);
    if (!result.success) {
      throw new Error(`${objectName} was not created: ${JSON.stringify(result.errors)}`);
    }
    return result.id;
  }

  /** Changes the record that the EMR knows by an id. @returns the id of the record */
  async change(objectName: string, emrId: string, values: Readonly<Record<string, string>>): Promise<string> {
    const id = await this.recordOf(objectName, emrId);
    await this.connection.sobject(objectName).update({ Id: id, ...values });
    return id;
  }

  async recordOf(objectName: string, emrId: string): Promise<string> {
    const { records } = await this.connection.query<{ Id: string }>(
      `SELECT Id FROM ${objectName} WHERE EMR_ID__c = '${emrId}' LIMIT 1`,
    );
    return records[0]?.Id ?? '';
  }

  /** A page of the console as a user sees it, or of another system by its whole address; whatever the page logs as an error is collected in `errors`. */
  async open(
    browser: Browser,
    path: string,
    options: { readonly width?: number; readonly user?: string; readonly errors: string[] },
  ): Promise<Page> {
    const { width = 1400, user, errors } = options;
    const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
    await page.goto(new URL(path, this.url).href);
    if (user !== undefined) {
      await page.getByLabel('User', { exact: true }).selectOption({ label: user });
      await page.waitForURL(`**${path}`);
    }
    return page;
  }

  async close(): Promise<void> {
    await this.connected.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** What axe-core holds against the page as it is now: rule and element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
