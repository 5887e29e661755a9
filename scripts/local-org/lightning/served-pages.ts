/** Lightning pages of an org that runs in another thread, as a route of its HTTP server. */
import type { ServerRoute } from '../api/server';
import type { OrgClient } from '../worker/org-client';
import { findComponents } from './components';
import { LightningHost } from './lightning-host';

export interface ServedPages {
  readonly route: ServerRoute;
  /** Reads the deployed metadata and builds what pages load; called after a deployment. */
  prepare(client: OrgClient): Promise<void>;
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
    async prepare(client) {
      host = createHost(client, source, cacheFolder);
      await (await host).prepare();
    },
  };
}

async function createHost(client: OrgClient, source: string, cacheFolder: string): Promise<LightningHost> {
  const pages = await client.call('pages');
  return new LightningHost(
    {
      ...pages,
      components: findComponents(source),
      users: () => client.call('users'),
      callApex: (userId, className, methodName, parameters) =>
        client.call('invokeAura', userId, className, methodName, parameters as Record<string, unknown>),
    },
    cacheFolder,
  );
}
