/** Lightning pages of an org that runs in another thread, as a route of its HTTP server. */
import type { ServerRoute } from '../api/server';
import type { WireRequest } from '../api/wire';
import type { ServedOrg } from '../worker/served-org';
import { findComponents } from './components';
import { LightningHost } from './lightning-host';
import type { LightningRequest } from './lightning-org';

export interface ServedPages {
  readonly route: ServerRoute;
  /** Reads the deployed metadata and builds what pages load; called after a deployment. */
  prepare(org: Pick<ServedOrg, 'client' | 'server'>): Promise<void>;
}

/** @param source folder whose `lwc/` folders hold the components */
export function servePages(source: string, cacheFolder: string): ServedPages {
  let host: Promise<LightningHost> | null = null;
  return {
    async route(request) {
      if (!host) {
        return null;
      }
      const query = new URLSearchParams(request.query).toString();
      return (await host).handle({
        method: request.method,
        path: query === '' ? request.path : `${request.path}?${query}`,
        headers: request.headers,
        body: Buffer.from(request.body).toString('utf8'),
      });
    },
    async prepare(org) {
      host = createHost(org, source, cacheFolder);
      await (await host).prepare();
    },
  };
}

async function createHost(
  { client, server }: Pick<ServedOrg, 'client' | 'server'>,
  source: string,
  cacheFolder: string,
): Promise<LightningHost> {
  const pages = await client.call('pages');
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (userId: string): Promise<string> => {
    const token = tokens.get(userId) ?? client.call('login', userId);
    tokens.set(userId, token);
    return token;
  };
  return new LightningHost(
    {
      ...pages,
      components: findComponents(source),
      users: () => client.call('users'),
      callApex: (userId, className, methodName, parameters) =>
        client.call('invokeAura', userId, className, methodName, parameters as Record<string, unknown>),
      asUser: async (userId, request) => server.dispatch(wireRequest(request, server.url, await tokenOf(userId))),
    },
    cacheFolder,
  );
}

/** Of the page's headers none but those of its own request go on: cookies are the page's alone. */
function wireRequest({ method, path, headers, body }: LightningRequest, origin: string, token: string): WireRequest {
  const { pathname, searchParams } = new URL(path, origin);
  const kept = ['content-type', 'if-modified-since'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: { ...Object.fromEntries(kept), authorization: `Bearer ${token}` },
    body: Buffer.from(body),
    origin,
  };
}
