/** The EMR of the interleavings as the bench sees it: a real server in a thread of its own, every command a promise. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../../run-tool';
import type { EmrCommand, EmrCommands } from './bench-emr-worker';

export interface EmrAddresses {
  readonly fhirUrl: string;
  readonly tokenUrl: string;
}

type Answer<Name extends keyof EmrCommands> = Awaited<ReturnType<EmrCommands[Name]>>;

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export class BenchEmr {
  private lastId = 0;

  private constructor(
    private readonly worker: Worker,
    readonly addresses: EmrAddresses,
  ) {}

  static async start(): Promise<BenchEmr> {
    const worker = new Worker(join(__dirname, 'bench-emr-worker.ts'), {
      execArgv: ['-r', join(PROJECT_ROOT, 'scripts', 'register.js')],
    });
    const [addresses] = (await once(worker, 'message')) as [EmrAddresses];
    return new BenchEmr(worker, addresses);
  }

  call<Name extends keyof EmrCommands>(
    name: Name,
    ...[argument]: Parameters<EmrCommands[Name]>
  ): Promise<Answer<Name>> {
    return this.send(name, argument) as Promise<Answer<Name>>;
  }

  async close(): Promise<void> {
    await this.send('close', null);
    await this.worker.terminate();
  }

  private send(name: EmrCommand['name'], argument: unknown): Promise<unknown> {
    this.lastId += 1;
    const command: EmrCommand = { id: this.lastId, name, argument };
    return new Promise((resolve, reject) => {
      const receive = ({ id, value, error }: Reply): void => {
        if (id === command.id) {
          this.worker.off('message', receive);
          if (error === undefined) {
            resolve(value);
          } else {
            reject(new Error(`The EMR cannot ${name}: ${error}`));
          }
        }
      };
      this.worker.on('message', receive);
      this.worker.postMessage(command);
    });
  }
}
