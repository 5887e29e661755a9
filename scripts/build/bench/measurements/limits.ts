/** What the worst transaction of each job uses with so many rows. */
import { join } from 'node:path';
import { BenchOrg } from '../bench-org';
import { generateRows } from '../fhir-rows';
import type { PageCommands } from '../limits/page-thread';
import type { Probe } from '../limits/probe';
import { Scenario } from '../limits/scenario';
import { ThreadClient } from '../thread-client';

export interface LimitsRequest {
  readonly cacheFolder: string;
  /** Half of them patients, half observations; of each one at least. */
  readonly rows: number;
}

const SEED = 20_261_126;

export async function measureLimits({ cacheFolder, rows }: LimitsRequest): Promise<ReturnType<Probe['report']>> {
  const source = await ThreadClient.start<PageCommands>(
    join(__dirname, '..', 'limits', 'page-thread.ts'),
    generateRows(Math.max(rows, 2), SEED),
  );
  const bench = BenchOrg.open(cacheFolder, { systems: { emr: {}, portal: {} } });
  try {
    bench.connect(source.addresses);
    const scenario = new Scenario(bench, source, rows, SEED);
    await scenario.run();
    return scenario.probe.report();
  } finally {
    bench.close();
    await source.close();
  }
}
