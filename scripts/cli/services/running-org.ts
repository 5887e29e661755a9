/** Where the running local org says how to reach it: `.stagelink/org.json`, written at its start, gone at its end. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedOrg } from '../../local-org';
import { CliError } from '../cli-error';

export interface RunningOrg {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly username: string;
  readonly pid: number;
  /** FHIR address of the EMR it is connected to, if any. */
  readonly emrUrl: string | null;
}

/** The folder of the local org's data, held by this process alone. */
export interface OrgFolderClaim {
  readonly folder: string;
  release(): void;
}

const dataFolder = (): string => join(process.cwd(), '.stagelink');
const addressFile = (): string => join(dataFolder(), 'org.json');
/** Holds the id of the process that works in the org's folder, from before its start until after its end. */
const claimFile = (): string => join(dataFolder(), 'org.pid');

/** Signs the administrator in and writes down how to reach the org. */
export async function announceOrg({ client, url }: ServedOrg, emrUrl: string | null): Promise<void> {
  const accessToken = await client.call('login');
  const [administrator] = await client.call('users');
  const org: RunningOrg = {
    instanceUrl: url,
    accessToken,
    username: administrator?.username ?? '',
    pid: process.pid,
    emrUrl,
  };
  mkdirSync(dataFolder(), { recursive: true });
  // The token opens the org: it is for this user's eyes only.
  writeFileSync(addressFile(), JSON.stringify(org, null, 2), { mode: 0o600 });
}

export function withdraw(): void {
  rmSync(addressFile(), { force: true });
}

/** Null when none runs, also when one ended without saying so. */
export function findRunningOrg(): RunningOrg | null {
  let org: RunningOrg;
  try {
    org = JSON.parse(readFileSync(addressFile(), 'utf8')) as RunningOrg;
  } catch {
    return null;
  }
  return isAlive(org.pid) ? org : null;
}

/** Two orgs in one folder would share one database. @throws CliError ALREADY_RUNNING */
export function claimOrgFolder(): OrgFolderClaim {
  mkdirSync(dataFolder(), { recursive: true });
  const holder = holderOfClaim();
  if (holder !== null) {
    const running = findRunningOrg();
    throw new CliError(
      'ALREADY_RUNNING',
      `A local org runs ${running ? `at ${running.instanceUrl} ` : ''}in this folder already (process ${holder}).`,
      `Stop it with Ctrl-C where it was started. If process ${holder} is something else, delete ${claimFile()}.`,
    );
  }
  const claim = claimFile();
  writeFileSync(claim, String(process.pid));
  return { folder: join(dataFolder(), 'org'), release: () => rmSync(claim, { force: true }) };
}

/** Null when nobody holds the folder, also when the one who did ended without saying so. */
function holderOfClaim(): number | null {
  const pid = existsSync(claimFile()) ? Number(readFileSync(claimFile(), 'utf8')) : 0;
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null;
}

/** @throws CliError NO_RUNNING_ORG */
export function requireRunningOrg(): RunningOrg {
  const org = findRunningOrg();
  if (!org) {
    throw new CliError(
      'NO_RUNNING_ORG',
      'No local org runs in this folder.',
      'Start one with "npm start" or "npx stagelink org start", or name another org with --target-org.',
    );
  }
  return org;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
