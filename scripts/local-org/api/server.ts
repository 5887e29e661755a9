/** The HTTP server: loopback only, in the main thread, so that a blocked org does not block the socket. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OrgError } from '../errors';
import type { WireRequest, WireResponse } from './wire';

/** Other parts answer their own paths (`/lightning/*`); null passes the request on. */
export type ServerRoute = (request: WireRequest) => Promise<WireResponse | null>;

const LOOPBACK = '127.0.0.1';
const MAXIMUM_BODY = 50_000_000;
const KEEP_ALIVE_MS = 65_000;

/** A page of another site whose name was made to point here; see DNS rebinding. */
const FOREIGN_HOST: WireResponse = {
  status: 403,
  headers: { 'content-type': 'text/plain' },
  body: 'The local org answers to 127.0.0.1 and localhost only.',
};

export interface ApiServer {
  readonly url: string;
  readonly port: number;
  /** Asked in order before the org's own resources; may be added to while the server runs. */
  readonly routes: ServerRoute[];
  /** Answers a request that did not come through the socket. */
  readonly dispatch: (request: WireRequest) => Promise<WireResponse>;
  close(): Promise<void>;
}

/**
 * @param port 0 for any free one
 * @param forward answers what no route takes
 * @throws OrgError `PORT_IN_USE`
 */
export async function startServer(
  port: number,
  forward: (request: WireRequest) => Promise<WireResponse>,
): Promise<ApiServer> {
  const routes: ServerRoute[] = [];
  const dispatch = async (request: WireRequest): Promise<WireResponse> => {
    for (const route of routes) {
      const response = await route(request);
      if (response) {
        return response;
      }
    }
    return forward(request);
  };
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, async (request) => (isLoopback(request.origin) ? dispatch(request) : FOREIGN_HOST));
  });
  // Clients reuse connections for longer than Node keeps them by default.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, port);
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://${LOOPBACK}:${actual}`,
    port: actual,
    routes,
    dispatch,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === LOOPBACK || hostname === 'localhost' || hostname === '[::1]';
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OrgError(
              'PORT_IN_USE',
              `Port ${port} of ${LOOPBACK} is in use.`,
              'Stop what listens there, or choose another port with --port.',
            )
          : error,
      ),
    );
    server.listen(port, LOOPBACK, () => resolve());
  });
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: WireRequest) => Promise<WireResponse>,
): Promise<void> {
  let response: WireResponse;
  try {
    response = await handle(await readRequest(incoming));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    response = {
      status: 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ errorCode: 'UNKNOWN_EXCEPTION', message }]),
    };
  }
  const body = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const bodyless = response.status === 204 || response.status === 304;
  outgoing.writeHead(
    response.status,
    bodyless ? response.headers : { ...response.headers, 'content-length': body.length },
  );
  outgoing.end(bodyless || incoming.method === 'HEAD' ? undefined : body);
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAXIMUM_BODY) {
      throw new Error(`The body of the request is larger than ${MAXIMUM_BODY} bytes.`);
    }
    chunks.push(chunk);
  }
  const host = incoming.headers.host ?? LOOPBACK;
  // Clients put a double slash between the instance's address and the path at times.
  const target = (incoming.url ?? '/').replace(/^[^?]*/, (path) => path.replace(/\/{2,}/g, '/'));
  const url = new URL(target, `http://${host}`);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    body: Buffer.concat(chunks),
    origin: `http://${host}`,
  };
}
