/** The package in a local org with some of its systems around it, booted once for a test file; all clocks move together. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { copyPackage, PROJECT_ROOT, type KeptSystems, type SystemFolder } from '../../../build';
import type { Run } from '../../../contracts/stagelink-rest';
import { serveOrg, type ServedOrg } from '../../../local-org';
import type { SandboxControls } from '../../../sandbox';
import { finish } from '../../demo/world';
import { connectTo } from '../../services/connection';
import { provisionUsers } from '../../services/demo-users';
import { StagelinkApi } from '../../services/stagelink-api';
import { temporaryFolder } from './emr-data';

/** Seconds until the org gives up waiting for a system, so that a test need not wait for a minute. */
export const TIMEOUT_SECONDS = 1;

const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

/** An org in memory with the package and some systems; due jobs wait until time is passed. */
export interface OpenedPackage {
  readonly org: ServedOrg;
  readonly connection: Connection;
  /** Of the copy that was deployed. */
  readonly folder: string;
}

type RunningSandbox = Pick<SandboxControls, 'clock'> & { close(): Promise<void> };
type Values = Readonly<Record<string, string | boolean | number>>;

export class PackageWorld {
  readonly org: ServedOrg;
  readonly connection: Connection;
  readonly api: StagelinkApi;
  private readonly folder: string;

  protected constructor(
    { org, connection, folder }: OpenedPackage,
    private readonly sandboxes: readonly RunningSandbox[],
  ) {
    this.org = org;
    this.connection = connection;
    this.folder = folder;
    this.api = new StagelinkApi(connection);
  }

  protected static async open(systems: KeptSystems): Promise<OpenedPackage> {
    const folder = temporaryFolder();
    const org = await serveOrg({
      port: 0,
      folder: null,
      cacheFolder: join(PROJECT_ROOT, '.cache', 'apex'),
      runsJobs: false,
    });
    const { problems } = await org.client.call('deploy', copyPackage(folder, systems));
    if (problems.length > 0) {
      throw new Error(`The package does not deploy: ${JSON.stringify(problems)}`);
    }
    await provisionUsers(org, Object.keys(systems) as SystemFolder[]);
    return { org, connection: await connectTo(org), folder };
  }

  async advance(minutes: number): Promise<void> {
    this.sandboxes.forEach(({ clock }) => clock.advance(minutes * MINUTE_MS));
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
  async create(name: string, values: Values): Promise<string> {
    const result = await this.connection.sobject(name).create(values);
    if (!result.success) {
      throw new Error(`${name} was not created: ${JSON.stringify(result.errors)}`);
    }
    return result.id;
  }

  async update(name: string, values: Values & { readonly Id: string }): Promise<void> {
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

  async count(from: string): Promise<number> {
    return (await this.connection.query(`SELECT COUNT() FROM ${from}`)).totalSize;
  }

  async close(): Promise<void> {
    await this.org.close();
    for (const sandbox of this.sandboxes) {
      await sandbox.close();
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
