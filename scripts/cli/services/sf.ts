/** The Salesforce CLI as a process: the one that this project installs, else the one on the PATH. Both share their orgs. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECT_ROOT } from '../../build';
import { CliError } from '../cli-error';

export type Environment = Readonly<Record<string, string>>;

export interface SfAnswer<Result> {
  /** 0 when it succeeded. */
  readonly status: number;
  readonly result: Result;
  readonly message?: string;
  /** What some of its failures say beside their message. */
  readonly data?: { readonly deployId?: string };
}

const BUNDLED = join(PROJECT_ROOT, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const QUIET: Environment = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
};

/**
 * Runs `sf … --json` and returns its answer, whether it succeeded or not.
 * @throws CliError SF_NOT_FOUND, or SF_FAILED when it answers with something else
 */
export async function sf<Result>(args: readonly string[], environment: Environment = {}): Promise<SfAnswer<Result>> {
  const [command, ...first] = existsSync(BUNDLED) ? [process.execPath, BUNDLED] : ['sf'];
  const { stdout, stderr } = await output(command ?? '', [...first, ...args, '--json'], {
    ...process.env,
    ...QUIET,
    ...environment,
  });
  try {
    return JSON.parse(stdout) as SfAnswer<Result>;
  } catch (error) {
    throw new CliError(
      'SF_FAILED',
      `sf ${args.slice(0, 3).join(' ')} gave no answer: ${(stderr + stdout).trim() || 'it printed nothing'}`,
      'Run the command by hand to see what is wrong with the Salesforce CLI.',
      { cause: error },
    );
  }
}

async function output(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject));
  try {
    const [stdout, stderr] = await Promise.race([Promise.all([text(child.stdout), text(child.stderr)]), failed]);
    return { stdout, stderr };
  } catch (error) {
    throw new CliError(
      'SF_NOT_FOUND',
      'The Salesforce CLI (sf) is not installed.',
      'Install it with "npm install --global @salesforce/cli", or run "npm ci" in this project.',
      { cause: error },
    );
  }
}
