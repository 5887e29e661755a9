/** The portal sandbox: its API at `/v1`, its pages at `/`, a test-only surface at `/_sandbox/`. */
import type { ClientCredentials } from '../shared/token-issuer';
import type { ChangeOrderedStore } from '../shared/change-ordered-store';
import { FaultQueue } from '../shared/faults';
import { json, type HttpAnswer, type HttpCall } from '../shared/http-server';
import { jsonPages } from '../shared/list-faults';
import type { OpenApiContract } from '../shared/openapi-contract';
import { RequestRecorder } from '../shared/request-recorder';
import type { SurfaceRoutes } from '../shared/fault-surface';
import { serveSystem, type SandboxControls } from '../shared/sandbox-system';
import { SourceClock } from '../shared/source-clock';
import { PortalPages } from './pages/portal-pages';
import { portalApi, portalContract } from './portal-api';
import { DEFAULT_SEED, seedPortal, type PortalSeed } from './portal-seed';
import { PortalService } from './portal-service';
import { PortalStore } from './portal-store';
import type { Journey, Member, Stamps } from './portal-types';
import { portalRefusals, problem } from './problem';
import type { SalesforceTarget } from './salesforce-push';
import { WebhookSender, type WebhookSettings } from './webhook-sender';

/** The key that a client sends in `X-Client-ID` and `X-Client-Secret`. */
export const PORTAL_KEY: ClientCredentials = { clientId: 'stagelink', clientSecret: 'portal-secret' };

export interface PortalSandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  readonly seed?: PortalSeed;
  /** How registrations and orders are pushed; `target` may be set later by `connectSalesforce`. */
  readonly webhooks?: Partial<WebhookSettings>;
}

export interface PortalSandbox extends SandboxControls {
  /** Address of the pages, and of the API below `/v1`; without a slash at the end. */
  readonly url: string;
  readonly store: PortalStore;
  readonly contract: OpenApiContract;
  /** Where pushes go from now on; null for nowhere. */
  connectSalesforce(target: SalesforceTarget | null): void;
  close(): Promise<void>;
}

const FEEDS: WebhookSettings['feeds'] = { registration: 'Portal_Registration', order: 'Portal_Order' };
const BACKOFF_MS = 1000;
const MAX_ATTEMPTS = 8;

/** @throws SandboxError PORT_IN_USE */
export async function startPortalSandbox(options: PortalSandboxOptions): Promise<PortalSandbox> {
  const controls: SandboxControls = {
    faults: new FaultQueue(),
    requests: new RequestRecorder(),
    clock: new SourceClock(),
  };
  const store = new PortalStore(controls.clock);
  seedPortal(store, options.seed ?? DEFAULT_SEED);
  let target = options.webhooks?.target ?? ((): null => null);
  const sender = new WebhookSender(store, controls.faults, {
    feeds: FEEDS,
    backoffMs: BACKOFF_MS,
    maxAttempts: MAX_ATTEMPTS,
    ...options.webhooks,
    target: () => target(),
  });
  const api = portalApi(store, new PortalService(store, sender), sender);
  const pages = new PortalPages(store, api, sender);
  const server = await serveSystem({
    ...controls,
    name: 'portal sandbox',
    port: options.port,
    answer: (call) => (call.url.pathname.startsWith('/v1/') ? answerClient(call) : notFound(call)),
    // A key is not given out anew, as a token is: it is refused to the requests that the fault hits.
    revoke: () => refuseKey('This API key was revoked.'),
    pages: jsonPages(['members', 'registrations', 'journeys', 'orders', 'deliveries']),
    touch: (record) => touch(store, record as Readonly<Record<string, unknown>>),
    wording: (status, detail, headers) =>
      problem(status === 429 ? 'rate_limited' : 'unavailable', detail, { status, ...(headers && { headers }) }),
    surface: surfaceOf(store),
    page: (call) => pages.answer(call),
  });

  function answerClient(call: HttpCall): HttpAnswer | Promise<HttpAnswer> {
    const { 'x-client-id': id, 'x-client-secret': secret } = call.headers;
    return id === PORTAL_KEY.clientId && secret === PORTAL_KEY.clientSecret
      ? api.answer(call)
      : refuseKey('Send the API key in the headers X-Client-ID and X-Client-Secret.');
  }

  return {
    ...controls,
    url: server.url,
    store,
    contract: portalContract,
    connectSalesforce: (next) => {
      target = () => next;
    },
    close: () => {
      sender.close();
      return server.close();
    },
  };
}

function refuseKey(detail: string): HttpAnswer {
  return problem('key_refused', detail);
}

function notFound({ url }: HttpCall): HttpAnswer {
  const detail = `Nothing is at ${url.pathname}. The API is below /v1.`;
  return portalRefusals.contract([{ kind: 'path', pointer: '', keyword: '', detail }]);
}

/** Saved again as it is, which makes it the newest. */
function touch(store: PortalStore, record: Readonly<Record<string, unknown>>): void {
  const again = <T extends Stamps>(records: ChangeOrderedStore<T>, idName: string): boolean => {
    const found = records.get(String(record[idName]));
    return found !== undefined && Boolean(store.change(records, found, {}));
  };
  // An order and a journey show the ids of others too: the first that fits is the record itself.
  void (
    again(store.orders, 'order_id') ||
    again(store.deliveries, 'delivery_id') ||
    again(store.registrations, 'registration_id') ||
    again(store.journeys, 'journey_id') ||
    again(store.members, 'member_id')
  );
}

/** What members and the care team do on the portal by other ways than the API, so that a test can have it done. */
function surfaceOf(store: PortalStore): SurfaceRoutes {
  return {
    'PATCH members/*': (body, id) => {
      const record = store.members.get(id);
      return record
        ? json(200, store.changeMember(record, (body ?? {}) as Partial<Member>))
        : json(404, { error: `There is no member ${id}.` });
    },
    'PATCH journeys/*': (body, id) => {
      const journey = store.journeys.get(id);
      return journey
        ? json(200, store.change(store.journeys, journey, (body ?? {}) as Partial<Journey>))
        : json(404, { error: `There is no journey ${id}.` });
    },
  };
}
