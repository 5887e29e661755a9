/** Is this machine fit to work with an org? */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../build';
import { sf } from '../sf';
import { failure, ok, warning, type Finding } from './finding';

interface PackageFile {
  readonly version: string;
  readonly engines: { readonly node: string };
}

export async function checkTools(): Promise<readonly Finding[]> {
  const project = readPackage(PROJECT_ROOT);
  return [ok('Tools', 'stagelink', project.version), checkNode(project.engines.node), await checkSf()];
}

/** @param range as in `package.json`, for example `>=20.19` */
export function checkNode(range: string, version = process.versions.node): Finding {
  const [major = 0, minor = 0] = numbersOf(version);
  const [wantedMajor = 0, wantedMinor = 0] = numbersOf(range);
  const isEnough = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return isEnough
    ? ok('Tools', 'Node.js', version)
    : failure('Tools', 'Node.js', `${version} is older than ${range}.`, 'Install a newer Node.js: https://nodejs.org');
}

function numbersOf(text: string): readonly number[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

async function checkSf(): Promise<Finding> {
  const folder = join(PROJECT_ROOT, 'node_modules', '@salesforce', 'cli');
  if (existsSync(folder)) {
    return ok('Tools', 'sf', readPackage(folder).version);
  }
  try {
    const { cliVersion } = (await sf<never>(['version'])) as unknown as { cliVersion: string };
    return ok('Tools', 'sf', cliVersion);
  } catch {
    const what = 'The Salesforce CLI is not installed: neither deploy nor --target-org can work.';
    return warning('Tools', 'sf', what, 'npm install --global @salesforce/cli');
  }
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}
