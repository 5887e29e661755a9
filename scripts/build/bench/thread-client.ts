/** A server in a thread of its own: Apex blocks the thread that calls out until it is answered. Every command is a promise. */
import { once } from 'node:events';
import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../run-tool';

/** Where a FHIR server answers, and where it gives tokens. */
export interface FhirAddresses {
  readonly fhirUrl: string;
  readonly tokenUrl: string;
}

/** Commands take one argument, which crosses threads as plain data, as what they answer does. */
type CommandsOf<Commands> = {
  readonly [Name in keyof Commands]: (argument: never) => unknown;
};

interface Command {
  readonly id: number;
  /** `close` ends the server. */
  readonly name: string;
  readonly argument: unknown;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export class ThreadClient<Commands extends CommandsOf<Commands>, Addresses = FhirAddresses> {
  private lastId = 0;

  private constructor(
    private readonly worker: Worker,
    readonly addresses: Addresses,
  ) {}

  /** @param file of the thread, which calls {@link serveCommands} */
  static async start<Commands extends CommandsOf<Commands>, Addresses = FhirAddresses>(
    file: string,
    workerData?: unknown,
  ): Promise<ThreadClient<Commands, Addresses>> {
    const worker = new Worker(file, { execArgv: ['-r', join(PROJECT_ROOT, 'scripts', 'register.js')], workerData });
    const [addresses] = (await once(worker, 'message')) as [Addresses];
    return new ThreadClient(worker, addresses);
  }

  call<Name extends keyof Commands & string>(
    name: Name,
    ...[argument]: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>> {
    return this.send(name, argument) as Promise<Awaited<ReturnType<Commands[Name]>>>;
  }

  async close(): Promise<void> {
    await this.send('close', null);
    await this.worker.terminate();
  }

  private send(name: string, argument: unknown): Promise<unknown> {
    this.lastId += 1;
    const command: Command = { id: this.lastId, name, argument };
    return new Promise((resolve, reject) => {
      const receive = ({ id, value, error }: Reply): void => {
        if (id !== command.id) {
          return;
        }
        this.worker.off('message', receive);
        if (error === undefined) {
          resolve(value);
        } else {
          reject(new Error(`The server cannot ${name}: ${error}`));
        }
      };
      this.worker.on('message', receive);
      this.worker.postMessage(command);
    });
  }
}

/** In the thread: says where the server is, then answers commands. */
export function serveCommands<Commands extends CommandsOf<Commands>, Addresses = FhirAddresses>(
  addresses: Addresses,
  commands: Commands,
  close: () => Promise<void>,
): void {
  parentPort?.on('message', ({ id, name, argument }: Command) => {
    const answer = async (): Promise<unknown> =>
      name === 'close'
        ? close()
        : (commands[name as keyof Commands] as (argument: never) => unknown)(argument as never);
    answer().then(
      (value) => parentPort?.postMessage({ id, value }),
      (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
    );
  });
  parentPort?.postMessage(addresses);
}
