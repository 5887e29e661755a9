/**
 * One Apex transaction: everything the platform scopes to it and nothing else. The services it carries are interfaces
 * here and are implemented by `data/`, `async/` and `org.ts`; `apex/` never imports those. Apex is synchronous, so one
 * thread runs one transaction at a time and {@link transaction} needs no parameter; an inner transaction (a job run by
 * `Test.stopTest`, a platform event trigger) is entered and left like a stack with {@link runIn}.
 */
import type { FieldType } from '../../data/schema/schema';
import type { ApexList } from './collections';
import type { SObjectValue } from './sobject';

/** Whose access counts: `system` ignores object and field permissions, `user` enforces them. */
export type AccessMode = 'system' | 'user';

/** Whose rows count. `inherited` takes the caller's. */
export type SharingMode = 'with' | 'without' | 'inherited';

/** Names and numbers as the platform's `Limits` class has them. */
export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'aggregateQueries'
  | 'queryLocatorRows'
  | 'dmlStatements'
  | 'dmlRows'
  | 'callouts'
  | 'cpuTime'
  | 'heapSize'
  | 'queueableJobs'
  | 'futureCalls'
  | 'emailInvocations'
  | 'publishImmediateDML'
  | 'savepoints'
  | 'mobilePushApexCalls'
  | 'soslQueries'
  | 'fetchCallsOnApexCursor'
  | 'apexCursorRows';

export interface LimitsTracker {
  used(name: LimitName): number;
  maximum(name: LimitName): number;
  /** Adds to a counter; throws the uncatchable `System.LimitException` with the platform's message above the maximum. */
  consume(name: LimitName, amount?: number): void;
  /** `Test.startTest` gives the code under test fresh limits, `Test.stopTest` returns to the test's own. */
  pushFresh(): void;
  pop(): void;
}

export interface RunningUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly profileId: string;
  readonly timeZone: string;
  readonly locale: string;
  /** True for a user whose permissions include Modify All Data. */
  readonly isSystemAdministrator: boolean;
}

/** What one static or dynamic SOQL statement or DML statement runs under. */
export interface DataAccess {
  readonly access: AccessMode;
  readonly sharing: SharingMode;
}

