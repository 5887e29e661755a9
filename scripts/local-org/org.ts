/**
 * The local org: the composition root. One object holds one org, in a folder or in memory; everything it does happens in
 * the thread that opened it, because Apex is synchronous.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { testClasses } from './apex-tests/test-runner';
import type { TestRun, TestRunRequest } from './apex-tests/test-result';
import { Api } from './api/api';
import { apiOrgOf } from './api/org-adapter';
import { readStream, type StreamPage } from './api/cometd/streams';
import type { Route } from './api/route';
import { Sessions } from './api/sessions';
import type { WireRequest, WireResponse } from './api/wire';
import type { RunningUser, Transaction } from './apex/runtime/transaction';
import type { MovableClock } from './async/clock';
import { KeptClock } from './async/kept-clock';
import { CredentialSettings } from './callouts/credential-settings';
import { HttpThread } from './callouts/http-thread';
import { executeAnonymous, type AnonymousResult } from './calls/anonymous';
import { callAura, type AuraAnswer } from './calls/aura';
import { Storage } from './data/storage/storage';
import { apply } from './deploy/apply';
import { NO_FILES, prepare, type Deployed } from './deploy/deployed';
import { problemText, type DeployResult } from './deploy/deploy-result';
import { Deployer } from './deploy/deployer';
import { storedSource } from './deploy/source-store';
import { OrgError } from './errors';
import type { LightningUser } from './lightning/lightning-user';
import { filesOfFolder, type MetadataFiles } from './metadata/metadata-files';
import { OrgCore } from './org-core';
import type { SentEmail } from './transactions/email-store';
import type { SentNotification } from './transactions/notification-store';
import type { Outcome } from './transactions/transaction-runner';
import type { LimitsReport } from './transactions/statistics';
import { TestOrg, type TestOrgOptions } from './test-org';
import { TestSession } from './test-session';
import { assignPermissionSet, createUser, ORGANIZATION_ID, type NewUser } from './users/provision';

export interface LocalOrgOptions {
  /** Where the org lives; null keeps it in memory. */
  readonly folder: string | null;
  readonly clock?: MovableClock;
  /** For compiled programs; `cache` in the folder when absent, none in memory. */
  readonly cacheFolder?: string | null;
  /** Resources of other parts (SOAP, Bulk, …). */
  readonly routes?: readonly Route[];
}

const DATABASE_FILE = 'org.db';

export class LocalOrg {
  /** Set by the server once it listens. */
  instanceUrl = 'http://127.0.0.1';
  private readonly http = new HttpThread();
  private readonly core: OrgCore;
  private readonly deployer: Deployer;
  private readonly api: Api;
  readonly sessions: Sessions;
  private session: TestSession | null = null;

  private constructor(
    private readonly storage: Storage,
    deployed: Deployed,
    readonly clock: MovableClock,
    private readonly cacheFolder: string | null,
    routes: readonly Route[],
  ) {
    this.core = this.newCore(storage, deployed);
    this.deployer = new Deployer(this.core, storage, clock, cacheFolder);
    this.sessions = new Sessions(storage, ORGANIZATION_ID);
    this.api = new Api(apiOrgOf(this, this.core, this.deployer), routes);
    this.core.jobs.recover();
  }

  /**
   * Opens an org, or makes a new one, with whatever was deployed to it before.
   * @throws StorageError for a database of another version, OrgError for a stored source that no longer compiles
   */
  static open(options: LocalOrgOptions): LocalOrg {
    const { folder } = options;
    const file = folder === null ? undefined : join(folder, DATABASE_FILE);
    const cacheFolder = options.cacheFolder ?? (folder === null ? null : join(folder, 'cache'));
    const keyPrefixes = file === undefined ? new Map<string, string>() : Storage.keyPrefixesIn(file);
    const files = file === undefined ? null : storedSource(file);
    const deployed = requirePrepared(files ?? NO_FILES, keyPrefixes, cacheFolder);
    const storage = Storage.open(deployed.schema, file);
    const clock = options.clock ?? new KeptClock(storage);
    // What was deployed has its records already, and Apex may have changed them since.
    if (!files) {
      apply(storage, deployed, clock);
    }
    return new LocalOrg(storage, deployed, clock, cacheFolder, options.routes ?? []);
  }

  /** Deploys the source of a folder in place of what was there before. A refusal changes nothing and names all faults. */
  deploy(sourceFolder: string): DeployResult {
    const root = resolve(sourceFolder);
    if (!existsSync(root)) {
      throw new OrgError('SOURCE_NOT_FOUND', `There is no folder ${root}.`, 'Give the folder of an sfdx project.');
    }
    return this.deployFiles(filesOfFolder(root));
  }

  deployFiles(files: MetadataFiles): DeployResult {
    return this.deployer.deploy(files);
  }

  executeAnonymous(code: string, user: RunningUser = this.core.administrator): AnonymousResult {
    return executeAnonymous(this.core, code, user);
  }

