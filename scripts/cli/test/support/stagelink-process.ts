/** `bin/stagelink.js` as users run it: a process of its own in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../build';

const PROGRAM = join(PROJECT_ROOT, 'bin', 'stagelink.js');
const READY = 'Ctrl-C stops everything.';
const START_LIMIT_MS = 110_000;

export interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Runs a command to its end. */
export async function stagelink(cwd: string, ...args: string[]): Promise<Outcome> {
  return new StagelinkProcess(cwd, args).ended();
}

/** Runs a command with `--json` and reads what it printed, which must be one JSON object and nothing else. */
export async function stagelinkJson<T>(cwd: string, ...args: string[]): Promise<{ exitCode: number | null; value: T }> {
  const { exitCode, out } = await stagelink(cwd, ...args, '--json');
  return { exitCode, value: JSON.parse(out) as T };
}

export class StagelinkProcess {
  private readonly child: ChildProcess;
  private readonly closed: Promise<number | null>;
  private out = '';
  private err = '';

  /** @param ownGroup so that `interruptAll` reaches what it started, and nothing else */
  constructor(cwd: string, args: readonly string[], environment: Environment = {}, ownGroup = false) {
    this.child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: { ...process.env, ...environment },
      detached: ownGroup,
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.closed = once(this.child, 'close').then(([code]) => code as number | null);
  }

  static demo(cwd: string, args: readonly string[], environment: Environment = {}): Promise<StagelinkProcess> {
    return StagelinkProcess.up(cwd, ['demo', 'start', '--port', '0', ...args], environment);
  }

  /** A command that stays up, and is: what it said so far is in `said`, what it printed in `printed`. */
  static async up(cwd: string, args: readonly string[], environment: Environment = {}): Promise<StagelinkProcess> {
    const started = new StagelinkProcess(cwd, args, environment);
    await started.says(READY);
    return started;
  }

  /** Waits until it has said something on standard error. */
  async says(text: string): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (!this.err.includes(text)) {
      if (this.child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`It did not say "${text}":\n${this.err}${this.out}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  get said(): string {
    return this.err;
  }

  get printed(): string {
    return this.out;
  }

  async ended(): Promise<Outcome> {
    return { exitCode: await this.closed, out: this.out, err: this.err };
  }

  /** As Ctrl-C on a terminal does: the processes that it started are told as well. */
  interruptAll(): Promise<Outcome> {
    process.kill(-(this.child.pid ?? 0), 'SIGINT');
    return this.ended();
  }

  /** As Ctrl-C does. */
  interrupt(): Promise<Outcome> {
    this.child.kill('SIGINT');
    return this.ended();
  }
}
