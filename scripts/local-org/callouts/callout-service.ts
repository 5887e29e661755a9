/** Callouts of Apex: what may call out, to where, with which credentials, and what comes back. */
import { newApexException, throwApex } from '../apex/runtime/exception';
import {
  transaction,
  type CalloutRequest,
  type CalloutResponse,
  type CalloutService,
  type Clock,
  type Transaction,
} from '../apex/runtime/transaction';
import { hasAsyncLimits } from '../transactions/limit-numbers';
import type { TransactionLimits } from '../transactions/transaction-limits';
import { Authentication } from './authentication';
import type { CredentialMetadata } from './credential-model';
import type { CredentialStore } from './credential-store';
import { resolveEndpoint, type ResolvedEndpoint } from './endpoint';
import { evaluateHeader } from './header-formula';
import type { HttpSender, HttpThreadRequest, HttpThreadResult } from './http-thread';

/** All callouts of one transaction together. */
const TOTAL_TIMEOUT_MS = 120_000;
const RESPONSE_BYTES = { sync: 6_000_000, async: 12_000_000 };
const USER_AGENT = 'SFDC-Callout/67.0';

export interface CalloutEnvironment {
  readonly metadata: () => CredentialMetadata;
  readonly store: CredentialStore;
  readonly send: HttpSender;
  readonly clock: Clock;
  /** Why the running code may not call out, as the platform says it; null when it may. */
  readonly refusal: (current: Transaction) => string | null;
}

export class HttpCalloutService implements CalloutService {
  private readonly authentication: Authentication;
  private readonly spentMs = new WeakMap<Transaction, number>();

  constructor(private readonly environment: CalloutEnvironment) {
    const { store, send, clock } = environment;
    this.authentication = new Authentication(store, send, clock);
  }

  send(request: CalloutRequest): CalloutResponse {
    const current = transaction();
    const refusal = this.environment.refusal(current);
    if (refusal !== null) {
      throwApex('System.CalloutException', refusal);
    }
    const { metadata, store } = this.environment;
    const resolved = resolveEndpoint(request.endpoint, current.user, metadata(), store);
    let response = this.sendOnce(request, resolved, current);
    if (response.statusCode === 401 && resolved.principal && this.authentication.renew(resolved.principal)) {
      response = this.sendOnce(request, resolved, current);
    }
    return response;
  }

  private sendOnce(request: CalloutRequest, resolved: ResolvedEndpoint, current: Transaction): CalloutResponse {
    const left = TOTAL_TIMEOUT_MS - (this.spentMs.get(current) ?? 0);
    if (left <= 0) {
      throwApex('System.CalloutException', `Exceeded maximum time allotted for callout (${TOTAL_TIMEOUT_MS} ms)`);
    }
    const maximumBytes = hasAsyncLimits(current.kind) ? RESPONSE_BYTES.async : RESPONSE_BYTES.sync;
    const startedAt = performance.now();
    const outgoing = this.outgoing(request, resolved, Math.min(request.timeoutMs, left), maximumBytes);
    current.log.write('CALLOUT_REQUEST', 'INFO', `${request.method} ${resolved.url}`);
    const result = this.environment.send(outgoing);
    const elapsed = performance.now() - startedAt;
    this.spentMs.set(current, TOTAL_TIMEOUT_MS - left + elapsed);
    (current.limits as TransactionLimits).excludeWaiting(elapsed);
    const response = toResponse(result, maximumBytes);
    current.log.write('CALLOUT_RESPONSE', 'INFO', `${response.statusCode} ${response.status}`);
    return response;
  }

  private outgoing(
    request: CalloutRequest,
    { url, named, principal }: ResolvedEndpoint,
    timeoutMs: number,
    maximumBytes: number,
  ): HttpThreadRequest {
    const headers = new Map<string, readonly [string, string]>();
    const put = (name: string, value: string): void => void headers.set(name.toLowerCase(), [name, value]);
    put('User-Agent', USER_AGENT);
    put('Accept', '*/*');
    let body = request.body;
    for (const [name, value] of request.headers) {
      put(name, named?.allowMergeFieldsInHeader && principal ? this.merge(value, principal) : value);
    }
    if (named && principal) {
      const authorization = named.generateAuthorizationHeader ? this.authentication.authorization(principal) : null;
      if (authorization !== null) {
        put('Authorization', authorization);
      }
      for (const { name, value } of named.headers) {
        put(name, this.merge(value, principal));
      }
      for (const [name, value] of this.authentication.headers(principal)) {
        put(name, value);
      }
      if (body && named.allowMergeFieldsInBody) {
        body = Buffer.from(this.merge(Buffer.from(body).toString('utf8'), principal));
      }
    }
    if (body || request.method === 'POST' || request.method === 'PUT') {
      put('Content-Length', String(body?.length ?? 0));
    }
    return { url, method: request.method, headers: [...headers.values()], body, timeoutMs, maximumBytes };
  }

  private merge(text: string, principal: NonNullable<ResolvedEndpoint['principal']>): string {
    return evaluateHeader(text, this.authentication.reference(principal));
  }
}

/** Node's error codes to the messages that Java, and so the platform, gives. */
const ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Unexpected end of file from server',
  EPIPE: 'Broken pipe',
  HPE_INVALID_CONSTANT: 'Invalid Http response',
};

function toResponse(result: HttpThreadResult, maximumBytes: number): CalloutResponse {
  switch (result.kind) {
    case 'response':
      return {
        statusCode: result.statusCode,
        status: result.status,
        headers: joinHeaders(result.headers),
        body: result.body,
      };
    case 'timeout':
      throw newApexException('System.CalloutException', 'Read timed out');
    case 'truncated':
      throw newApexException('System.CalloutException', 'Premature EOF');
    case 'tooLarge':
      throw newApexException(
        'System.CalloutException',
        `Exceeded max size limit of ${maximumBytes} with response size ${result.size}`,
      );
    case 'error':
      throw newApexException('System.CalloutException', ERRORS[result.code] ?? result.message);
  }
}

function joinHeaders(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of pairs) {
    const known = headers.get(name);
    headers.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return headers;
}
