/** The EMR that the org is connected to: the sandbox in this process, or a FHIR server that runs elsewhere. */
import {
  EMR_CLIENT,
  readDataFolder,
  readDefaultData,
  startEmrSandbox,
  startTokenServer,
  type EmrSandbox,
} from '../../sandbox';
import { CliError } from '../cli-error';
import { EmrClient, type EmrAccess } from '../demo/emr-client';
import type { Progress } from './progress';

export interface EmrOptions {
  /** Folder with FHIR files for the sandbox; HL7's examples when undefined. */
  readonly data: string | undefined;
  /** Address of a running server in place of the sandbox. */
  readonly url: string | undefined;
  readonly progress: Progress;
}

export interface HostedEmr {
  readonly access: Required<EmrAccess>;
  readonly tokenUrl: string;
  readonly client: EmrClient;
  /** Null for a server that is not ours. */
  readonly sandbox: {
    readonly server: EmrSandbox;
    /** In the order in which requests will meet them. */
    addFaults(faults: readonly object[]): Promise<void>;
    advanceClock(milliseconds: number): void;
  } | null;
  close(): Promise<void>;
}

/** @throws CliError, SandboxError: the data is missing or no FHIR, the server does not answer */
export async function hostEmr(options: EmrOptions): Promise<HostedEmr> {
  if (options.url !== undefined && options.data !== undefined) {
    throw new CliError(
      'BAD_ARGUMENT',
      '--emr-data and --emr-url exclude each other: only the sandbox can be given data.',
      'Leave one of them out.',
    );
  }
  return options.url === undefined ? hostSandbox(options) : connectToServer(options.url.replace(/\/+$/, ''));
}

async function hostSandbox({ data, progress }: EmrOptions): Promise<HostedEmr> {
  const resources = data === undefined ? readDefaultData() : readDataFolder(data);
  const bar = progress.bar('Loading FHIR resources into the EMR sandbox', resources.length);
  const sandbox = await startEmrSandbox({ port: 0, resources, onProgress: (loaded) => bar.update(loaded) });
  bar.stop();
  const access: EmrAccess = { fhirUrl: sandbox.fhirUrl, tokenUrl: sandbox.tokenUrl, ...EMR_CLIENT };
  return {
    access,
    tokenUrl: sandbox.tokenUrl,
    client: new EmrClient(access),
    sandbox: {
      server: sandbox,
      async addFaults(faults) {
        for (const fault of faults) {
          await fetch(new URL('/_sandbox/faults', sandbox.fhirUrl), { method: 'POST', body: JSON.stringify(fault) });
        }
      },
      advanceClock: (milliseconds) => sandbox.clock.advance(milliseconds),
    },
    close: sandbox.close,
  };
}

async function connectToServer(fhirUrl: string): Promise<HostedEmr> {
  await requireFhirServer(fhirUrl);
  const { EMR_TOKEN_URL, EMR_CLIENT_ID, EMR_CLIENT_SECRET } = process.env;
  if (EMR_TOKEN_URL === undefined) {
    const tokens = await startTokenServer();
    const access: EmrAccess = { fhirUrl, tokenUrl: null, ...EMR_CLIENT };
    return { access, tokenUrl: tokens.url, client: new EmrClient(access), sandbox: null, close: tokens.close };
  }
  const access: EmrAccess = {
    fhirUrl,
    tokenUrl: EMR_TOKEN_URL,
    clientId: EMR_CLIENT_ID ?? '',
    clientSecret: EMR_CLIENT_SECRET ?? '',
  };
  const client = new EmrClient(access);
  await client.signIn().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new CliError('EMR_REFUSED', message, 'Check EMR_TOKEN_URL, EMR_CLIENT_ID and EMR_CLIENT_SECRET.');
  });
  return { access, tokenUrl: EMR_TOKEN_URL, client, sandbox: null, close: () => Promise.resolve() };
}

async function requireFhirServer(fhirUrl: string): Promise<void> {
  const response = await fetch(`${fhirUrl}/metadata`, { headers: { accept: 'application/fhir+json' } }).catch(
    () => null,
  );
  const statement = (await response?.json().catch(() => null)) as { fhirVersion?: string } | null;
  if (statement?.fhirVersion?.startsWith('4.') !== true) {
    throw new CliError(
      'NOT_FOUND',
      `${fhirUrl} does not answer as a FHIR R4 server (${response ? `HTTP ${response.status}` : 'no answer'} for /metadata).`,
      'Check the address and that the server runs; --emr-url takes the FHIR base address.',
    );
  }
}
