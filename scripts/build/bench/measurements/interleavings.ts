/** Random histories, so many from a seed on: no measurement of time, but a property that must hold for each. */
import { openStage } from '../interleavings/open-stage';
import { runInterleavings, type InterleavingFailure } from '../interleavings/run-interleavings';

export interface InterleavingsRequest {
  readonly cacheFolder: string;
  readonly firstSeed: number;
  readonly sequences: number;
}

/** @returns the histories that ended otherwise than in order */
export async function playInterleavings(request: InterleavingsRequest): Promise<InterleavingFailure[]> {
  const { cacheFolder, firstSeed, sequences } = request;
  const stage = await openStage(cacheFolder);
  try {
    return await runInterleavings(stage, firstSeed, sequences);
  } finally {
    await stage.close();
  }
}
