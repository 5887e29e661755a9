/** Runs the real `sf` with a home of its own, as README tells a user to. */
import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
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
    const options = { cwd: this.project, env: this.environment(environment), maxBuffer: 50_000_000 };
    return new Promise((resolve) => {
      execFile(BINARY, args, options, (_error, stdout, stderr) => resolve({ stdout, stderr }));
    });
  }

  /** Starts a command that goes on until it is stopped, such as `apex tail log`. */
  start(args: readonly string[]): RunningSf {
    return new RunningSf(spawn(BINARY, args, { cwd: this.project, env: this.environment({}) }));
  }

  private environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    return {
      ...process.env,
      HOME: this.home,
      USERPROFILE: this.home,
      SF_DISABLE_TELEMETRY: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_DISABLE_AUTOUPDATE: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      ...more,
    };
  }
}

const PATIENCE_MS = 30_000;
const POLL_MS = 100;

/** A command under way and what it has printed so far. */
export class RunningSf {
  private output = '';

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
  }

  /** Resolves with the output once it matches; rejects with it when that takes too long. */
  async printed(pattern: RegExp): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    while (!pattern.test(this.output)) {
      if (Date.now() > until || this.child.exitCode !== null) {
        throw new Error(`No ${pattern} in: ${this.output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return this.output;
  }

  stop(): void {
    this.child.kill();
  }
}
