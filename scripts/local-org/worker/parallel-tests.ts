/**
 * Apex tests over several threads, each with an org of its own: classes never share one at a time, so that they cannot
 * disturb each other. A thread takes the next class when it is free.
 */
import type { ClassCoverage, TestResult, TestRun, TestRunRequest } from '../apex-tests/test-result';
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
  const { sourceFolder, cacheFolder, threads, classes, coverage, ...request } = options;
  const clients = [loadedOrg(sourceFolder, cacheFolder, null)];
  try {
    const first = await clients[0];
    const names = [...(classes ?? (await first.call('loadedTests')))];
    const waiting = [...names];
    // The first thread has filled the cache of compiled code for the others, and starts while they load.
    const others = Math.min(threads, names.length) - 1;
    for (let thread = 0; thread < others; thread++) {
      clients.push(loadedOrg(sourceFolder, cacheFolder, null));
    }
    const results = await Promise.all(clients.map(async (client) => work(await client, waiting, request)));
    const parts = coverage
      ? await Promise.all(clients.map(async (client) => (await client).call('loadedCoverage')))
      : [];
    return {
      results: inOrder(results.flat(), names),
      timeMs: Math.round(performance.now() - startedAt),
      coverage: mergeCoverage(parts),
    };
  } finally {
    const started = await Promise.allSettled(clients);
    await Promise.all(started.map((client) => (client.status === 'fulfilled' ? client.value.close() : null)));
  }
}

async function work(
  client: OrgClient,
  waiting: string[],
  request: Omit<TestRunRequest, 'classes'>,
): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    results.push(...(await client.runLoadedTests({ ...request, classes: [name] })).results);
  }
  return results;
}

/**
 * A thread in which the tests of a folder are loaded.
 * @param only as of `TestSession.load`
 * @throws OrgError `DEPLOY_FAILED`
 */
export async function loadedOrg(
  sourceFolder: string,
  cacheFolder: string,
  only: readonly string[] | null,
): Promise<OrgClient> {
  const client = await OrgClient.start({ folder: null, cacheFolder, runsJobs: false });
  const problems = await client.call('loadTests', sourceFolder, only);
  if (problems.length > 0) {
    await client.close();
    throw new OrgError(
      'DEPLOY_FAILED',
      `The source does not deploy:\n${problems.map(problemText).join('\n')}`,
      'Correct the places named and run the tests again.',
    );
  }
  return client;
}

/** As one thread alone would have run them. */
function inOrder(results: readonly TestResult[], names: readonly string[]): readonly TestResult[] {
  const places = new Map(names.map((name, index) => [name.toLowerCase(), index]));
  const placeOf = ({ className }: TestResult): number => places.get(className.toLowerCase()) ?? names.length;
  return [...results].sort((left, right) => placeOf(left) - placeOf(right));
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
