/** Deployments of a single component, which run no tests. */
import { strToU8, zipSync } from 'fflate';
import type { ComponentId } from '../../deploy/package/component';
import { manifestXml } from '../../deploy/package/manifest';
import type { PackageOptions } from '../../deploy/package/package-result';
import type { ApiCall } from '../route';

const OPTIONS: PackageOptions = { checkOnly: false, testLevel: 'NoTestRun', runTests: [], allowMissingFiles: false };

export interface PlainDeployment {
  readonly ok: boolean;
  /** What is wrong with the whole, else with each component that failed. */
  readonly problems: readonly string[];
}

export function deployPlainly({ org }: ApiCall, zip: Uint8Array): PlainDeployment {
  const { ok, error, components } = org.deployPackage(zip, OPTIONS);
  const problems = components.filter(({ change }) => change === 'failed').map(({ problem }) => problem ?? '');
  return { ok, problems: error === null ? problems : [error] };
}

/** A deployment that brings this component. @param files by their paths in the zip */
export function additionOf(id: ComponentId, files: Readonly<Record<string, Uint8Array>>, version: string): Uint8Array {
  return zipSync({ 'package.xml': strToU8(manifestXml([id], version)), ...files });
}

/** A deployment that takes this component away. */
export function deletionOf(id: ComponentId, version: string): Uint8Array {
  return zipSync({
    'package.xml': strToU8(manifestXml([], version)),
    'destructiveChanges.xml': strToU8(manifestXml([id], version)),
  });
}
