/** What the resources need of an org. Implemented by `org.ts`. */
import type { OrgFacts, RunningUser, Transaction, TransactionKind } from '../apex/runtime/transaction';
import type { CredentialMetadata } from '../callouts/credential-model';
import type { CredentialStore } from '../callouts/credential-store';
import type { ApiQuery, ApiRecord } from '../data/soql/api-query';
import type { AnonymousResult } from '../calls/anonymous';
import type { TestRun, TestRunRequest } from '../apex-tests/test-result';
import type { ListedComponent } from '../deploy/package/listing';
import type { Manifest } from '../deploy/package/manifest';
import type { PackageOptions, PackageResult } from '../deploy/package/package-result';
import type { RetrievedPackage } from '../deploy/package/write-package';
import type { MetadataRequests } from './metadata/metadata-requests';
import type { Sessions } from './sessions';

export interface ApiOrg {
  readonly facts: OrgFacts;
  readonly sessions: Sessions;
  readonly credentials: CredentialStore;
  readonly credentialMetadata: CredentialMetadata;
  /** Runs `work` in a transaction of its own and throws what leaves it. */
  transact<T>(kind: TransactionKind, user: RunningUser, operation: string, work: (transaction: Transaction) => T): T;
  /** Requests that are kept together or not at all. */
  together<T>(work: () => T, isKept: (result: T) => boolean): T;
  /** A query of the REST API as the user. Throws ApiError for what SOQL refuses. */
  query(user: RunningUser, soql: string, allRows?: boolean): ApiQuery;
  /** The content of a blob field as the user may read it; null for a record or a value that is not there. */
  blob(user: RunningUser, objectName: string, id: string, field: string): Uint8Array | null;
  /** A SOSL search as the user. Throws ApiError for what SOSL refuses. */
  search(user: RunningUser, sosl: string): readonly ApiRecord[];
  /** A system permission that a permission set or a profile grants, as metadata names it; an administrator has not all. */
  isGranted(user: RunningUser, userPermission: string): boolean;
  user(id: string): RunningUser | null;
  userByUsername(username: string): RunningUser | null;
  /** Who `client_credentials` runs as. */
  readonly administrator: RunningUser;
  executeAnonymous(code: string, user: RunningUser): AnonymousResult;
  runTests(request: TestRunRequest): TestRun;
  /** Leaves the records that clients ask for; returns the id of the run's `AsyncApexJob`. */
  recordTestRun(request: TestRunRequest, user: RunningUser): string;
  /** The classes of a deployed test suite; null for one that there is not. */
  testSuite(name: string): readonly string[] | null;
  /** Text of a debug log; null for one that is not there. */
  logBody(id: string): string | null;
  readonly metadataRequests: MetadataRequests;
  deployPackage(zip: Uint8Array, options: PackageOptions): PackageResult;
  retrievePackage(manifest: Manifest, version: string, folder: string): RetrievedPackage;
  listMetadata(type: string, folder: string | null): readonly ListedComponent[];
}
