/** The org as other threads see it: every command a promise. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TestResult, TestRun, TestRunRequest } from '../apex-tests/test-result';
import { OrgError, type OrgErrorCode } from '../errors';
import type { CommandMessage, CommandName, OrgCommands, PlainError, WorkerMessage, WorkerOptions } from './commands';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (value: TestResult) => void;
}

export interface OrgClientOptions {
  /** Where the org lives; null keeps it in memory. */
  readonly folder: string | null;
  readonly cacheFolder?: string | null;
  /** False leaves due jobs to `drain`; true when absent. */
  readonly runsJobs?: boolean;
}

/** Records live in SQLite, outside this heap; with a low ceiling V8 collects garbage instead of growing. */
const HEAP_LIMIT_MB = 768;
/** A statement makes thousands of records that die with it: with room for them V8 need not copy what still lives. */
const YOUNG_GENERATION_MB = 96;
const REGISTER = join(__dirname, '..', '..', 'register.js');

export class OrgClient {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private ended: OrgError | null = null;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (message: WorkerMessage) => this.receive(message));
    worker.on('error', (error) => this.end(`The org's thread ended: ${error.stack ?? error.message}`));
    worker.on('exit', () => this.end('The org is closed.'));
  }

  /** Starts the org's thread and waits until the org is open. Rejects with what kept it from opening. */
  static async start(options: OrgClientOptions): Promise<OrgClient> {
    const workerData: WorkerOptions = {
      folder: options.folder,
      cacheFolder: options.cacheFolder ?? null,
      runsJobs: options.runsJobs ?? true,
    };
    const worker = new Worker(join(__dirname, 'org-worker.ts'), {
      execArgv: ['-r', REGISTER],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      workerData,
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (message: WorkerMessage) => {
        worker.off('error', reject);
        if (message.kind === 'failed') {
          void worker.terminate();
          reject(restored(message.error));
        } else {
          resolve();
        }
      });
    });
    return new OrgClient(worker);
  }

  call<Name extends CommandName>(
    name: Name,
    ...args: Parameters<OrgCommands[Name]>
  ): Promise<ReturnType<OrgCommands[Name]>> {
    return this.post(name, args, () => undefined) as Promise<ReturnType<OrgCommands[Name]>>;
  }

  /** @param onProgress called after each test method */
  runTests({ onProgress, ...request }: TestRunRequest): Promise<TestRun> {
    return this.post('runTests', [request], onProgress ?? (() => undefined)) as Promise<TestRun>;
  }

  /** The same with tests that `loadTests` has made ready. */
  runLoadedTests({ onProgress, ...request }: TestRunRequest): Promise<TestRun> {
    return this.post('runLoadedTests', [request], onProgress ?? (() => undefined)) as Promise<TestRun>;
  }

  /** Closes the org and ends its thread. */
  async close(): Promise<void> {
    if (!this.ended) {
      await this.post('close', [], () => undefined);
    }
    await this.worker.terminate();
  }

  private post(
    name: CommandMessage['name'],
    args: readonly unknown[],
    onProgress: Waiting['onProgress'],
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.ended) {
        reject(this.ended);
        return;
      }
      this.lastId += 1;
      this.waiting.set(this.lastId, { resolve, reject, onProgress });
      const message: CommandMessage = { id: this.lastId, name, args };
      this.worker.postMessage(message);
    });
  }

  private receive(message: WorkerMessage): void {
    if (message.kind === 'ready' || message.kind === 'failed') {
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (message.kind === 'progress') {
      waiting?.onProgress(message.value);
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === 'result') {
      waiting?.resolve(message.value);
    } else {
      waiting?.reject(restored(message.error));
    }
  }

  private end(reason: string): void {
    this.ended ??= new OrgError('WORKER_ENDED', reason, 'Start the org again; its data is as the last commit left it.');
    for (const { reject } of this.waiting.values()) {
      reject(this.ended);
    }
    this.waiting.clear();
  }
}

/** An error of the org's thread with its code, if it had one. */
function restored({ name, message, code, remedy, stack }: PlainError): Error {
  const error =
    remedy !== null && code !== null ? new OrgError(code as OrgErrorCode, message, remedy) : new Error(message);
  error.stack = stack ?? error.stack;
  return Object.assign(error, { name, ...(code === null ? {} : { code }) });
}
