/** Plays the histories of the bench in processes of their own, two at a time. */
import type { InterleavingsReport } from '../bench-report';
import { runMeasurement } from '../run-measurement';
import { rounded } from '../timing';
import { firstSeed, sequences } from './seeds';

const SEQUENCES = 1000;
/** Histories of one process: booting it takes as long as ten of them. */
const BATCH = 125;
const AT_ONCE = 2;

/** @param onProgress called with how many histories have been played, and of how many */
export async function interleavingsReport(
  cacheFolder: string,
  onProgress: (done: number, total: number) => void,
): Promise<InterleavingsReport> {
  const [first, total] = [firstSeed(), sequences(SEQUENCES)];
  const batches = Array.from({ length: Math.ceil(total / BATCH) }, (_, index) => ({
    cacheFolder,
    firstSeed: first + index * BATCH,
    sequences: Math.min(BATCH, total - index * BATCH),
  }));
  const startedAt = performance.now();
  const failures: InterleavingsReport['failures'][number][] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      failures.push(...(await runMeasurement('interleavings', batch)).result);
      done += batch.sequences;
      onProgress(done, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  failures.sort((one, other) => one.seed - other.seed);
  const seconds = rounded((performance.now() - startedAt) / 1000, 0);
  return { firstSeed: first, sequences: total, failures, seconds, ok: failures.length === 0 };
}
