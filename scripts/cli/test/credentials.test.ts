import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Run } from '../../contracts/stagelink-rest';
import { startConnectedOrg } from '../services/connected-org';
import { connectTo } from '../services/connection';
import { renderRuns } from '../services/run-table';
import { StagelinkApi } from '../services/stagelink-api';
import { temporaryFolder, writeEmrData } from './support/emr-data';
import { silentProgress } from './support/silent-progress';

const folder = temporaryFolder();
const HOUR_MS = 3_600_000;
/** More than a feed tries before it gives up. */
const ATTEMPTS = 12;

afterAll(() => rmSync(folder, { recursive: true }));

it('ends a pull whose credentials the EMR refuses with a run that says so', async () => {
  const { org, close } = await startConnectedOrg(
    { port: 0, folder: join(folder, 'org'), fresh: true, runsJobs: false, progress: silentProgress },
    { emr: { data: writeEmrData(folder), url: undefined, progress: silentProgress } },
  );
  try {
    await org.client.call('setCredential', {
      externalCredential: 'EMR',
      principal: 'Integration',
      parameters: { clientId: 'stagelink', clientSecret: 'wrong' },
    });
    const api = new StagelinkApi(await connectTo(org));
    const started = await api.startPull('EMR_Patient');
    let runs: Run[] = [];
    for (let attempt = 0; attempt < ATTEMPTS && runs[0]?.status !== 'Failed'; attempt += 1) {
      await org.client.call('advanceClock', attempt === 0 ? 0 : HOUR_MS);
      await org.client.call('drain');
      runs = await api.runs(started.map(({ runId }) => runId));
    }

    expect(runs).toMatchObject([{ feed: 'EMR_Patient', status: 'Failed', received: 0 }]);
    expect(renderRuns(runs)).toMatch(/\nEMR_Patient: [A-Z_]+: .+/);
    expect(runs[0]?.errorMessage).toMatch(/401|token|credential/i);
  } finally {
    await close();
  }
});
