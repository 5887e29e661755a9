/** Shows how far a deployment is, while `sf` waits for its end and says nothing. */
import type { Connection } from 'jsforce';
import type { Progress, ProgressBar } from '../progress';

const POLL_MS = 2_000;

interface DeployRequest {
  readonly NumberComponentsDeployed: number;
  readonly NumberComponentsTotal: number;
  readonly NumberTestsCompleted: number;
  readonly NumberTestsTotal: number;
}

/**
 * Follows the newest deployment of the user from now on. Where an org does not list its deployments there is no bar.
 * @returns ends it
 */
export function showDeployment(connection: Connection, userId: string, progress: Progress): () => void {
  const since = new Date().toISOString();
  let bar: ProgressBar | null = null;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const { records } = await connection.tooling.query<DeployRequest>(
      `SELECT NumberComponentsDeployed, NumberComponentsTotal, NumberTestsCompleted, NumberTestsTotal
       FROM DeployRequest WHERE CreatedById = '${userId}' AND CreatedDate >= ${since} ORDER BY CreatedDate DESC LIMIT 1`,
    );
    const [request] = records;
    if (request && request.NumberComponentsTotal > 0) {
      bar ??= progress.bar('Components and tests', request.NumberComponentsTotal + request.NumberTestsTotal);
      bar.update(request.NumberComponentsDeployed + request.NumberTestsCompleted);
    }
    timer = setTimeout(lookAgain, POLL_MS);
  };
  const lookAgain = (): void => void look().catch(() => undefined);
  timer = setTimeout(lookAgain, POLL_MS);
  return () => {
    clearTimeout(timer);
    bar?.stop();
  };
}
