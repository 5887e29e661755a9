/** The org as its REST resources see it. */
import type { SObjectValue } from '../apex/runtime/sobject';
import { ApexBlob } from '../apex/runtime/temporal';
import type { RunningUser, Transaction, TransactionKind } from '../apex/runtime/transaction';
import type { ApiQuery, ApiRecord } from '../data/soql/api-query';
import { SoqlError } from '../data/soql/error';
import { SoslError } from '../data/sosl/sosl-error';
import { recordTestRun } from '../apex-tests/test-records';
import { normaliseId } from '../data/storage/record-id';
import type { Deployer } from '../deploy/deployer';
import { ComponentSet } from '../deploy/package/component-set';
import { deployPackage, type PackageEnvironment } from '../deploy/package/deploy-package';
import { listComponents } from '../deploy/package/listing';
import { writePackage } from '../deploy/package/write-package';
import type { MetadataFiles } from '../metadata/metadata-files';
import { parseXml } from '../metadata/xml';
import type { LocalOrg } from '../org';
import type { OrgCore } from '../org-core';
import { ApiError } from './api-error';
import type { ApiOrg } from './api-org';
import { MetadataRequests } from './metadata/metadata-requests';

export function apiOrgOf(org: LocalOrg, core: OrgCore, deployer: Deployer): ApiOrg {
  const transact = <T>(
    kind: TransactionKind,
    user: RunningUser,
    operation: string,
    work: (transaction: Transaction) => T,
  ): T => {
    const outcome = core.runner.run({ kind, user, operation }, work);
    if (!outcome.ok) {
      throw outcome.error;
    }
    return outcome.value;
  };
  const query = (user: RunningUser, soql: string, allRows = false): ApiQuery =>
    transact('rest', user, 'query', () => {
      try {
        return core.database.soql.queryForApi(soql, allRows);
      } catch (error) {
        throw error instanceof SoqlError ? new ApiError(400, error.code, error.located(soql)) : error;
      }
    });
  const search = (user: RunningUser, sosl: string): readonly ApiRecord[] =>
    transact('rest', user, 'search', () => {
      try {
        return core.database.sosl.searchForApi(sosl);
      } catch (error) {
        const isRefusal = error instanceof SoslError || error instanceof SoqlError;
        throw isRefusal ? new ApiError(400, error.code, error.message) : error;
      }
    });
  const blob = (user: RunningUser, objectName: string, id: string, field: string): Uint8Array | null =>
    transact('rest', user, 'blob', ({ database }) => {
      const name = core.facts.schema.field(objectName, field)?.name ?? field;
      const soql = `SELECT ${name} FROM ${objectName} WHERE Id = :id`;
      const [record] = database.query(soql, new Map([['id', id]]), { access: 'user', sharing: 'with' }).items;
      const value = (record as SObjectValue | undefined)?.values.get(name);
      return value instanceof ApexBlob ? value.bytes : null;
    });
  return {
    get facts() {
      return core.facts;
    },
    get credentialMetadata() {
      return core.credentialMetadata;
    },
    get administrator() {
      return core.administrator;
    },
    sessions: org.sessions,
    credentials: core.credentials,
    transact,
    together: (work, isKept) => {
      try {
        return core.runner.together(work, isKept);
      } finally {
        core.facts.permissions.forget();
      }
    },
    query,
    blob,
    search,
    isGranted: (user, name) => core.facts.permissions.userPermissions(user.id).has(name.toLowerCase()),
    user: (id) => core.users.find(id),
    userByUsername: (username) => core.users.findByUsername(username),
    executeAnonymous: (code, user) => org.executeAnonymous(code, user),
    runTests: (request) => org.runTests(request),
    recordTestRun: (request, user) => recordTestRun(core.records, org.runTests(request), user.id),
    testSuite: (name) => testSuite(deployer.files, name),
    logBody: (id) => core.logs?.body(normaliseId(id) ?? id) ?? null,
    metadataRequests: new MetadataRequests(),
    deployPackage: (zip, options) => deployPackage(packageEnvironment(org, core, deployer), zip, options),
    retrievePackage: (manifest, version, folder) =>
      writePackage(ComponentSet.of(deployer.files), manifest, version, folder),
    listMetadata: (type, folder) =>
      listComponents(ComponentSet.of(deployer.files), type, standardObjects(core), folder),
  };
}

function testSuite(files: MetadataFiles, name: string): readonly string[] | null {
  const suite = ComponentSet.of(files).find({ type: 'ApexTestSuite', fullName: name });
  const [path] = suite?.files.keys() ?? [];
  return path === undefined
    ? null
    : parseXml(path, files.text(path), 'ApexTestSuite')
        .all('testClassName')
        .map(({ content }) => content);
}

const CODE_OBJECTS = ['ApexClass', 'ApexTrigger'];

function packageEnvironment(org: LocalOrg, core: OrgCore, deployer: Deployer): PackageEnvironment {
  return {
    deployer,
    now: () => core.clock.now(),
    idOf: ({ type, fullName }) => (CODE_OBJECTS.includes(type) ? core.records.idWhere(type, 'Name', fullName) : null),
    pendingWork: (className) => core.jobs.pendingWork(className),
    runTests: (deployed, classes) => org.runTests({ classes, coverage: true }, deployed),
  };
}

function standardObjects({ facts }: OrgCore): readonly string[] {
  return [...facts.schema.objects()].filter(({ kind }) => kind === 'standard').map(({ name }) => name);
}
