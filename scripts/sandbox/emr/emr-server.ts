/** The EMR sandbox: FHIR R4 at `/fhir`, OAuth at `/oauth/token`, a test-only fault surface at `/_sandbox/`. */
import { answerFaultSurface, FAULT_SURFACE_PREFIX, RequestRecorder } from '../shared/fault-surface';
import { answerUnder, FaultQueue, sendThrough, type Fault } from '../shared/faults';
import { send, startServer, type HttpAnswer, type HttpCall, type RunningServer } from '../shared/http-server';
import { TokenIssuer, type ClientCredentials } from '../shared/token-issuer';
import { duplicateEntry, reverseEntries, touchFirstEntry } from './bundle-faults';
import { FHIR_PATH, FhirApi, fhirJson, outcome } from './fhir-api';
import type { FhirResource } from './fhir-data';
import { lastUpdatedOf } from './loaded-time';

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

export interface EmrSandbox {
  /** FHIR base address, for example `http://127.0.0.1:8081/fhir`. */
  readonly fhirUrl: string;
  readonly tokenUrl: string;
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
  readonly api: FhirApi;
  close(): Promise<void>;
}

/** @throws SandboxError PORT_IN_USE */
export async function startEmrSandbox(options: EmrSandboxOptions): Promise<EmrSandbox> {
  const api = new FhirApi();
  const { resources } = options;
  for (const [index, resource] of resources.entries()) {
    await api.load(resource, lastUpdatedOf(resource, index, resources.length));
    options.onProgress?.(index + 1, resources.length);
  }
  const tokens = new TokenIssuer(EMR_CLIENT, options.tokenLifetimeSeconds ?? TOKEN_LIFETIME_SECONDS);
  const faults = new FaultQueue();
  const requests = new RequestRecorder();

  const server: RunningServer = await startServer('EMR sandbox', options.port, async (call, response) => {
    const { pathname } = call.url;
    if (pathname.startsWith(FAULT_SURFACE_PREFIX)) {
      send(response, answerFaultSurface(call, faults, requests));
      return;
    }
    const fault = faults.take(call);
    const answer = await answerUnder(fault, () => answerCall(call, fault, api, tokens));
    requests.record({ method: call.method, path: pathname + call.url.search, status: answer.status });
    // The moment by the EMR's own clock, which a test can move ahead of the machine's.
    const date = new Date(api.repository.now()).toUTCString();
    await sendThrough(fault, { ...answer, headers: { ...answer.headers, date } }, response);
  });

  return {
    fhirUrl: server.url + FHIR_PATH,
    tokenUrl: `${server.url}/oauth/token`,
    faults,
    requests,
    api,
    close: server.close,
  };
}

async function answerCall(call: HttpCall, fault: Fault | null, api: FhirApi, tokens: TokenIssuer): Promise<HttpAnswer> {
  const { pathname } = call.url;
  if (pathname === '/oauth/token') {
    return tokens.issue(call);
  }
  if (pathname !== FHIR_PATH && !pathname.startsWith(`${FHIR_PATH}/`)) {
    return fhirJson(404, outcome('not-found', `Nothing is at ${pathname}. FHIR is at ${FHIR_PATH}.`));
  }
  if (fault?.kind === 'revokeTokens') {
    tokens.revokeAll();
  }
  // The CapabilityStatement is open, as https://hl7.org/fhir/smart-app-launch asks of it.
  if (pathname !== `${FHIR_PATH}/metadata` && !tokens.accepts(call.headers['authorization'])) {
    return fhirJson(401, outcome('login', 'A valid bearer token is needed.'), { 'www-authenticate': 'Bearer' });
  }
  const answer = await api.answer(call);
  if (fault?.kind === 'duplicate') {
    // A request that changes something arrives twice, as from a proxy that repeats it.
    return call.method === 'GET' ? duplicateEntry(answer) : api.answer(call);
  }
  if (fault?.kind === 'outOfOrder') {
    return reverseEntries(answer);
  }
  if (fault?.kind === 'moveBetweenPages') {
    await touchFirstEntry(answer, api);
  }
  return answer;
}
