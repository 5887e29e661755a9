/** A transaction for unit tests of the compiler, the runtime and the library: nothing behind it is real. */
import { ApexList } from '../../runtime/collections';
import { LimitException } from '../../runtime/exception';
import type { SObjectValue } from '../../runtime/sobject';
import {
  runIn,
  type AsyncService,
  type CalloutService,
  type DatabaseService,
  type DmlRowResult,
  type LimitName,
  type LimitsTracker,
  type OrgFacts,
  type PermissionFacts,
  type RunningUser,
  type TestContext,
  type Transaction,
} from '../../runtime/transaction';
import { types } from '../../types';
import { fakeSchema } from './fake-schema';

/** What the code under test did to its surroundings, in order. */
export interface Journal {
  readonly queries: { readonly soql: string; readonly binds: ReadonlyMap<string, unknown>; readonly access: string }[];
  readonly dml: { readonly operation: string; readonly records: readonly SObjectValue[]; readonly access: string }[];
  readonly debug: string[];
  readonly jobs: { readonly kind: string; readonly args: readonly unknown[] }[];
}

export interface FakeTransaction extends Transaction {
  readonly journal: Journal;
}

export const fakeUser: RunningUser = {
  id: '005000000000001AAA',
  name: 'Test User',
  username: 'test.user@example.com',
  email: 'test.user@example.com',
  profileId: '00e000000000001AAA',
  timeZone: 'America/Los_Angeles',
  locale: 'en_US',
  isSystemAdministrator: true,
};

const EVERYTHING = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };

const allPermissions: PermissionFacts = {
  object: () => EVERYTHING,
  field: () => ({ read: true, edit: true }),
  isPermissionable: () => true,
  hasCustomPermission: () => true,
  hasClassAccess: () => true,
};

export function fakeOrg(overrides: Partial<OrgFacts> = {}): OrgFacts {
  return {
    organizationId: '00D000000000001AAA',
    organizationName: 'Test Org',
    instanceUrl: 'https://local.example.com',
    apiVersion: 67,
    isSandbox: true,
    schema: fakeSchema(),
    classes: { find: () => null, all: () => [] },
    permissions: allPermissions,
    label: () => null,
    user: (id) => ({ ...fakeUser, id }),
    staticResource: () => null,
    ...overrides,
  };
}

/** Counts, and enforces only the maxima that a test sets. */
export class FakeLimits implements LimitsTracker {
  private readonly counts = new Map<LimitName, number>();

  constructor(private readonly maxima: Partial<Record<LimitName, number>> = {}) {}

  used(name: LimitName): number {
    return this.counts.get(name) ?? 0;
  }

  maximum(name: LimitName): number {
    return this.maxima[name] ?? 1_000_000;
  }

  consume(name: LimitName, amount = 1): void {
    const used = this.used(name) + amount;
    this.counts.set(name, used);
    if (used > this.maximum(name)) {
      throw new LimitException(name === 'cpuTime' ? 'Apex CPU time limit exceeded' : `Too many ${name}: ${used}`);
    }
  }

  pushFresh(): void {}

  pop(): void {}
}

export interface FakeOptions extends Partial<Omit<Transaction, 'org' | 'database'>> {
  readonly org?: Partial<OrgFacts>;
  readonly database?: Partial<DatabaseService>;
  /** Rows that every query answers, or a function of the query's text. */
  readonly rows?: (soql: string, binds: ReadonlyMap<string, unknown>) => readonly SObjectValue[];
}

export function fakeTransaction(options: FakeOptions = {}): FakeTransaction {
  const journal: Journal = { queries: [], dml: [], debug: [], jobs: [] };
  const { org, database, rows, ...rest } = options;
  return {
    id: 'fake-transaction',
    kind: 'anonymous',
    isAsync: false,
    user: fakeUser,
    limits: new FakeLimits(),
    callouts: refusingCallouts,
    jobs: recordingJobs(journal),
    log: { write: (event, _level, message) => void (event === 'USER_DEBUG' && journal.debug.push(message)) },
    clock: { now: () => Date.UTC(2026, 0, 31, 12, 0, 0) },
    test: null,
    triggers: [],
    statics: new Map(),
    state: new Map(),
    ...rest,
    database: { ...recordingDatabase(journal, rows ?? (() => [])), ...database },
    org: fakeOrg(org),
    journal,
  };
}

/** Runs `work` in a fresh fake transaction. */
export function inFakeTransaction<T>(work: (transaction: FakeTransaction) => T, options: FakeOptions = {}): T {
  const transaction = fakeTransaction(options);
  return runIn(transaction, () => work(transaction));
}

export function fakeTestContext(className = 'ExampleTest', methodName = 'works'): TestContext {
  return { className, methodName, started: false, stopped: false, httpCalloutMock: null, state: new Map() };
}

const refusingCallouts: CalloutService = {
  send: () => {
    throw new Error('The fake transaction makes no callouts.');
  },
};

function recordingDatabase(journal: Journal, rows: NonNullable<FakeOptions['rows']>): DatabaseService {
  let nextId = 1;
  let nextSavepoint = 1;
  return {
    query(soql, binds, access) {
      journal.queries.push({ soql, binds, access: `${access.access}/${access.sharing}` });
      const found = rows(soql, binds);
      return ApexList.of(found[0]?.$type ?? types.sobject('SObject'), [...found]);
    },
    count(soql, binds, access) {
      journal.queries.push({ soql, binds, access: `${access.access}/${access.sharing}` });
      return rows(soql, binds).length;
    },
    dml(operation, records, options) {
      journal.dml.push({ operation, records, access: `${options.access}/${options.sharing}` });
      return records.map((record) => {
        if (record.id === null) {
          record.values.set('Id', `001${String(nextId++).padStart(12, '0')}AAA`);
        }
        return success(record.id, operation === 'insert');
      });
    },
    setSavepoint: () => `savepoint${nextSavepoint++}`,
    rollback: () => undefined,
    releaseSavepoint: () => undefined,
    emptyRecycleBin: (records) => records.map((record) => success(record.id, false)),
    configuration: () => [],
    search: () => [],
    displayTexts: () => new Map(),
    compileFormula: () => ({ references: [], evaluate: () => null }),
    setCreatedDate: () => undefined,
    forgetUncommittedWork: () => undefined,
    isolateMixedDml: () => () => undefined,
    hasUncommittedWork: false,
  };
}

function success(id: string | null, created: boolean): DmlRowResult {
  return { id, success: true, created, errors: [] };
}

function recordingJobs(journal: Journal): AsyncService {
  let next = 1;
  const record = (kind: string, ...args: readonly unknown[]): string => {
    journal.jobs.push({ kind, args });
    return `707${String(next++).padStart(12, '0')}AAA`;
  };
  return {
    enqueueQueueable: (job) => record('queueable', job),
    executeBatch: (batch, scopeSize) => record('batch', batch, scopeSize),
    schedule: (...args) => record('schedule', ...args),
    scheduleBatch: (...args) => record('scheduleBatch', ...args),
    abortJob: (id) => void record('abort', id),
    callFuture: (...args) => void record('future', ...args),
    attachFinalizer: (finalizer) => void record('finalizer', finalizer),
    publish: (events) => {
      record('publish', events);
      return events.map(() => success(null, true));
    },
    deliverTestEvents: () => undefined,
    deployMetadata: (deployment) => record('metadata', deployment),
    drainForStopTest: () => undefined,
  };
}
