/** Apex tests over several threads, each with an org of its own: classes never share one, so that they cannot disturb each other. */
import type { ClassCoverage, TestRun, TestRunRequest } from '../apex-tests/test-result';
import { problemText } from '../deploy/deploy-result';
import { OrgError } from '../errors';
import { OrgClient } from './org-client';

export interface ParallelTestOptions extends TestRunRequest {
  readonly sourceFolder: string;
  readonly cacheFolder: string;
  readonly threads: number;
}

/** @throws OrgError `DEPLOY_FAILED` */
export async function runTestsInParallel(options: ParallelTestOptions): Promise<TestRun> {
  const startedAt = performance.now();
  const { sourceFolder, cacheFolder, threads, classes, ...request } = options;
  const first = await deployedOrg(sourceFolder, cacheFolder);
  const clients = [first];
  try {
    const names = classes ?? (await first.call('testClasses'));
    // The first thread has filled the cache of compiled code for the others.
    const others = Math.min(threads, names.length) - 1;
    clients.push(...(await Promise.all(Array.from({ length: others }, () => deployedOrg(sourceFolder, cacheFolder)))));
    const runs = await Promise.all(
      clients.map((client, thread) => {
        const share = names.filter((_, index) => index % clients.length === thread);
        return client.runTests({ ...request, classes: share });
      }),
    );
    return {
      results: runs.flatMap(({ results }) => results),
      timeMs: Math.round(performance.now() - startedAt),
      coverage: mergeCoverage(runs.map(({ coverage }) => coverage)),
    };
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

async function deployedOrg(sourceFolder: string, cacheFolder: string): Promise<OrgClient> {
  const client = await OrgClient.start({ folder: null, cacheFolder, runsJobs: false });
  const { ok, problems } = await client.call('deploy', sourceFolder);
  if (!ok) {
    await client.close();
    throw new OrgError(
      'DEPLOY_FAILED',
      `The source does not deploy:\n${problems.map(problemText).join('\n')}`,
      'Correct the places named.',
    );
  }
  return client;
}

/** A line is covered when it ran in any of the threads. */
function mergeCoverage(parts: readonly (readonly ClassCoverage[])[]): readonly ClassCoverage[] {
  const merged = new Map<string, ClassCoverage>();
  for (const coverage of parts.flat()) {
    const before = merged.get(coverage.path);
    const covered = new Set([...(before?.coveredLines ?? []), ...coverage.coveredLines]);
    merged.set(coverage.path, {
      ...coverage,
      coveredLines: [...covered].sort((left, right) => left - right),
      uncoveredLines: [...coverage.coveredLines, ...coverage.uncoveredLines]
        .filter((line) => !covered.has(line))
        .sort((left, right) => left - right),
    });
  }
  return [...merged.values()];
}
