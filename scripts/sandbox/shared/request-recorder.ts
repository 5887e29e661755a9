import type { FaultKind } from './faults';
import type { HttpAnswer, HttpCall } from './http-server';
import type { Exchange } from './openapi-bodies';

/** One request as the sandbox saw it, for tests that count calls and for the control page. */
export interface RecordedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  /** ISO 8601, by the clock of the machine. */
  readonly at: string;
  /** The fault it met. */
  readonly fault?: FaultKind;
}

/** So many requests are remembered; older ones are forgotten. */
const MOST_REQUESTS = 100_000;
/** Of so many the bodies too. */
const MOST_EXCHANGES = 2_000;

export class RequestRecorder {
  private recorded: RecordedRequest[] = [];
  private kept: Exchange[] = [];

  /** @param answer as the system gave it, before a fault cut or broke it on the way */
  record(call: HttpCall, answer: HttpAnswer, fault: FaultKind | undefined): void {
    const { method, url, headers, body } = call;
    const path = url.pathname + url.search;
    const { status } = answer;
    const at = new Date().toISOString();
    this.recorded = within(MOST_REQUESTS, this.recorded);
    this.recorded.push({ method, path, status, at, ...(fault !== undefined && { fault }) });
    this.kept = within(MOST_EXCHANGES, this.kept);
    this.kept.push({
      method,
      path,
      requestHeaders: headers,
      requestBody: body,
      status,
      responseHeaders: answer.headers ?? {},
      responseBody: answer.body,
    });
  }

  clear(): void {
    this.recorded = [];
    this.kept = [];
  }

  list(): readonly RecordedRequest[] {
    return this.recorded;
  }

  /** The latest requests with their answers, the oldest first. */
  exchanges(): readonly Exchange[] {
    return this.kept;
  }
}

/** Cuts rarely, to half: cutting one off at every request would copy the list at every request. */
function within<T>(most: number, list: T[]): T[] {
  return list.length < most ? list : list.slice(-most / 2);
}
