/** What another thread may ask of an org: names, arguments and results, all of which cross threads as plain data. */
import type { ClassCoverage, TestResult, TestRun, TestRunRequest } from '../apex-tests/test-result';
import type { StreamPage } from '../api/cometd/streams';
import type { WireRequest, WireResponse } from '../api/wire';
import type { AnonymousResult } from '../calls/anonymous';
import type { AuraAnswer } from '../calls/aura';
import type { DeployProblem, DeployResult } from '../deploy/deploy-result';
import type { CredentialSecrets } from '../callouts/credential-settings';
import type { PageFacts } from '../lightning/lightning-org';
import type { LightningUser } from '../lightning/lightning-user';
import type { LocalOrg } from '../org';
import type { SentEmail } from '../transactions/email-store';
import type { SentNotification } from '../transactions/notification-store';
import type { LimitsReport } from '../transactions/statistics';
import type { NewUser } from '../users/provision';
import { pageFacts } from './page-facts';

export interface OrgCommands {
  deploy(sourceFolder: string): DeployResult;
  executeAnonymous(code: string): AnonymousResult;
  invokeAura(userId: string, className: string, methodName: string, parameters: Record<string, unknown>): AuraAnswer;
  /** Names of the test classes that were deployed. */
  testClasses(): readonly string[];
  runTests(request: Omit<TestRunRequest, 'onProgress'>): TestRun;
  /** As of `TestSession`. */
  loadTests(folder: string, only?: readonly string[] | null): readonly DeployProblem[];
  loadedTests(): readonly string[];
  runLoadedTests(request: Omit<TestRunRequest, 'onProgress'>): TestRun;
  loadedCoverage(): readonly ClassCoverage[];
  drain(maximum?: number): number;
  /** Moves the org's clock; what becomes due runs by itself or at the next drain. */
  advanceClock(milliseconds: number): void;
  /** Milliseconds since 1970, as the org sees it. */
  now(): number;
  /** Whether due jobs run by themselves; they do when an org is started. */
  setAutomatic(runsJobs: boolean): void;
  handle(request: WireRequest): WireResponse;
  readStream(token: string, channel: string, after: number): StreamPage;
  setInstanceUrl(url: string): void;
  users(): readonly LightningUser[];
  ensureUser(user: NewUser, permissionSets?: readonly string[]): string;
  assignPermissionSet(userId: string, permissionSet: string): void;
  login(userId?: string): string;
  clientSecret(): string;
  setCredential(secrets: CredentialSecrets): void;
  setCredentialUrl(namedCredential: string, url: string | null): void;
  setTokenUrl(externalCredential: string, url: string | null): void;
  /** Emails that Apex sent; none is delivered. */
  emails(): readonly SentEmail[];
  /** Custom notifications that Apex sent. */
  notifications(): readonly SentNotification[];
  limits(): LimitsReport;
  resetLimits(): void;
  pages(): PageFacts;
}

export type CommandName = keyof OrgCommands;

/** To the worker. */
export interface CommandMessage {
  readonly id: number;
  readonly name: CommandName | 'close';
  readonly args: readonly unknown[];
}

/** From the worker. `progress` comes any number of times before the `result` or `error` of its command. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: PlainError }
  | { readonly kind: 'progress'; readonly id: number; readonly value: TestResult }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: PlainError };

export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly remedy: string | null;
  readonly stack: string | null;
}

export interface WorkerOptions {
  /** As of `LocalOrg.open`. */
  readonly folder: string | null;
  readonly cacheFolder: string | null;
  readonly runsJobs: boolean;
}

type Handlers = {
  readonly [Name in CommandName]: (
    org: LocalOrg,
    ...args: Parameters<OrgCommands[Name]>
  ) => ReturnType<OrgCommands[Name]>;
};

export interface WorkerControl {
  setAutomatic(runsJobs: boolean): void;
  progress(value: TestResult): void;
}

/** One line per command. */
export function commandHandlers(control: WorkerControl): Handlers {
  return {
    deploy: (org, folder) => org.deploy(folder),
    executeAnonymous: (org, code) => org.executeAnonymous(code),
    invokeAura: (org, userId, className, method, parameters) => org.invokeAura(className, method, parameters, userId),
    testClasses: (org) => org.testClasses(),
    runTests: (org, request) => org.runTests({ ...request, onProgress: (result) => control.progress(result) }),
    loadTests: (org, folder, only) => org.tests.load(folder, only),
    loadedTests: (org) => org.tests.classes(),
    runLoadedTests: (org, request) => org.tests.run({ ...request, onProgress: (result) => control.progress(result) }),
    loadedCoverage: (org) => org.tests.coverage(),
    drain: (org, maximum) => org.drain(maximum),
    advanceClock: (org, milliseconds) => org.advanceClock(milliseconds),
    now: (org) => org.clock.now(),
    setAutomatic: (_org, runsJobs) => control.setAutomatic(runsJobs),
    handle: (org, request) => org.handle(request),
    readStream: (org, token, channel, after) => org.readStream(token, channel, after),
    setInstanceUrl: (org, url) => {
      org.instanceUrl = url;
    },
    users: (org) => org.users(),
    ensureUser: (org, user, permissionSets) => org.ensureUser(user, permissionSets),
    assignPermissionSet: (org, userId, permissionSet) => org.assignPermissionSet(userId, permissionSet),
    login: (org, userId) => org.login(userId),
    clientSecret: (org) => org.sessions.clientSecret,
    setCredential: (org, secrets) => org.credentials.setSecrets(secrets),
    setCredentialUrl: (org, name, url) => org.credentials.setUrl(name, url),
    setTokenUrl: (org, name, url) => org.credentials.setTokenUrl(name, url),
    emails: (org) => org.emails(),
    notifications: (org) => org.notifications(),
    limits: (org) => org.limits(),
    resetLimits: (org) => org.resetLimits(),
    pages: (org) => pageFacts(org),
  };
}
