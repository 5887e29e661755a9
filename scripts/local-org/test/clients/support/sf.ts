/** Runs the real `sf` with a home of its own, as README tells a user to. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARY = join(__dirname, '..', '..', '..', '..', '..', 'node_modules', '.bin', 'sf');

export const isSfInstalled = existsSync(BINARY);

export interface SfAnswer<Result = Record<string, unknown>> {
  readonly status: number;
  readonly result: Result;
  readonly message?: string;
}

export class Sf {
  private readonly home = mkdtempSync(join(tmpdir(), 'stagelink-sf-'));

  /** @param project folder in which the commands run */
  constructor(private readonly project: string) {}

  /** Runs `sf … --json` and returns its answer, whether it succeeded or not. */
  async run<Result = Record<string, unknown>>(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<SfAnswer<Result>> {
    const { stdout } = await this.text([...args, '--json'], environment);
    return JSON.parse(stdout) as SfAnswer<Result>;
  }

  text(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly stdout: string; readonly stderr: string }> {
    const env = {
      ...process.env,
      HOME: this.home,
      USERPROFILE: this.home,
      SF_DISABLE_TELEMETRY: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      ...environment,
    };
    return new Promise((resolve) => {
      execFile(BINARY, args, { cwd: this.project, env, maxBuffer: 50_000_000 }, (_error, stdout, stderr) =>
        resolve({ stdout, stderr }),
      );
    });
  }
}
