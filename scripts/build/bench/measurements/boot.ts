/** Opening an org in memory and deploying the package to it, as a fresh process sees it; also running its tests. */
import { LocalOrg } from '../../../local-org/index';
import { PROJECT_ROOT } from '../../run-tool';
import { timeOf } from '../timing';

export interface BootRequest {
  readonly cacheFolder: string;
}

export interface BootRun {
  readonly bootMs: number;
}

export interface TestsRun {
  readonly tests: number;
  readonly failed: number;
  readonly runMs: number;
}

export function measureBoot({ cacheFolder }: BootRequest): BootRun {
  const startedAt = performance.now();
  const org = bootedOrg(cacheFolder);
  const bootMs = performance.now() - startedAt;
  org.close();
  return { bootMs };
}

export function measureTests({ cacheFolder }: BootRequest): TestsRun {
  const org = bootedOrg(cacheFolder);
  try {
    let outcomes: readonly string[] = [];
    const runMs = timeOf(() => {
      outcomes = org.runTests({ classes: null }).results.map(({ outcome }) => outcome);
    });
    return { tests: outcomes.length, failed: outcomes.filter((outcome) => outcome !== 'Pass').length, runMs };
  } finally {
    org.close();
  }
}

function bootedOrg(cacheFolder: string): LocalOrg {
  const org = LocalOrg.open({ folder: null, cacheFolder });
  org.deploy(PROJECT_ROOT);
  return org;
}
