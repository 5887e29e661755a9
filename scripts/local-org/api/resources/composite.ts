/** `composite` and `composite/batch`: several requests in one, through the same table of resources. */
import { ApiError } from '../api-error';
import { bodyObject } from '../dml';
import type { JsonObject } from '../record-json';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireRequest, type WireResponse } from '../wire';

const MAXIMUM = 25;

interface SubRequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId?: string;
  readonly body?: unknown;
  readonly richInput?: unknown;
}

/** @param dispatch answers one request; errors become responses */
export function compositeRoutes(dispatch: (request: WireRequest, call: ApiCall) => WireResponse): readonly Route[] {
  return [
    { method: 'POST', pattern: '/services/data/:version/composite', handle: (call) => composite(call, dispatch) },
    { method: 'POST', pattern: '/services/data/:version/composite/batch', handle: (call) => batch(call, dispatch) },
  ];
}

type Dispatch = (request: WireRequest, call: ApiCall) => WireResponse;

/** Later requests may name results of earlier ones as `@{referenceId.path}`. */
function composite(call: ApiCall, dispatch: Dispatch): WireResponse {
  const body = bodyObject(call);
  if (body.allOrNone === true) {
    throw new ApiError(501, 'NOT_EMULATED', 'A composite request with allOrNone is not emulated by the local org.');
  }
  const results = new Map<string, unknown>();
  const compositeResponse = subRequests(body.compositeRequest).map((sub) => {
    const text = JSON.stringify(sub);
    const resolved = JSON.parse(resolveReferences(text, results)) as SubRequest;
    const response = dispatch(toRequest(call, resolved), call);
    const answer = parsed(response);
    results.set(sub.referenceId ?? '', answer);
    return { body: answer, httpHeaders: {}, httpStatusCode: response.status, referenceId: sub.referenceId };
  });
  return jsonResponse(200, { compositeResponse });
}

function batch(call: ApiCall, dispatch: Dispatch): WireResponse {
  const body = bodyObject(call);
  const results: JsonObject[] = [];
  for (const sub of subRequests(body.batchRequests)) {
    const url = sub.url.startsWith('/') ? sub.url : `/services/data/${sub.url}`;
    const response = dispatch(toRequest(call, { ...sub, url, body: sub.richInput }), call);
    results.push({ statusCode: response.status, result: parsed(response) });
    if (response.status >= 400 && body.haltOnError === true) {
      break;
    }
  }
  return jsonResponse(200, { hasErrors: results.some(({ statusCode }) => Number(statusCode) >= 400), results });
}

function subRequests(given: unknown): readonly SubRequest[] {
  const requests = Array.isArray(given) ? (given as SubRequest[]) : [];
  if (requests.length > MAXIMUM) {
    throw new ApiError(400, 'LIMIT_EXCEEDED', `A composite request holds at most ${MAXIMUM} requests.`);
  }
  return requests;
}

function toRequest({ request }: ApiCall, sub: SubRequest): WireRequest {
  const url = new URL(sub.url, request.origin);
  return {
    ...request,
    method: sub.method.toUpperCase(),
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: sub.body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(sub.body)),
  };
}

function parsed({ body }: WireResponse): unknown {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text === '' ? null : (JSON.parse(text) as unknown);
}

function resolveReferences(text: string, results: ReadonlyMap<string, unknown>): string {
  return text.replace(/@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g, (whole, id: string, path: string) => {
    let value: unknown = results.get(id);
    for (const [, key, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
      value = (value as Record<string, unknown> | undefined)?.[key ?? index];
    }
    return value === undefined ? whole : JSON.stringify(String(value)).slice(1, -1);
  });
}
