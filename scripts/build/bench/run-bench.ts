/** `stagelink bench run`: all measurements, one after the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MEMORY_TARGET_BYTES,
  STATEMENT_TARGET,
  type ApexTestsReport,
  type BenchReport,
  type BootReport,
  type LinkingReport,
  type LinkingResult,
  type OrdersResult,
} from './bench-report';
import { interleavingsReport } from './interleavings/interleavings-report';
import { governorReport, type GovernorRun } from './limits/governor-report';
import type { LinkingRun } from './measurements/linking';
import { timeVitest } from './measurements/vitest';
import { ordersReport } from './orders/orders-report';
import { runMeasurement } from './run-measurement';
import { median, rounded } from './timing';

/** Called with one line of text as each measurement begins. */
export type BenchProgress = (text: string) => void;

const LINKING_SIZES = [200, 2000, 10_000];
const LINKING_REPETITIONS = 3;
const GOVERNOR_SIZES = [1, 200, 2000, 10_000];
const CONSOLE_ROWS = 100_000;
const ORDER_SIZES = [200, 5000];
const BOOT_REPETITIONS = 5;
const TESTS_REPETITIONS = 3;

export async function runBench(onProgress: BenchProgress): Promise<BenchReport> {
  const startedAt = new Date().toISOString();
  const cacheFolder = mkdtempSync(join(tmpdir(), 'stagelink-bench-cache-'));
  try {
    onProgress('Booting the package, cold and warm');
    const boot = await bootReport(cacheFolder);
    onProgress('Running the Apex tests, and Vitest with as many');
    const apexTests = await testsReport(cacheFolder);
    onProgress('Computing in Apex and in TypeScript');
    const compute = (await runMeasurement('compute', { cacheFolder })).result;
    onProgress('Reading and writing records through Apex and through better-sqlite3');
    const data = (await runMeasurement('data', { cacheFolder })).result;
    const linking = await linkingReport(cacheFolder, onProgress);
    const governor = governorReport(await governorRuns(cacheFolder, onProgress));
    onProgress(`Showing pages of the console over ${CONSOLE_ROWS} staged rows`);
    const console = (await runMeasurement('console', { rows: CONSOLE_ROWS, cacheFolder })).result;
    const orders = ordersReport(await orderRuns(cacheFolder, onProgress));
    const interleavings = await interleavingsReport(cacheFolder, (done, total) =>
      onProgress(`Playing random histories: ${done} of ${total}`),
    );
    const ok =
      [linking, governor, console, orders, interleavings, ...compute, ...data].every((result) => result.ok) &&
      apexTests.failed === 0;
    return {
      node: process.version,
      startedAt,
      linking,
      interleavings,
      governor,
      boot,
      apexTests,
      compute,
      data,
      console,
      orders,
      ok,
    };
  } finally {
    rmSync(cacheFolder, { recursive: true, force: true });
  }
}

/** Leaves the cache folder filled. */
async function bootReport(cacheFolder: string): Promise<BootReport> {
  // Fills the caches of the tools themselves, which a fresh clone fills once: they are not what is measured.
  await runMeasurement('boot', { cacheFolder });
  const cold: number[] = [];
  const warm: number[] = [];
  for (let turn = 0; turn < BOOT_REPETITIONS; turn += 1) {
    rmSync(cacheFolder, { recursive: true, force: true });
    cold.push((await runMeasurement('boot', { cacheFolder })).result.bootMs);
    warm.push((await runMeasurement('boot', { cacheFolder })).result.bootMs);
  }
  const [coldMs, warmMs] = [median(cold), median(warm)];
  return { coldMs: rounded(coldMs), warmMs: rounded(warmMs), warmToColdRatio: rounded(warmMs / coldMs) };
}

async function testsReport(cacheFolder: string): Promise<ApexTestsReport> {
  const turns: { tests: number; failed: number; apexMs: number; runMs: number; vitestMs: number }[] = [];
  for (let turn = 0; turn < TESTS_REPETITIONS; turn += 1) {
    const { result, processMs } = await runMeasurement('tests', { cacheFolder });
    turns.push({ ...result, apexMs: processMs, vitestMs: await timeVitest(result.tests) });
  }
  const { tests, failed } = turns[0];
  const apexMs = median(turns.map((turn) => turn.apexMs));
  const runMs = median(turns.map((turn) => turn.runMs));
  const vitestMs = median(turns.map((turn) => turn.vitestMs));
  return {
    tests,
    failed,
    apexMs: rounded(apexMs),
    runMs: rounded(runMs),
    vitestMs: rounded(vitestMs),
    testsPerSecond: Math.round((tests / runMs) * 1000),
    apexToVitestRatio: rounded(apexMs / vitestMs),
  };
}

async function linkingReport(cacheFolder: string, onProgress: BenchProgress): Promise<LinkingReport> {
  const sizes: LinkingResult[] = [];
  let peakMemoryBytes = 0;
  for (const rows of LINKING_SIZES) {
    onProgress(`Linking ${rows} staged rows, ${LINKING_REPETITIONS} times`);
    const runs: LinkingRun[] = [];
    for (let turn = 0; turn < LINKING_REPETITIONS; turn += 1) {
      runs.push((await runMeasurement('linking', { rows, cacheFolder })).result);
    }
    sizes.push(middleOf(runs.map(({ result }) => result)));
    peakMemoryBytes = Math.max(...runs.map((run) => run.peakMemoryBytes));
  }
  const uses = new Set(sizes.map(({ worstTransaction }) => JSON.stringify(worstTransaction)));
  const constant = uses.size === 1;
  return {
    target: STATEMENT_TARGET,
    sizes,
    constant,
    peakMemoryBytes,
    memoryTargetBytes: MEMORY_TARGET_BYTES,
    ok: constant && sizes.every((size) => size.ok) && peakMemoryBytes < MEMORY_TARGET_BYTES,
  };
}

async function governorRuns(cacheFolder: string, onProgress: BenchProgress): Promise<GovernorRun[]> {
  const runs: GovernorRun[] = [];
  for (const rows of GOVERNOR_SIZES) {
    onProgress(`Running every job on ${rows} rows`);
    runs.push({ rows, uses: (await runMeasurement('limits', { rows, cacheFolder })).result });
  }
  return runs;
}

async function orderRuns(cacheFolder: string, onProgress: BenchProgress): Promise<OrdersResult[]> {
  const runs: OrdersResult[] = [];
  for (const orders of ORDER_SIZES) {
    onProgress(`Working off ${orders} pending orders`);
    runs.push((await runMeasurement('orders', { orders, cacheFolder })).result);
  }
  return runs;
}

/** The repetition with the middle ratio: its figures belong together. */
function middleOf(results: readonly LinkingResult[]): LinkingResult {
  const sorted = [...results].sort((one, other) => one.linkingToBareRatio - other.linkingToBareRatio);
  return sorted[Math.floor(sorted.length / 2)];
}
