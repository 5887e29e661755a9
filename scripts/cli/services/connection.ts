/** Opens the org a command works on: the running local one, or one that `sf` has authorised. One code path for both. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import type { ServedOrg } from '../../local-org';
import { CliError } from '../cli-error';
import { requireRunningOrg } from './running-org';

const API_VERSION = '67.0';

interface Authorisation {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** @throws CliError NO_RUNNING_ORG, UNKNOWN_ALIAS */
export async function connect(targetOrg: string | undefined): Promise<Connection> {
  const { instanceUrl, accessToken } = targetOrg === undefined ? requireRunningOrg() : await authorisation(targetOrg);
  return new Connection({ instanceUrl, accessToken, version: API_VERSION });
}

/** Opens an org of this process, as its administrator. */
export async function connectTo({ client, url }: Pick<ServedOrg, 'client' | 'url'>): Promise<Connection> {
  return new Connection({ instanceUrl: url, accessToken: await client.call('login'), version: API_VERSION });
}

async function authorisation(alias: string): Promise<Authorisation> {
  try {
    const { stdout } = await promisify(execFile)('sf', ['org', 'display', '--json', '--target-org', alias]);
    return (JSON.parse(stdout) as { result: Authorisation }).result;
  } catch (error) {
    throw new CliError(
      'UNKNOWN_ALIAS',
      `sf knows no org ${alias}, or its authorisation has ended.`,
      `Authorise it with "sf org login web --alias ${alias}" and try again.`,
      { cause: error },
    );
  }
}
