/** The systems around an org, each a server of this process, and the page that controls them. */
import {
  controlledSystems,
  EMR_CLIENT,
  LOGISTICS_CLIENT,
  PORTAL_KEY,
  readDefaultData,
  startControlPage,
  startEmrSandbox,
  startLogisticsSandbox,
  startPortalSandbox,
  type EmrSandbox,
  type LogisticsSandbox,
  type PortalSandbox,
  type PortalSeed,
  type SalesforceTarget,
} from '../../sandbox';
import type { Progress } from './progress';

export interface SandboxHostOptions {
  /** Of the control page; the systems have the three after it. 0 for free ones. */
  readonly port: number;
  readonly seed: PortalSeed;
  /** Where the portal pushes to, asked before each push; null for nowhere. */
  readonly salesforce: () => SalesforceTarget | null;
  readonly progress: Progress;
}

export interface HostedSandbox {
  readonly emr: EmrSandbox;
  readonly portal: PortalSandbox;
  readonly logistics: LogisticsSandbox;
  readonly controlUrl: string;
  close(): Promise<void>;
}

/** How a program reaches the systems. */
export interface SandboxAddresses {
  /** The control page. */
  readonly control: string;
  readonly emr: {
    readonly fhirUrl: string;
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  readonly portal: { readonly url: string; readonly clientId: string; readonly clientSecret: string };
  readonly logistics: {
    readonly url: string;
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
}

/** @throws SandboxError PORT_IN_USE; what was started by then is stopped again */
export async function hostSandbox({ port, seed, salesforce, progress }: SandboxHostOptions): Promise<HostedSandbox> {
  const started: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(server: T): T => {
    started.push(server);
    return server;
  };
  const close = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.close()));
  };
  const portAfter = (distance: number): number => (port === 0 ? 0 : port + distance);
  try {
    const resources = readDefaultData();
    const bar = progress.bar('Loading FHIR resources into the EMR sandbox', resources.length);
    const onProgress = (loaded: number): void => bar.update(loaded);
    const emr = keep(await startEmrSandbox({ port: portAfter(1), resources, onProgress }).finally(() => bar.stop()));
    const portal = keep(await startPortalSandbox({ port: portAfter(2), seed, webhooks: { target: salesforce } }));
    const logistics = keep(await startLogisticsSandbox({ port: portAfter(3) }));
    const control = keep(await startControlPage(port, controlledSystems({ emr, portal, logistics })));
    return { emr, portal, logistics, controlUrl: control.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function addressesOf({ emr, portal, logistics, controlUrl }: HostedSandbox): SandboxAddresses {
  return {
    control: controlUrl,
    emr: { fhirUrl: emr.fhirUrl, tokenUrl: emr.tokenUrl, ...EMR_CLIENT },
    portal: { url: portal.url, ...PORTAL_KEY },
    logistics: { url: logistics.url, tokenUrl: logistics.tokenUrl, ...LOGISTICS_CLIENT },
  };
}
