/** Every kind of fault between the org and a system, as the tests of all systems go through them. */
import type { Fault } from '../../../sandbox';
import { TIMEOUT_SECONDS } from './package-world';

export interface FaultCase {
  readonly name: string;
  /** Hits the requests that the test is about. */
  readonly fault: Fault;
  /** Faults elsewhere at the system. */
  readonly further?: readonly Fault[];
}

/** Later than the org waits. */
const LATE_MS = (TIMEOUT_SECONDS + 0.5) * 1000;

/** The token endpoint is out of service. */
const NO_TOKENS: Fault = { kind: 'serverError', pathPrefix: '/oauth/token', times: 2 };

const REVOKED: readonly FaultCase[] = [
  { name: 'credentials that are revoked', fault: { kind: 'revokeTokens' } },
  { name: 'credentials that are revoked while none are given', fault: { kind: 'revokeTokens' }, further: [NO_TOKENS] },
];

/** While a list is read. */
export const PULL_FAULTS: readonly FaultCase[] = [
  { name: 'an answer that comes too late', fault: { kind: 'delay', delayMs: LATE_MS } },
  { name: 'a connection that drops before the system answers', fault: { kind: 'drop', actsFirst: false } },
  { name: 'an answer that is lost', fault: { kind: 'drop' } },
  { name: 'a rate limit', fault: { kind: 'rateLimit', retryAfterSeconds: 120 } },
  { name: 'status 500', fault: { kind: 'serverError', status: 500 } },
  { name: 'status 503, three times', fault: { kind: 'serverError', status: 503, times: 3 } },
  { name: 'a body that is cut off', fault: { kind: 'truncate' } },
  { name: 'malformed JSON', fault: { kind: 'malformedJson' } },
  { name: 'a record that is listed twice', fault: { kind: 'duplicate' } },
  { name: 'records out of order', fault: { kind: 'outOfOrder' } },
  { name: 'a record that moves between pages', fault: { kind: 'moveBetweenPages' } },
  ...REVOKED,
];

/** While something is sent. */
export const SEND_FAULTS: readonly FaultCase[] = [
  { name: 'no fault', fault: { kind: 'delay', delayMs: 0 } },
  { name: 'an answer that comes too late', fault: { kind: 'delay', delayMs: LATE_MS } },
  { name: 'a system that acts too late', fault: { kind: 'delay', delayMs: LATE_MS, actsFirst: false } },
  { name: 'a connection that drops before the system acts', fault: { kind: 'drop', actsFirst: false } },
  { name: 'an answer that is lost', fault: { kind: 'drop' } },
  { name: 'a rate limit', fault: { kind: 'rateLimit', retryAfterSeconds: 120 } },
  { name: 'status 500', fault: { kind: 'serverError', status: 500 } },
  { name: 'status 500 although the system has acted', fault: { kind: 'serverError', status: 500, actsFirst: true } },
  { name: 'status 503, three times', fault: { kind: 'serverError', times: 3 } },
  { name: 'an answer that is cut off', fault: { kind: 'truncate' } },
  { name: 'malformed JSON', fault: { kind: 'malformedJson' } },
  { name: 'a request that arrives twice', fault: { kind: 'duplicate' } },
  ...REVOKED,
];
