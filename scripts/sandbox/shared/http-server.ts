/** The few lines of `node:http` that every sandbox system needs. Sandboxes listen on the loopback address only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SandboxError } from './sandbox-error';

export const LOOPBACK = '127.0.0.1';

/** What a handler answers; the body is sent as it is. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RunningServer {
  /** For example `http://127.0.0.1:8081`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

type RawHandler = (call: HttpCall, response: ServerResponse) => Promise<void>;

/** @param port 0 lets the system choose a free one */
export async function startServer(name: string, port: number, handler: RawHandler): Promise<RunningServer> {
  const server = createServer((request, response) => {
    readCall(request)
      .then((call) => handler(call, response))
      .catch((error: unknown) => {
        if (!response.headersSent) {
          send(response, json(500, { error: error instanceof Error ? error.message : String(error) }));
        } else {
          response.destroy();
        }
      });
  });
  await listen(server, name, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function send(response: ServerResponse, answer: HttpAnswer): void {
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  response.end(body);
}

async function readCall(request: IncomingMessage): Promise<HttpCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${headers['host'] ?? LOOPBACK}`),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function listen(server: Server, name: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SandboxError(
              'PORT_IN_USE',
              `Port ${port}, wanted by the ${name}, is in use.`,
              'Stop the program that uses it, or choose another port.',
              { cause: error },
            )
          : error,
      );
    });
    server.listen(port, LOOPBACK, () => resolve());
  });
}
