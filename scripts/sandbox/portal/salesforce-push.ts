/** One push to Salesforce: the request, and what its answer means. */
import type { DeliveryStatus } from './portal-types';

export interface SalesforceTarget {
  /** For example `http://127.0.0.1:8180`. */
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** What came back; null when there was no answer. */
export interface PushAnswer {
  readonly status: number;
  readonly body: string;
  /** Of the `Retry-After` header. */
  readonly retryAfterSeconds: number | null;
}

/** What an answer makes of a delivery; `pending` is tried again. */
export interface PushOutcome {
  readonly status: DeliveryStatus;
  readonly recordIds: readonly string[];
  /** Why it is not delivered. */
  readonly error?: string;
}

const ENDPOINT = '/services/apexrest/stagelink/inbound/v1/';
/** Apex that runs for the first time takes a while. */
const LONGEST_WAIT_MS = 60_000;
/** May be answered otherwise next time; 401, because the org may have given out a new token. */
const HEALING = new Set([401, 408, 425, 429]);
const RECORD_ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
/** Texts of a result that are no record ids, whatever they look like; the staged row is no business of the portal. */
const NO_RECORD_IDS = new Set(['externalId', 'stagedId', 'status', 'error']);

/** @throws when there is no answer */
export async function sendPush(
  { instanceUrl, accessToken }: SalesforceTarget,
  feed: string,
  idempotencyKey: string,
  body: string,
): Promise<PushAnswer> {
  const response = await fetch(instanceUrl + ENDPOINT + feed, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body,
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  const wait = Number(response.headers.get('retry-after') ?? NaN);
  return {
    status: response.status,
    body: await response.text(),
    retryAfterSeconds: Number.isFinite(wait) ? wait : null,
  };
}

export function judgeAnswer({ status, body }: PushAnswer): PushOutcome {
  if (status !== 200 && status !== 202 && status !== 422) {
    return {
      status: HEALING.has(status) || status >= 500 ? 'pending' : 'refused',
      recordIds: [],
      error: reasonOf(body),
    };
  }
  const result = firstResult(body);
  if (result === null) {
    return { status: 'pending', recordIds: [], error: 'The answer cannot be read.' };
  }
  const recordIds = [...new Set(recordIdsIn(result))];
  if (status === 422) {
    return { status: 'refused', recordIds, error: reasonOf(JSON.stringify(result)) };
  }
  return { status: status === 200 ? 'delivered' : 'accepted', recordIds };
}

/** The first of the ids with this key prefix: 001 is an account, 500 a case. */
export function recordIdOf(keyPrefix: string, recordIds: readonly string[]): string | undefined {
  return recordIds.find((id) => id.startsWith(keyPrefix));
}

function firstResult(body: string): object | null {
  try {
    const [result] = (JSON.parse(body) as { results?: unknown[] }).results ?? [];
    return typeof result === 'object' ? result : null;
  } catch {
    return null;
  }
}

function recordIdsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return RECORD_ID.test(value) ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => (NO_RECORD_IDS.has(name) ? [] : recordIdsIn(part)))
    : [];
}

/** The words of the error in a refusal, whose body is `{"error": {"code", "message"}}` or the platform's own list. */
function reasonOf(body: string): string {
  try {
    const [value] = [JSON.parse(body) as unknown].flat() as { error?: ReasonText | null }[];
    const { code, errorCode, message } = value?.error ?? (value as ReasonText | undefined) ?? {};
    return [code ?? errorCode, message].filter(Boolean).join(': ') || 'No reason was given.';
  } catch {
    return body.slice(0, 200) || 'No reason was given.';
  }
}

interface ReasonText {
  readonly code?: string;
  readonly errorCode?: string;
  readonly message?: string;
}
