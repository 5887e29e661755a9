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

interface SubResponse {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string | undefined;
}

/**
 * With `allOrNone` a request that fails ends the rest and takes back what went before.
 * Source: REST API Developer Guide, "Composite" (allOrNone, PROCESSING_HALTED).
 */
function composite(call: ApiCall, dispatch: Dispatch): WireResponse {
  const body = bodyObject(call);
  const requests = subRequests(body.compositeRequest);
  refuseRepeated(requests);
  if (body.allOrNone !== true) {
    return jsonResponse(200, { compositeResponse: answers(call, requests, dispatch, () => false) });
  }
  const isWhole = (responses: readonly SubResponse[]): boolean => !responses.some(failed);
  const responses = call.org.together(() => answers(call, requests, dispatch, failed), isWhole);
  const compositeResponse = isWhole(responses) ? responses : requests.map((sub) => rolledBack(sub, responses));
  return jsonResponse(200, { compositeResponse });
}

/** Later requests may name results of earlier ones as `@{referenceId.path}`. */
function answers(
  call: ApiCall,
  requests: readonly SubRequest[],
  dispatch: Dispatch,
  isLast: (response: SubResponse) => boolean,
): readonly SubResponse[] {
  const responses: SubResponse[] = [];
  for (const sub of requests) {
    const response = answer(call, sub, responses, dispatch);
    responses.push(response);
    if (isLast(response)) {
      break;
    }
  }
  return responses;
}

function answer(call: ApiCall, sub: SubRequest, earlier: readonly SubResponse[], dispatch: Dispatch): SubResponse {
  const { referenceId } = sub;
  const reference = resolved(sub, earlier);
  if ('missing' in reference) {
    const message = `Invalid reference specified. No value for ${reference.missing} found in ${reference.missing.split('.')[0]}`;
    return { body: halted(message), httpHeaders: {}, httpStatusCode: 400, referenceId };
  }
  const response = dispatch(toRequest(call, reference.request), call);
  return { body: parsed(response), httpHeaders: {}, httpStatusCode: response.status, referenceId };
}

function failed({ httpStatusCode }: SubResponse): boolean {
  return httpStatusCode >= 400;
}

function rolledBack({ referenceId }: SubRequest, responses: readonly SubResponse[]): SubResponse {
  const own = responses.find((response) => response.referenceId === referenceId);
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return own && failed(own) ? own : { body: halted(message), httpHeaders: {}, httpStatusCode: 400, referenceId };
}

function halted(message: string): readonly JsonObject[] {
  return [{ errorCode: 'PROCESSING_HALTED', message }];
}

function refuseRepeated(requests: readonly SubRequest[]): void {
  const names = requests.map(({ referenceId }) => referenceId);
  const repeated = names.find((name, index) => name === undefined || names.indexOf(name) < index);
  if (repeated !== undefined || names.includes(undefined)) {
    throw new ApiError(
      400,
      'INVALID_INPUT',
      repeated === undefined ? 'Each subrequest needs a referenceId.' : `Duplicate referenceId ${repeated}.`,
    );
  }
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

/** The request with its references replaced, or the reference that has no value. */
function resolved(
  sub: SubRequest,
  earlier: readonly SubResponse[],
): { readonly request: SubRequest } | { readonly missing: string } {
  let missing: string | null = null;
  const text = JSON.stringify(sub).replace(REFERENCE, (whole, id: string, path: string) => {
    let value: unknown = earlier.find(({ referenceId }) => referenceId === id)?.body;
    for (const [, key, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
      value = (value as Record<string, unknown> | null | undefined)?.[key ?? index];
    }
    if (value === undefined || value === null) {
      missing ??= `${id}${path}`;
      return whole;
    }
    return JSON.stringify(String(value)).slice(1, -1);
  });
  return missing === null ? { request: JSON.parse(text) as SubRequest } : { missing };
}

const REFERENCE = /@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g;
