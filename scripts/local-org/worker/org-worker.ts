/** The thread of an org: answers commands in their order and, in between, works off what is due. */
import { parentPort, workerData } from 'node:worker_threads';
import { LocalOrg } from '../org';
import {
  commandHandlers,
  type CommandMessage,
  type PlainError,
  type WorkerMessage,
  type WorkerOptions,
} from './commands';

/** How long the org waits at most before it looks for due jobs again, so that a moved system clock does no harm. */
const LONGEST_WAIT_MS = 30_000;

class OrgThread {
  private runsJobs: boolean;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly org: LocalOrg,
    options: WorkerOptions,
  ) {
    this.runsJobs = options.runsJobs;
    this.planJobs();
  }

  answer({ id, name, args }: CommandMessage): void {
    try {
      send({ kind: 'result', id, value: name === 'close' ? this.close() : this.run(id, name, args) });
    } catch (error) {
      send({ kind: 'error', id, error: plainError(error) });
    }
    if (name !== 'close') {
      this.planJobs();
    }
  }

  private run(id: number, name: Exclude<CommandMessage['name'], 'close'>, args: readonly unknown[]): unknown {
    const handlers = commandHandlers({
      setAutomatic: (runsJobs) => {
        this.runsJobs = runsJobs;
      },
      progress: (value) => send({ kind: 'progress', id, value }),
    });
    const handler = handlers[name] as (org: LocalOrg, ...rest: readonly unknown[]) => unknown;
    return handler(this.org, ...args);
  }

  /** The client ends the thread once it has the answer. */
  private close(): void {
    clearTimeout(this.timer ?? undefined);
    this.org.close();
  }

  /** One job at a time, so that commands get their turn between two of them. */
  private planJobs(): void {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
    }
    const dueAt = this.runsJobs ? this.org.nextJobDueAt() : null;
    if (dueAt !== null) {
      const wait = Math.min(Math.max(0, dueAt - this.org.clock.now()), LONGEST_WAIT_MS);
      this.timer = setTimeout(() => this.runJob(), wait);
    }
  }

  private runJob(): void {
    this.timer = null;
    this.org.runNextJob();
    this.planJobs();
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function plainError(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code = null, remedy = null } = error as { code?: string; remedy?: string };
  return { name: error.name, message: error.message, code, remedy, stack: error.stack ?? null };
}

try {
  const options = workerData as WorkerOptions;
  const thread = new OrgThread(LocalOrg.open(options), options);
  parentPort?.on('message', (message: CommandMessage) => thread.answer(message));
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'failed', error: plainError(error) });
}
