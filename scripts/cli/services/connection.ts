/** Opens the org a command works on: the running local one, or one that `sf` has authorised. One code path for both. */
import { Connection } from 'jsforce';
import type { ServedOrg } from '../../local-org';
import { CliError } from '../cli-error';
import { requireRunningOrg } from './running-org';
import { sf } from './sf';

/** As in `sfdx-project.json`. */
export const API_VERSION = '67.0';

interface Authorisation {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

interface DisplayedOrg extends Authorisation {
  readonly connectedStatus?: string;
}

const HIDDEN = '[REDACTED]';

/** @throws CliError NO_RUNNING_ORG, UNKNOWN_ALIAS, SESSION_ENDED, SF_NOT_FOUND */
export async function connect(targetOrg: string | undefined): Promise<Connection> {
  const { instanceUrl, accessToken } = targetOrg === undefined ? requireRunningOrg() : await authorisation(targetOrg);
  return new Connection({ instanceUrl, accessToken, version: API_VERSION });
}

/** Opens an org of this process, as its administrator. */
export async function connectTo({ client, url }: Pick<ServedOrg, 'client' | 'url'>): Promise<Connection> {
  return new Connection({ instanceUrl: url, accessToken: await client.call('login'), version: API_VERSION });
}

/** `org display` renews the session; since 2026 it hides the token unless asked this way, and later will hide it always. */
async function authorisation(alias: string): Promise<Authorisation> {
  const target = ['--target-org', alias];
  const shown = await sf<DisplayedOrg>(['org', 'display', ...target], { SF_TEMP_SHOW_SECRETS: 'true' });
  if (shown.status !== 0) {
    throw new CliError(
      'UNKNOWN_ALIAS',
      `sf knows no org ${alias}: ${shown.message ?? ''}`,
      `Authorise it with "sf org login web --alias ${alias}", or correct the alias ("sf org list").`,
    );
  }
  const { instanceUrl, accessToken, connectedStatus } = shown.result;
  if (connectedStatus !== undefined && connectedStatus !== 'Connected') {
    throw new CliError(
      'SESSION_ENDED',
      `sf cannot sign in to ${alias}: ${connectedStatus}`,
      `Authorise it again with "sf org login web --alias ${alias}".`,
    );
  }
  if (!accessToken.startsWith(HIDDEN)) {
    return { instanceUrl, accessToken };
  }
  const { result } = await sf<{ accessToken: string }>(['org', 'auth', 'show-access-token', ...target]);
  return { instanceUrl, accessToken: result.accessToken };
}
