/** Starts the local org in this process with the package deployed and its pages served. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildLwc, PROJECT_ROOT } from '../../build';
import { OrgError, problemText, serveOrg, servePages, type DeployResult, type ServedOrg } from '../../local-org';
import { provisionUsers } from './demo-users';
import type { Progress } from './progress';

export interface HostOptions {
  /** 0 for a free port. */
  readonly port: number;
  /** Where the org's data lives. */
  readonly folder: string;
  /** Starts with an empty org. */
  readonly fresh: boolean;
  /** False leaves due jobs to the caller, who drains them. */
  readonly runsJobs: boolean;
  readonly progress: Progress;
}

export interface HostedOrg extends ServedOrg {
  readonly deployment: DeployResult;
  /** From the start of the org to the end of the deployment, in milliseconds. */
  readonly bootMs: number;
  /** Builds what pages load, in the background of whatever else goes on; where nobody looks at pages it is left out. */
  preparePages(): Promise<void>;
}

const SOURCE = join(PROJECT_ROOT, 'force-app');
const CACHE = join(PROJECT_ROOT, '.cache');

/** @throws OrgError PORT_IN_USE, DEPLOY_FAILED, DATABASE_VERSION */
export async function hostOrg(options: HostOptions): Promise<HostedOrg> {
  const { folder, port, fresh, runsJobs, progress } = options;
  if (fresh) {
    rmSync(folder, { recursive: true, force: true });
  }
  await buildLwc(SOURCE);
  const pages = servePages(SOURCE, join(CACHE, 'lightning'));
  const startedAt = performance.now();
  const served = await serveOrg({
    port,
    folder,
    cacheFolder: join(CACHE, 'apex'),
    runsJobs,
    routes: () => [pages.route],
  });
  try {
    const deployment = await served.client.call('deploy', SOURCE);
    if (!deployment.ok) {
      throw new OrgError(
        'DEPLOY_FAILED',
        `force-app does not deploy:\n${deployment.problems.map(problemText).join('\n')}`,
        'Correct the places named and start again.',
      );
    }
    const bootMs = Math.round(performance.now() - startedAt);
    await provisionUsers(served);
    const preparePages = (): Promise<void> =>
      pages.prepare(served).catch((error: unknown) => progress.say(String(error)));
    return { ...served, deployment, bootMs, preparePages };
  } catch (error) {
    await served.close();
    throw error;
  }
}