/** What the emitter tells a library class declared with `receivesCaller` about the code that calls it. */
export interface Caller extends DataAccess {
  /**
   * Values of the variables that are in scope at the call, keyed by lower-cased name: dynamic SOQL binds them
   * (`Database.query('… WHERE Id = :recordId')`). Emitted only where the class reads it, hence a function.
   */
  readonly variables: () => ReadonlyMap<string, unknown>;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions extends DataAccess {
  readonly allOrNone: boolean;
  /** Upsert only: API name of the external-id field; `Id` when absent. */
  readonly externalIdField?: string;
  /** `Database.insertImmediate` and its kin, by which alone big objects are written. */
  readonly immediate?: boolean;
  readonly duplicateRuleAllowSave?: boolean;
  /** False truncates over-long strings, as `Database.DMLOptions.allowFieldTruncation` does. */
  readonly allowFieldTruncation?: boolean;
}

export interface DmlError {
  /** A `System.StatusCode` constant, for example `REQUIRED_FIELD_MISSING`. */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** Positional: one per record of the call. */
export interface DmlRowResult {
  readonly success: boolean;
  readonly id: string | null;
  readonly created: boolean;
  readonly errors: readonly DmlError[];
}

/** What a formula over an Apex object reads of it: a value, or the fields of a record. */
export interface FormulaVariable {
  readonly name: string;
  readonly type: FieldType | { readonly objectName: string };
}

/** The object whose fields a formula names, or the variables that it names instead, by lower-cased name. */
export type FormulaScope = string | ReadonlyMap<string, FormulaVariable>;

export interface FormulaOptions {
  readonly blankAsZero: boolean;
  /** First steps of the global variables that it may read: `$User`, lower-cased. */
  readonly globals: readonly string[];
}

/** A formula over a record or an Apex object, as `FormulaEval.FormulaInstance` holds it. */
export interface ValueFormula {
  /** Field paths that it reads, canonical. */
  readonly references: readonly string[];
  /** @param read the field or variable of a name; the fields of records are those they hold, never the database's */
  evaluate(read: (name: string) => unknown): unknown;
}

/** What a search found of one object. */
export interface FoundObject {
  readonly objectName: string;
  readonly records: readonly SObjectValue[];
}

/** Implemented by `data/`. Every call counts against the limits of the current transaction. */
export interface DatabaseService {
  /**
   * Runs SOQL text with its bind values (keyed by the bind's name or, for static SOQL, by position `:0`, `:1`, …).
   * Returns `List<Sobject type>`, or `List<AggregateResult>` for an aggregate query.
   * Throws `System.QueryException`.
   * @param countRowsAs the limit that the rows count against; `queryRows` when absent
   */
  query(
    soql: string,
    binds: ReadonlyMap<string, unknown>,
    access: DataAccess,
    countRowsAs?: 'queryRows' | 'queryLocatorRows' | 'apexCursorRows',
  ): ApexList;
  /** `SELECT COUNT() …` and `Database.countQuery`. */
  count(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): number;
  /**
   * Runs a SOSL statement, counted by whoever calls. Throws `System.SearchException` and `System.QueryException`.
   * @param fixedIds what a test has said is found; null searches
   */
  search(
    sosl: string,
    binds: ReadonlyMap<string, unknown>,
    access: DataAccess,
    fixedIds: readonly string[] | null,
  ): readonly FoundObject[];
  /**
   * Runs one DML statement; ids are written into the records given. With `allOrNone` a failure throws
   * `System.DmlException`; otherwise the results say what failed.
   */
  dml(operation: DmlOperation, records: readonly SObjectValue[], options: DmlOptions): readonly DmlRowResult[];
  setSavepoint(): string;
  rollback(savepoint: string): void;
  releaseSavepoint(savepoint: string): void;
  emptyRecycleBin(records: readonly SObjectValue[]): readonly DmlRowResult[];
  /**
   * All rows, with every field, of a custom metadata type or custom setting, for `getAll()`, `getInstance()` and their
   * kin: read from the platform's cache, so counted against no limit.
   */
  configuration(objectName: string): readonly SObjectValue[];
  /**
   * Fields of a record as people read them, for merge fields, by their path (`Owner.Name`); what is not there or is empty
   * is absent. Whoever calls counts it.
   */
  displayTexts(objectName: string, id: string, paths: readonly string[]): ReadonlyMap<string, string>;
  /** Throws a `System.FormulaValidationException` for a formula that is none. */
  compileFormula(scope: FormulaScope, formula: string, options: FormulaOptions): ValueFormula;
  /** `Test.setCreatedDate`: gives a record that the running test inserted another `CreatedDate`. */
  setCreatedDate(id: string, milliseconds: number): void;
  /** `Test.startTest()`: what the test did before no longer stands in the way of a callout. */
  forgetUncommittedWork(): void;
  /** `System.runAs` counts setup and other objects apart (mixed DML); returns how to go back to the counts before. */
  isolateMixedDml(): () => void;
  /** True once the transaction has changed data: a callout is then refused. */
  readonly hasUncommittedWork: boolean;
}

export interface CalloutRequest {
  readonly endpoint: string;
  readonly method: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly clientCertificateName: string | null;
}

export interface CalloutResponse {
  readonly statusCode: number;
  readonly status: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Implemented by `async/callouts`. Resolves `callout:Name/path`, sends real HTTP and blocks until it is answered. */
export interface CalloutService {
  /** Throws `System.CalloutException` with the platform's wording. */
  send(request: CalloutRequest): CalloutResponse;
}

/** A job as Apex hands it over; `instance` is the user's object. */
export interface QueueableSubmission {
  readonly instance: object;
  readonly delayMinutes: number;
  readonly duplicateSignature: string | null;
  readonly maximumStackDepth: number | null;
}

/** `Metadata.DeployContainer`: custom metadata records to create or update. */
export interface MetadataDeployment {
  readonly records: readonly {
    /** `Type.Record`, without the `__mdt` suffix, as `Metadata.CustomMetadata.fullName` has it. */
    readonly fullName: string;
    readonly label: string | null;
    readonly description: string | null;
    readonly values: ReadonlyMap<string, unknown>;
  }[];
  /** The user's `Metadata.DeployCallback`, or null. */
  readonly callback: object | null;
}

/** Implemented by `async/`. Returns ids of `AsyncApexJob` or `CronTrigger` rows. */
export interface AsyncService {
  enqueueQueueable(job: QueueableSubmission): string;
  executeBatch(batch: object, scopeSize: number): string;
  schedule(jobName: string, cronExpression: string, schedulable: object): string;
  scheduleBatch(batch: object, jobName: string, minutesFromNow: number, scopeSize: number): string;
  abortJob(jobId: string): void;
  callFuture(className: string, methodName: string, args: readonly unknown[], callouts: boolean): void;
  attachFinalizer(finalizer: object): void;
  /** Published after commit, or at once, as the event's `publishBehavior` says. Returns one result per event. */
  publish(events: readonly SObjectValue[]): readonly DmlRowResult[];
  /** `Test.getEventBus().deliver()`. */
  deliverTestEvents(): void;
  /** `Metadata.Operations.enqueueDeployment`: runs after the transaction; returns the deployment's id. */
  deployMetadata(deployment: MetadataDeployment): string;
  /** Runs what the code between `startTest` and `stopTest` enqueued, each in its own transaction. */
  drainForStopTest(): void;
}

export interface LogService {
  /** `System.debug` and the events of the debug log; `level` as in `System.LoggingLevel`. */
  write(event: string, level: string, message: string): void;
}

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

/** State of a running `@IsTest` method; `null` outside tests. */
export interface TestContext {
  readonly className: string;
  readonly methodName: string;
  started: boolean;
  stopped: boolean;
  /** The user's `HttpCalloutMock`, `WebServiceMock` or null. */
  httpCalloutMock: object | null;
  /** Other things a library class must remember for the length of one test, keyed by the class's name. */
  readonly state: Map<string, unknown>;
}

/** What a trigger sees; a stack, because triggers nest. */
export interface TriggerContext {
  readonly objectName: string;
  readonly operation: DmlOperation;
  readonly isBefore: boolean;
  readonly newRecords: readonly SObjectValue[] | null;
  readonly oldRecords: readonly SObjectValue[] | null;
}

export type TransactionKind =
  | 'anonymous'
  | 'test'
  | 'rest'
  | 'aura'
  | 'queueable'
  | 'batch'
  | 'schedulable'
  | 'future'
  | 'event'
  | 'finalizer'
  | 'dml';

export interface Transaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly isAsync: boolean;
  user: RunningUser;
  readonly limits: LimitsTracker;
  readonly database: DatabaseService;
  readonly callouts: CalloutService;
  readonly jobs: AsyncService;
  readonly log: LogService;
  readonly clock: Clock;
  readonly test: TestContext | null;
  readonly triggers: TriggerContext[];
  /** Static state of user classes, keyed by canonical class name; gone with the transaction. */
  readonly statics: Map<string, object>;
  /** State that library classes keep for one transaction (`RestContext`, quiddity, …), keyed by the class's name. */
  readonly state: Map<string, unknown>;
  /** What the schema and metadata tell library classes (`Schema.describe…`, custom metadata, custom labels). */
  readonly org: OrgFacts;
}

/** Read-only facts about the org that the library may ask for; implemented by `org.ts`. */
export interface OrgFacts {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly instanceUrl: string;
  readonly apiVersion: number;
  readonly isSandbox: boolean;
  readonly schema: import('../../data/schema/schema').Schema;
  readonly classes: import('./apex-class').ClassRegistry;
  readonly permissions: PermissionFacts;
  label(name: string): string | null;
  /** Contents of a static resource; null when there is none of that name. */
  staticResource(name: string): Uint8Array | null;
  /** The user with this id, as `System.runAs` becomes him; null when there is none. */
  user(id: string): RunningUser | null;
}

/** The union of a user's profile and permission sets. */
export interface PermissionFacts {
  object(user: RunningUser, objectName: string): ObjectPermission;
  field(user: RunningUser, objectName: string, fieldName: string): FieldPermission;
  /** Whether field-level security grants and withholds the field. */
  isPermissionable(objectName: string, fieldName: string): boolean;
  hasCustomPermission(user: RunningUser, name: string): boolean;
  hasClassAccess(user: RunningUser, className: string): boolean;
}

export interface ObjectPermission {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface FieldPermission {
  readonly read: boolean;
  readonly edit: boolean;
}

let current: Transaction | null = null;

/** The running transaction. Outside one it throws, because only code that runs inside one may ask. */
export function transaction(): Transaction {
  if (!current) {
    throw new Error('No Apex transaction is running in this thread.');
  }
  return current;
}

/** Runs `work` inside `inner` and returns to the transaction that was running before, also on an exception. */
export function runIn<T>(inner: Transaction, work: () => T): T {
  const outer = current;
  current = inner;
  try {
    return work();
  } finally {
    current = outer;
  }
}
