/** The logistics sandbox: its API at `/v1`, tokens at `/oauth/token`, a test-only surface at `/_sandbox/`. */
import type { SurfaceRoutes } from '../shared/fault-surface';
import { FaultQueue } from '../shared/faults';
import { json, type HttpAnswer, type HttpCall } from '../shared/http-server';
import { jsonPages } from '../shared/list-faults';
import type { OpenApiContract } from '../shared/openapi-contract';
import { RequestRecorder } from '../shared/request-recorder';
import { serveSystem, type SandboxControls } from '../shared/sandbox-system';
import { SourceClock } from '../shared/source-clock';
import { TokenIssuer, type ClientCredentials } from '../shared/token-issuer';
import { FulfillmentLife, type Advance } from './fulfillment-life';
import { logisticsApi, logisticsContract } from './logistics-api';
import { LogisticsStore } from './logistics-store';
import { ORDER_STATUSES, type NewFulfillment, type OrderStatus, type Shipment } from './logistics-types';
import { errorAnswer } from './shipengine-error';

export const LOGISTICS_CLIENT: ClientCredentials = { clientId: 'stagelink', clientSecret: 'logistics-secret' };
const TOKEN_LIFETIME_SECONDS = 300;
const TOKEN_PATH = '/oauth/token';

export interface LogisticsSandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  /** Taken before the start, as if orders had been sent before; none when absent. */
  readonly fulfillments?: readonly NewFulfillment[];
  readonly tokenLifetimeSeconds?: number;
}

export interface LogisticsSandbox extends SandboxControls {
  /** Address of the API below `/v1`; without a slash at the end. */
  readonly url: string;
  readonly tokenUrl: string;
  readonly store: LogisticsStore;
  readonly life: FulfillmentLife;
  readonly contract: OpenApiContract;
  close(): Promise<void>;
}

/** @throws SandboxError PORT_IN_USE */
export async function startLogisticsSandbox(options: LogisticsSandboxOptions): Promise<LogisticsSandbox> {
  const clock = new SourceClock(() => life.catchUp());
  const controls: SandboxControls = { faults: new FaultQueue(), requests: new RequestRecorder(), clock };
  const store = new LogisticsStore(clock);
  const life = new FulfillmentLife(store);
  options.fulfillments?.forEach((fulfillment) => store.create(fulfillment));
  const lifetime = options.tokenLifetimeSeconds ?? TOKEN_LIFETIME_SECONDS;
  const tokens = new TokenIssuer(LOGISTICS_CLIENT, lifetime, () => clock.now());
  const api = logisticsApi(store);
  const server = await serveSystem({
    ...controls,
    name: 'logistics sandbox',
    port: options.port,
    answer: (call) => {
      if (call.url.pathname === TOKEN_PATH) {
        return tokens.issue(call);
      }
      return tokens.accepts(call.headers['authorization']) ? api.answer(call) : refuseToken(call);
    },
    revoke: () => {
      tokens.revokeAll();
      return null;
    },
    pages: jsonPages(['fulfillments', 'shipments']),
    touch: (record) => {
      const fulfillment = store.fulfillments.get((record as Shipment).fulfillment_id);
      if (fulfillment) {
        store.change(fulfillment, {});
      }
    },
    wording: (status, message, headers) => {
      const error_code = status === 429 ? 'rate_limit_exceeded' : 'unspecified';
      return errorAnswer(status, [{ error_type: 'system', error_code, message }], headers && { headers });
    },
    surface: surfaceOf(store, life),
  });
  return {
    ...controls,
    url: server.url,
    tokenUrl: server.url + TOKEN_PATH,
    store,
    life,
    contract: logisticsContract,
    close: server.close,
  };
}

function refuseToken({ url }: HttpCall): HttpAnswer {
  const message = `A bearer token that lives is needed for ${url.pathname}; ${TOKEN_PATH} gives one.`;
  return errorAnswer(401, [{ error_type: 'security', error_code: 'unauthorized', message }], {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

/** What happens in the warehouse and on the road: `to`, `shipments` and `shipment_id`, as `Advance` has them. */
function surfaceOf(store: LogisticsStore, life: FulfillmentLife): SurfaceRoutes {
  const withAdvance = (body: unknown, act: (advance: Advance) => HttpAnswer): HttpAnswer => {
    const advance = readAdvance(body);
    return typeof advance === 'string' ? json(400, { error: advance }) : act(advance);
  };
  return {
    'POST orders/*': (body, id) => {
      const fulfillment = store.ofOrder(id);
      return fulfillment
        ? withAdvance(body, (advance) => json(200, life.advance(fulfillment, advance)))
        : json(404, { error: `There is no order ${id}.` });
    },
    'POST orders': (body) => withAdvance(body, (advance) => json(200, { moved: life.advanceAll(advance) })),
  };
}

/** @returns what to do, or a sentence that says why it cannot be read */
function readAdvance(body: unknown): Advance | string {
  const { to, shipments, shipment_id: shipmentId } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (to !== undefined && !ORDER_STATUSES.includes(to as OrderStatus)) {
    return `to is one of: ${ORDER_STATUSES.join(', ')}.`;
  }
  if (shipments !== undefined && !(Number.isInteger(shipments) && Number(shipments) >= 1)) {
    return 'shipments is a whole number from 1.';
  }
  return {
    ...(to !== undefined && { to: to as OrderStatus }),
    ...(shipments !== undefined && { shipments: Number(shipments) }),
    ...(shipmentId !== undefined && { shipmentId: String(shipmentId) }),
  };
}
