/**
 * Real HTTP, synchronously: another thread sends the request while this one waits. The server that is called must
 * therefore not live in this thread.
 */
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export interface HttpThreadRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly maximumBytes: number;
}

export type HttpThreadResult =
  | {
      readonly kind: 'response';
      readonly statusCode: number;
      readonly status: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'truncated'; readonly message: string }
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

export type HttpSender = (request: HttpThreadRequest) => HttpThreadResult;

/** Beyond the request's own timeout: only a thread that has died is silent for so long. */
const GRACE_MS = 10_000;

export class HttpThread {
  private worker: Worker | null = null;
  private port: MessagePort | null = null;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));

  readonly send: HttpSender = (request) => {
    const { worker, port } = this.start();
    Atomics.store(this.signal, 0, 0);
    worker.postMessage(request);
    Atomics.wait(this.signal, 0, 0, request.timeoutMs + GRACE_MS);
    const received = receiveMessageOnPort(port) as { message: HttpThreadResult } | undefined;
    return received?.message ?? { kind: 'timeout' };
  };

  close(): void {
    void this.worker?.terminate();
    this.port?.close();
    this.worker = null;
    this.port = null;
  }

  /** The thread starts with the first callout and does not keep the process alive. */
  private start(): { worker: Worker; port: MessagePort } {
    if (!this.worker || !this.port) {
      const { port1, port2 } = new MessageChannel();
      this.worker = new Worker(join(__dirname, 'http-thread.worker.js'), {
        execArgv: [],
        workerData: { signal: this.signal.buffer, port: port2 },
        transferList: [port2],
      });
      this.worker.unref();
      port1.unref();
      this.port = port1;
    }
    return { worker: this.worker, port: this.port };
  }
}
