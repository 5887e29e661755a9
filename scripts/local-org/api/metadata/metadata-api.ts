/** What both metadata APIs (SOAP and REST) do: deploy, retrieve, list. */
import { includesType, type ListedComponent } from '../../deploy/package/listing';
import type { PackageOptions, PackageResult } from '../../deploy/package/package-result';
import type { Manifest } from '../../deploy/package/manifest';
import { ApiError } from '../api-error';
import type { ApiCall } from '../route';
import type { XmlObject } from '../soap/envelope';
import { deployResult } from './deploy-result-json';

const TEST_LEVELS = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'] as const;

/** Returns the id of the deployment, which has ended by then. */
export function deploy(call: ApiCall, zip: Uint8Array, options: PackageOptions): string {
  requireMetadataAccess(call);
  return record(call, zip, options, call.org.deployPackage(zip, options));
}

function record({ org, user }: ApiCall, zip: Uint8Array, options: PackageOptions, result: PackageResult): string {
  return org.metadataRequests.addDeployment({
    options,
    zip,
    result,
    createdById: user.id,
    createdByName: user.name,
  });
}

const VALIDATION_DAYS = 10;

/**
 * Deploys what was validated with tests, without running them again. A validation counts for ten days and until
 * something else is deployed; of one that does not, the deployment fails. Returns the id of the deployment.
 * Source: Metadata API Developer Guide, `deployRecentValidation`; Salesforce Help, "Quick Deployments".
 */
export function deployRecentValidation(call: ApiCall, validationId: string): string {
  requireMetadataAccess(call);
  const requests = call.org.metadataRequests;
  const validation = requests.deployment(validationId);
  if (!validation) {
    throw new ApiError(404, 'INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${validationId}`);
  }
  const { options, result, zip } = validation;
  const isRecent = Date.now() - result.completedAt < VALIDATION_DAYS * 24 * 60 * 60 * 1000;
  const isValidated = options.checkOnly && result.ok && options.testLevel !== 'NoTestRun';
  const quick: PackageOptions = { ...options, checkOnly: false, testLevel: 'NoTestRun', runTests: [] };
  if (!isValidated || !isRecent || requests.isOvertaken(validationId)) {
    const error = 'The validation does not qualify for a quick deployment: validate the components again.';
    return record(call, zip, quick, { ...result, ok: false, error, components: [], tests: null });
  }
  return deploy(call, zip, quick);
}

/** Every deployment has ended by the time its id is known. */
export function cancelDeploy(call: ApiCall, id: string): never {
  deployStatus(call, id);
  throw new ApiError(400, 'INVALID_ID_FIELD', 'Deployment already completed');
}

export function deployStatus(call: ApiCall, id: string): XmlObject {
  requireMetadataAccess(call);
  const request = call.org.metadataRequests.deployment(id);
  if (!request) {
    throw new ApiError(404, 'INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
  }
  return deployResult(id, request);
}

/** @throws ApiError for a test level that there is not */
export function packageOptions(given: Readonly<Record<string, unknown>>, runTests: readonly string[]): PackageOptions {
  const isTrue = (name: string): boolean => given[name] === true || given[name] === 'true';
  const level = typeof given.testLevel === 'string' && given.testLevel !== '' ? given.testLevel : 'NoTestRun';
  const testLevel = TEST_LEVELS.find((known) => known === level);
  if (!testLevel) {
    throw new ApiError(400, 'INVALID_TYPE', `'${level}' is not a valid value for the enum 'TestLevel'`);
  }
  return { checkOnly: isTrue('checkOnly'), testLevel, runTests, allowMissingFiles: isTrue('allowMissingFiles') };
}

/** Returns the id of the retrieval, which has ended by then. */
export function retrieve(call: ApiCall, manifest: Manifest, isSinglePackage: boolean): string {
  requireMetadataAccess(call);
  const folder = isSinglePackage ? '' : 'unpackaged/';
  return call.org.metadataRequests.addRetrieval(call.org.retrievePackage(manifest, call.version, folder));
}

export function list(call: ApiCall, type: string, folder: string | null = null): readonly ListedComponent[] {
  requireMetadataAccess(call);
  if (!includesType(type)) {
    throw new ApiError(500, 'INVALID_TYPE', `INVALID_TYPE: Unknown type name '${type}' specified in org`);
  }
  return call.org.listMetadata(type, folder);
}

/** Needs the permission Modify Metadata Through Metadata API Functions, which here only administrators have. */
export function requireMetadataAccess({ user }: ApiCall): void {
  if (!user.isSystemAdministrator) {
    throw new ApiError(
      403,
      'INSUFFICIENT_ACCESS',
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
    );
  }
}
