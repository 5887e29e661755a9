/** The EMR sandbox: FHIR R4 at `/fhir`, OAuth at `/oauth/token`, a test-only surface at `/_sandbox/`. */
import type { Resource } from '@medplum/fhirtypes';
import { FaultQueue } from '../shared/faults';
import type { HttpAnswer, HttpCall } from '../shared/http-server';
import type { PageShape } from '../shared/list-faults';
import { RequestRecorder } from '../shared/request-recorder';
import { serveSystem, type SandboxControls } from '../shared/sandbox-system';
import { TokenIssuer, type ClientCredentials } from '../shared/token-issuer';
import { FHIR_PATH, FhirApi, fhirJson, outcome } from './fhir-api';
import type { FhirResource } from './fhir-data';
import { lastUpdatedOf } from './loaded-time';
import { parseLossless, stringifyLossless } from './lossless-numbers';

export const EMR_CLIENT: ClientCredentials = { clientId: 'stagelink', clientSecret: 'sandbox-secret' };
const TOKEN_LIFETIME_SECONDS = 300;

export interface EmrSandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  readonly resources: readonly FhirResource[];
  readonly tokenLifetimeSeconds?: number;
  /** Called after each resource that is loaded. */
  readonly onProgress?: (loaded: number, total: number) => void;
}

export interface EmrSandbox extends SandboxControls {
  /** FHIR base address, for example `http://127.0.0.1:8081/fhir`. */
  readonly fhirUrl: string;
  readonly tokenUrl: string;
  readonly api: FhirApi;
  close(): Promise<void>;
}

/** Search results list their records as entries. */
const BUNDLES: PageShape = {
  listOf: ({ resourceType }) => (resourceType === 'Bundle' ? 'entry' : undefined),
  parse: parseLossless,
  stringify: stringifyLossless,
};

/** @throws SandboxError PORT_IN_USE */
export async function startEmrSandbox(options: EmrSandboxOptions): Promise<EmrSandbox> {
  const api = new FhirApi();
  const { resources } = options;
  for (const [index, resource] of resources.entries()) {
    await api.load(resource, lastUpdatedOf(resource, index, resources.length));
    options.onProgress?.(index + 1, resources.length);
  }
  const tokens = new TokenIssuer(EMR_CLIENT, options.tokenLifetimeSeconds ?? TOKEN_LIFETIME_SECONDS);
  const controls: SandboxControls = {
    faults: new FaultQueue(),
    requests: new RequestRecorder(),
    clock: api.repository.clock,
  };
  const server = await serveSystem({
    ...controls,
    name: 'EMR sandbox',
    port: options.port,
    answer: (call) => answerCall(call, api, tokens),
    revoke: () => {
      tokens.revokeAll();
      return null;
    },
    pages: BUNDLES,
    touch: async (entry) => {
      const { resource } = entry as { resource?: Resource };
      await (resource && api.repository.updateResource(resource));
    },
  });
  return {
    ...controls,
    fhirUrl: server.url + FHIR_PATH,
    tokenUrl: `${server.url}/oauth/token`,
    api,
    close: server.close,
  };
}

async function answerCall(call: HttpCall, api: FhirApi, tokens: TokenIssuer): Promise<HttpAnswer> {
  const { pathname } = call.url;
  if (pathname === '/oauth/token') {
    return tokens.issue(call);
  }
  if (pathname !== FHIR_PATH && !pathname.startsWith(`${FHIR_PATH}/`)) {
    return fhirJson(404, outcome('not-found', `Nothing is at ${pathname}. FHIR is at ${FHIR_PATH}.`));
  }
  // The CapabilityStatement is open, as https://hl7.org/fhir/smart-app-launch asks of it.
  if (pathname !== `${FHIR_PATH}/metadata` && !tokens.accepts(call.headers['authorization'])) {
    return fhirJson(401, outcome('login', 'A valid bearer token is needed.'), { 'www-authenticate': 'Bearer' });
  }
  return api.answer(call);
}
