/** The local org with the systems around it: credentials set, feeds ready to be pulled. */
import {
  controlledSystems,
  LOGISTICS_CLIENT,
  PORTAL_KEY,
  startControlPage,
  startLogisticsSandbox,
  startPortalSandbox,
  type LogisticsSandbox,
  type PortalSandbox,
  type PortalSeed,
} from '../../sandbox';
import type { ServedOrg } from '../../local-org';
import type { EmrAccess } from '../demo/emr-client';
import { hostEmr, type EmrOptions, type HostedEmr } from './emr-host';
import { hostOrg, type HostedOrg, type HostOptions } from './local-org-host';

export interface ConnectedOrg {
  readonly org: HostedOrg;
  readonly emr: HostedEmr;
  readonly portal: PortalSandbox;
  readonly logistics: LogisticsSandbox;
  /** Address of the page that shows the systems and breaks them. */
  readonly controlUrl: string;
  close(): Promise<void>;
}

/** A system as an org is told of it. */
export interface SystemAccess {
  /** Of its Named Credential and its External Credential. */
  readonly name: string;
  readonly url: string;
  readonly tokenUrl?: string;
  /** Secrets by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface SystemsOptions {
  readonly emr: EmrOptions;
  /** What the portal holds; the sandbox's own when undefined. */
  readonly portal?: PortalSeed;
}

const PRINCIPAL = 'Integration';

export async function startConnectedOrg(hostOptions: HostOptions, systems: SystemsOptions): Promise<ConnectedOrg> {
  const started: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(server: T): T => {
    started.unshift(server);
    return server;
  };
  const close = async (): Promise<void> => {
    for (const server of started) {
      await server.close();
    }
  };
  try {
    const emr = keep(await hostEmr(systems.emr));
    const portal = keep(await startPortalSandbox({ port: 0, ...(systems.portal && { seed: systems.portal }) }));
    const logistics = keep(await startLogisticsSandbox({ port: 0 }));
    const running = { ...(emr.sandbox && { emr: emr.sandbox.server }), portal, logistics };
    const control = keep(await startControlPage(0, controlledSystems(running)));
    const org = keep(await hostOrg(hostOptions));
    await setCredential(org, { ...emr.access, tokenUrl: emr.tokenUrl });
    await connectPortal(org, portal);
    await connectLogistics(org, logistics);
    portal.connectSalesforce({ instanceUrl: org.url, accessToken: await org.client.call('login') });
    return { org, emr, portal, logistics, controlUrl: control.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells an org where the EMR and its token endpoint are, and with what to sign in. */
export function setCredential(
  org: Pick<ServedOrg, 'client'>,
  { fhirUrl, tokenUrl, clientId, clientSecret }: EmrAccess & { readonly tokenUrl: string },
): Promise<void> {
  return connectSystem(org, { name: 'EMR', url: fhirUrl, tokenUrl, parameters: { clientId, clientSecret } });
}

export function connectPortal(org: Pick<ServedOrg, 'client'>, { url }: Pick<PortalSandbox, 'url'>): Promise<void> {
  const { clientId: ClientId, clientSecret: ClientSecret } = PORTAL_KEY;
  return connectSystem(org, { name: 'Portal', url, parameters: { ClientId, ClientSecret } });
}

export function connectLogistics(
  org: Pick<ServedOrg, 'client'>,
  { url, tokenUrl }: Pick<LogisticsSandbox, 'url' | 'tokenUrl'>,
): Promise<void> {
  return connectSystem(org, { name: 'Logistics', url, tokenUrl, parameters: { ...LOGISTICS_CLIENT } });
}

/** Tells an org where a system is, and with what to sign in. */
export async function connectSystem(
  { client }: Pick<ServedOrg, 'client'>,
  { name, url, tokenUrl, parameters }: SystemAccess,
): Promise<void> {
  await client.call('setCredentialUrl', name, url);
  if (tokenUrl !== undefined) {
    await client.call('setTokenUrl', name, tokenUrl);
  }
  await client.call('setCredential', { externalCredential: name, principal: PRINCIPAL, parameters });
}
