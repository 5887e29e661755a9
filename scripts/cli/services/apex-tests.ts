/** The package's Apex tests in an org of their own. */
import { join } from 'node:path';
import { buildLwc, PROJECT_ROOT } from '../../build';
import { OrgClient, OrgError, problemText, type ClassCoverage, type TestResult, type TestRun } from '../../local-org';

const SOURCE = join(PROJECT_ROOT, 'force-app');

export interface ApexTestRequest {
  /** Null runs every test class. */
  readonly classes: readonly string[] | null;
  readonly coverage: boolean;
  readonly onResult?: (result: TestResult) => void;
}

/** @throws OrgError DEPLOY_FAILED */
export async function runApexTests({ classes, coverage, onResult }: ApexTestRequest): Promise<TestRun> {
  await buildLwc(SOURCE);
  const client = await OrgClient.start({ folder: null, cacheFolder: join(PROJECT_ROOT, '.cache', 'apex') });
  try {
    const { ok, problems } = await client.call('deploy', SOURCE);
    if (!ok) {
      throw new OrgError(
        'DEPLOY_FAILED',
        `force-app does not deploy:\n${problems.map(problemText).join('\n')}`,
        'Correct the places named and run the tests again.',
      );
    }
    return await client.runTests({ classes, coverage, ...(onResult ? { onProgress: onResult } : {}) });
  } finally {
    await client.close();
  }
}

export function totalCoverage(coverage: readonly ClassCoverage[]): { covered: number; total: number; percent: number } {
  const total = coverage.reduce((sum, entry) => sum + entry.total, 0);
  const covered = coverage.reduce((sum, entry) => sum + entry.coveredLines.length, 0);
  return { covered, total, percent: total === 0 ? 100 : (100 * covered) / total };
}
