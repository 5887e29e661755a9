/** An EMR that can be told to fail, and a local org that pulls from it and sends to it: booted once for a test file. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { copyPackage, PROJECT_ROOT } from '../../../build';
import { serveOrg, type ServedOrg } from '../../../local-org';
import { EMR_CLIENT, startEmrSandbox, type EmrSandbox, type Fault } from '../../../sandbox';
import { EmrClient } from '../../demo/emr-client';
import { finish } from '../../demo/world';
import { connectTo } from '../../services/connection';
import { setCredential } from '../../services/connected-org';
import { provisionUsers } from '../../services/demo-users';
import { StagelinkApi } from '../../services/stagelink-api';
import { temporaryFolder } from '../support/emr-data';
import type { Run } from '../../../contracts/stagelink-rest';

/** Records a page holds here, so that a few records make several pages. */
export const PAGE_SIZE = 4;
/** Seconds until the org gives up waiting for the EMR, so that a test need not wait for a minute. */
export const TIMEOUT_SECONDS = 1;

const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

export interface FaultCase {
  readonly name: string;
  /** Hits the requests that the test is about. */
  readonly fault: Fault;
  /** Faults elsewhere at the EMR. */
  readonly further?: readonly Fault[];
}

/** The token endpoint is out of service. */
export const NO_TOKENS: Fault = { kind: 'serverError', pathPrefix: '/oauth/token', times: 2 };

export class FaultWorld {
  readonly emr: EmrClient;
  readonly api: StagelinkApi;

  private constructor(
    readonly sandbox: EmrSandbox,
    private readonly org: ServedOrg,
    readonly connection: Connection,
    private readonly folder: string,
  ) {
    this.emr = new EmrClient({ fhirUrl: sandbox.fhirUrl, tokenUrl: sandbox.tokenUrl, ...EMR_CLIENT });
    this.api = new StagelinkApi(connection);
  }

  static async start(): Promise<FaultWorld> {
    const folder = temporaryFolder();
    const sandbox = await startEmrSandbox({ port: 0, resources: [] });
    const org = await serveOrg({
      port: 0,
      folder: null,
      cacheFolder: join(PROJECT_ROOT, '.cache', 'apex'),
      runsJobs: false,
    });
    const { problems } = await org.client.call(
      'deploy',
      copyPackage(folder, { Page_Size__c: PAGE_SIZE, Timeout_Seconds__c: TIMEOUT_SECONDS }),
    );
    if (problems.length > 0) {
      throw new Error(`The package does not deploy: ${JSON.stringify(problems)}`);
    }
    await provisionUsers(org);
    await setCredential(org, { fhirUrl: sandbox.fhirUrl, tokenUrl: sandbox.tokenUrl, ...EMR_CLIENT });
    return new FaultWorld(sandbox, org, await connectTo(org), folder);
  }

  async advance(minutes: number): Promise<void> {
    this.sandbox.clock.advance(minutes * MINUTE_MS);
    await this.org.client.call('advanceClock', minutes * MINUTE_MS);
    await this.org.client.call('drain');
  }

  /** Pulls a feed to its end, whatever waits that takes. */
  async pull(feed: string): Promise<Run> {
    const started = await this.api.startPull(feed);
    const [run] = await finish(
      this,
      started.map(({ runId }) => runId),
    );
    // A fault that revokes tokens revokes that of the test as well.
    await this.emr.signIn();
    if (!run) {
      throw new Error(`${feed} was not pulled.`);
    }
    return run;
  }

  /** Lets time pass in steps no longer than those in which the schedules look for work. */
  async passTime(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += STEP_MINUTES) {
      await this.advance(Math.min(STEP_MINUTES, minutes - passed));
    }
  }

  /** @returns the id of the new record */
  async create(name: string, values: Readonly<Record<string, string>>): Promise<string> {
    const result = await this.connection.sobject(name).create(values);
    if (!result.success) {
      throw new Error(`${name} was not created: ${JSON.stringify(result.errors)}`);
    }
    return result.id;
  }

  async update(name: string, values: Readonly<Record<string, string>> & { readonly Id: string }): Promise<void> {
    const result = await this.connection.sobject(name).update(values);
    if (!result.success) {
      throw new Error(`${name} was not changed: ${JSON.stringify(result.errors)}`);
    }
  }

  /** Records without the addresses that REST adds to them. */
  async query<T>(soql: string): Promise<T[]> {
    const { records } = await this.connection.query(soql).run({ autoFetch: true });
    return JSON.parse(
      JSON.stringify(records, (name, value: unknown) => (name === 'attributes' ? undefined : value)),
    ) as T[];
  }

  async close(): Promise<void> {
    await this.org.close();
    await this.sandbox.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
