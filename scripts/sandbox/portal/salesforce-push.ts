/** One push to Salesforce: the request, and what its answer means. */
import type { DeliveryStatus, LinkedRecord } from './portal-types';

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
  readonly records: readonly LinkedRecord[];
  /** Why it is not delivered. */
  readonly error?: string;
}

const ENDPOINT = '/services/apexrest/stagelink/inbound/v1/';
/** Apex that runs for the first time takes a while. */
const LONGEST_WAIT_MS = 60_000;
/** May be answered otherwise next time; 401, because the org may have given out a new token. */
const HEALING = new Set([401, 408, 425, 429]);
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
      records: [],
      error: reasonOf(body),
    };
  }
  const result = firstResult(body);
  if (result === null) {
    return { status: 'pending', records: [], error: 'The answer cannot be read.' };
  }
  const records = recordsOf(result);
  if (status === 422) {
    return { status: 'refused', records, error: reasonOf(JSON.stringify(result)) };
  }
  return { status: status === 200 ? 'delivered' : 'accepted', records };
}

/** Id of the record of this object, if there is one. */
export function recordIdOf(objectName: string, records: readonly LinkedRecord[]): string | undefined {
  return records.find(({ object_name }) => object_name === objectName)?.record_id;
}

/** One entry of `results`, as the intake of the package answers it. */
interface PushedResult {
  readonly records?: readonly { readonly objectName: string; readonly recordId: string | null }[];
  readonly error?: object | null;
}

function firstResult(body: string): PushedResult | null {
  try {
    const [result] = (JSON.parse(body) as { results?: unknown[] }).results ?? [];
    return typeof result === 'object' ? result : null;
  } catch {
    return null;
  }
}

function recordsOf({ records }: PushedResult): LinkedRecord[] {
  const named = Array.isArray(records) ? (records as NonNullable<PushedResult['records']>) : [];
  return named.flatMap(({ objectName, recordId }) =>
    recordId === null ? [] : [{ object_name: objectName, record_id: recordId }],
  );
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