  /** A call of an `@AuraEnabled` method from a page. */
  invokeAura(
    className: string,
    methodName: string,
    parameters: Readonly<Record<string, unknown>>,
    userId: string,
  ): AuraAnswer {
    const { classes, permissions } = this.core.facts;
    const run = <T>(operation: string, user: RunningUser, work: (transaction: Transaction) => T): Outcome<T> =>
      this.core.runner.run({ kind: 'aura', user, operation }, work);
    return callAura({ classes, permissions, run }, className, methodName, parameters, this.requireUser(userId));
  }

  testClasses(): readonly string[] {
    return testClasses(this.core.facts.classes, { classes: null }).map(({ name }) => name);
  }

  /** Runs in an org of its own, in memory, that holds the deployed code and metadata and no data. */
  runTests(request: TestRunRequest, deployed: Deployed = this.core.deployed): TestRun {
    const org = new TestOrg(deployed, this.testOptions);
    try {
      return org.run(request);
    } finally {
      org.close();
    }
  }

  /** Tests of a folder that is not deployed here, kept ready to run again and again. */
  get tests(): TestSession {
    this.session ??= new TestSession(this.testOptions, this.cacheFolder);
    return this.session;
  }

  private get testOptions(): TestOrgOptions {
    return { clock: this.clock, send: this.http.send, instanceUrl: () => this.instanceUrl };
  }

  /** Runs everything that is due and what that brings about; returns how many jobs and deliveries ran. */
  drain(maximum?: number): number {
    return this.core.jobs.drain(maximum);
  }

  /** Runs one due job; false when none is. */
  runNextJob(): boolean {
    return this.core.jobs.runNext();
  }

  nextJobDueAt(): number | null {
    return this.core.jobs.nextDueAt();
  }

  /** Moves the org's clock forward. */
  advanceClock(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** What came to a channel of the Streaming API; see `api/cometd/streams.ts`. */
  readStream(token: string, channel: string, after: number): StreamPage {
    const userId = this.sessions.userOf(token);
    return readStream(this.core, userId === null ? null : this.core.users.find(userId), channel, after);
  }

  /** Answers an HTTP request to the org's own resources. */
  handle(request: WireRequest): WireResponse {
    return this.api.handle(request);
  }

  get administrator(): RunningUser {
    return this.core.administrator;
  }

  /** People, with what their profile and permission sets let pages ask for. */
  users(): readonly (RunningUser & LightningUser)[] {
    const { permissions } = this.core.facts;
    return this.core.users.people().map((user) => ({
      ...user,
      profile: permissions.profile(user.id),
      customPermissions: permissions.customPermissions(user.id),
      userPermissions: [...permissions.userPermissions(user.id)],
    }));
  }

  /** Returns the id of the user, who is made when there is none of that name. */
  ensureUser(user: NewUser, permissionSets: readonly string[] = []): string {
    const id = this.core.users.findByUsername(user.username)?.id ?? createUser(this.core.records, user);
    permissionSets.forEach((name) => this.assignPermissionSet(id, name));
    return id;
  }

  assignPermissionSet(userId: string, permissionSet: string): void {
    const id = this.core.records.idWhere('PermissionSet', 'Name', permissionSet);
    if (id === null) {
      throw new OrgError(
        'UNKNOWN_PERMISSION_SET',
        `There is no permission set ${permissionSet}.`,
        'Deploy it first, or correct its name.',
      );
    }
    assignPermissionSet(this.core.records, userId, id);
    this.core.facts.permissions.forget();
  }

  /** A token with which any Salesforce client may act as the user. */
  login(userId: string = this.core.administrator.id): string {
    return this.sessions.create(this.requireUser(userId).id);
  }

  /** Secrets and addresses of credentials, as an operator sets them. */
  get credentials(): CredentialSettings {
    return new CredentialSettings(() => this.core.credentialMetadata, this.core.credentials);
  }

  /** Emails that Apex sent; none is delivered. */
  emails(): readonly SentEmail[] {
    return this.core.emails.all();
  }

  /** Custom notifications that Apex sent. */
  notifications(): readonly SentNotification[] {
    return this.core.notifications.all();
  }

  limits(): LimitsReport {
    return this.core.statistics.report();
  }

  resetLimits(): void {
    this.core.statistics.reset();
  }

  get deployed(): Deployed {
    return this.core.deployed;
  }

  close(): void {
    this.session?.close();
    this.http.close();
    this.storage.close();
  }

  private newCore(storage: Storage, deployed: Deployed): OrgCore {
    const { clock } = this;
    return new OrgCore({
      storage,
      clock,
      send: this.http.send,
      deployed,
      instanceUrl: () => this.instanceUrl,
      keepsLogs: true,
    });
  }

  private requireUser(id: string): RunningUser {
    const user = this.core.users.find(id);
    if (!user) {
      throw new OrgError('UNKNOWN_USER', `There is no user ${id}.`, 'Take an id that users() lists.');
    }
    return user;
  }
}

function requirePrepared(
  files: MetadataFiles,
  keyPrefixes: ReadonlyMap<string, string>,
  cacheFolder: string | null,
): Deployed {
  const { deployed, problems } = prepare(files, { keyPrefixes, cacheFolder });
  if (!deployed) {
    throw new OrgError(
      'DEPLOY_FAILED',
      `The source stored in the org no longer compiles:\n${problems.map(problemText).join('\n')}`,
      'Start with --fresh and deploy again.',
    );
  }
  return deployed;
}
