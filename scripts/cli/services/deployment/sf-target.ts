/** The org that `sf` is to work on. An alias is the user's own; the running local org is known to a home of this process alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliError } from '../../cli-error';
import { requireRunningOrg } from '../running-org';
import { sf, type Environment } from '../sf';

export interface SfTarget {
  readonly alias: string;
  readonly environment: Environment;
  close(): void;
}

const LOCAL_ALIAS = 'local';

/** @throws CliError NO_RUNNING_ORG, SF_NOT_FOUND, SF_FAILED */
export async function openSfTarget(targetOrg: string | undefined): Promise<SfTarget> {
  if (targetOrg !== undefined) {
    return { alias: targetOrg, environment: {}, close: () => undefined };
  }
  const { instanceUrl, accessToken } = requireRunningOrg();
  const home = mkdtempSync(join(tmpdir(), 'stagelink-sf-'));
  const close = (): void => rmSync(home, { recursive: true, force: true });
  const environment = { HOME: home, USERPROFILE: home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' };
  const login = ['org', 'login', 'access-token', '--instance-url', instanceUrl, '--no-prompt', '--alias', LOCAL_ALIAS];
  const { status, message } = await sf(login, { ...environment, SF_ACCESS_TOKEN: accessToken });
  if (status !== 0) {
    close();
    throw new CliError('SF_FAILED', `sf cannot sign in to the local org: ${message}`, 'Start the local org again.');
  }
  return { alias: LOCAL_ALIAS, environment, close };
}
