/** An org in its own thread with an HTTP server in this one. */
import { Cometd } from '../api/cometd/cometd';
import { startServer, type ApiServer, type ServerRoute } from '../api/server';
import { OrgClient, type OrgClientOptions } from './org-client';

export interface ServedOrgOptions extends OrgClientOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Paths that this thread answers itself, such as Lightning pages. */
  readonly routes?: (client: OrgClient) => readonly ServerRoute[];
}

export interface ServedOrg {
  readonly client: OrgClient;
  readonly server: ApiServer;
  /** For example `http://127.0.0.1:8180`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws OrgError `PORT_IN_USE` */
export async function serveOrg(options: ServedOrgOptions): Promise<ServedOrg> {
  const client = await OrgClient.start(options);
  try {
    const server = await startServer(options.port, (request) => client.call('handle', request));
    const cometd = new Cometd((token, channel, after) => client.call('readStream', token, channel, after));
    server.routes.push((request) => cometd.answer(request));
    server.routes.push(...(options.routes?.(client) ?? []));
    await client.call('setInstanceUrl', server.url);
    const close = async (): Promise<void> => {
      cometd.close();
      await server.close();
      await client.close();
    };
    return { client, server, url: server.url, close };
  } catch (error) {
    await client.close();
    throw error;
  }
}
