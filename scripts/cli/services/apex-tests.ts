/** The package's Apex tests, class by class over the cores, each core with orgs of its own. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildLwc, PROJECT_ROOT } from '../../build';
import { runTestsInParallel, type ClassCoverage, type TestResult, type TestRun } from '../../local-org';

export const APEX_SOURCE = join(PROJECT_ROOT, 'force-app');
export const APEX_CACHE = join(PROJECT_ROOT, '.cache', 'apex');

export interface ApexTestRequest {
  /** Null runs every test class. */
  readonly classes: readonly string[] | null;
  readonly coverage: boolean;
  /** The debug log of every method; else of those that fail. */
  readonly logs?: boolean;
  readonly onResult?: (result: TestResult) => void;
}

/** @throws OrgError DEPLOY_FAILED */
export async function runApexTests({ classes, coverage, logs = false, onResult }: ApexTestRequest): Promise<TestRun> {
  await buildLwc(APEX_SOURCE);
  return runTestsInParallel({
    sourceFolder: APEX_SOURCE,
    cacheFolder: APEX_CACHE,
    threads: availableParallelism(),
    classes,
    coverage,
    logs,
    ...(onResult ? { onProgress: onResult } : {}),
  });
}

export function totalCoverage(coverage: readonly ClassCoverage[]): { covered: number; total: number; percent: number } {
  const total = coverage.reduce((sum, entry) => sum + entry.total, 0);
  const covered = coverage.reduce((sum, entry) => sum + entry.coveredLines.length, 0);
  return { covered, total, percent: total === 0 ? 100 : (100 * covered) / total };
}
