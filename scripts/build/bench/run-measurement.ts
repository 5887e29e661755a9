/** Runs a measurement in a fresh process. */
import { join } from 'node:path';
import { PROJECT_ROOT, runTool } from '../run-tool';
import type { MeasurementName, RequestOf, ResultOf } from './measurements/index';

/** As the thread of an org has it: of the young generation, of 96 MB, a third is one of its halves. */
const YOUNG_GENERATION = '--max-semi-space-size=32';

export interface MeasurementRun<T> {
  readonly result: T;
  /** From the start of the process to its end. */
  readonly processMs: number;
}

export async function runMeasurement<Name extends MeasurementName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<MeasurementRun<ResultOf<Name>>> {
  const startedAt = performance.now();
  const { exitCode, stdout, stderr } = await runTool(process.execPath, [
    YOUNG_GENERATION,
    '-r',
    join(PROJECT_ROOT, 'scripts', 'register.js'),
    join(__dirname, 'measure-process.ts'),
    name,
    JSON.stringify(request),
  ]);
  if (exitCode !== 0) {
    throw new Error(`The measurement ${name} ended with ${exitCode}:\n${stderr}`);
  }
  return { result: JSON.parse(stdout) as ResultOf<Name>, processMs: performance.now() - startedAt };
}
