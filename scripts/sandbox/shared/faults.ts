/**
 * Faults a test can put between a sandbox system and its caller. A fault waits in a queue until a request matches it
 * and is used up after `times` requests, so that a test says exactly what the caller will meet, in order.
 */
import type { ServerResponse } from 'node:http';
import { json, send, type HttpAnswer, type HttpCall } from './http-server';

export type FaultKind =
  | 'delay'
  | 'drop'
  | 'rateLimit'
  | 'serverError'
  | 'truncate'
  | 'malformedJson'
  | 'revokeTokens'
  | 'duplicate'
  | 'outOfOrder'
  | 'moveBetweenPages';

export const FAULT_KINDS: readonly FaultKind[] = [
  'delay',
  'drop',
  'rateLimit',
  'serverError',
  'truncate',
  'malformedJson',
  'revokeTokens',
  'duplicate',
  'outOfOrder',
  'moveBetweenPages',
];

export interface Fault {
  readonly kind: FaultKind;
  /** Only requests whose path starts with this are hit; every request when absent. */
  readonly pathPrefix?: string;
  /** Only requests whose body holds this text are hit; every request when absent. */
  readonly bodyPart?: string;
  /** How many requests it hits; 1 when absent. */
  readonly times?: number;
  /** Matching requests that pass unharmed first; 0 when absent. */
  readonly after?: number;
  /**
   * Whether the system acts on the request before the fault hits. When absent it does, but for `rateLimit` and
   * `serverError`. Without, `drop` keeps it from acting at all, and `delay` lets it act late.
   */
  readonly actsFirst?: boolean;
  /** `delay`: milliseconds. */
  readonly delayMs?: number;
  /** `serverError`: HTTP status, 503 when absent. */
  readonly status?: number;
  /** `rateLimit`: seconds of the `Retry-After` header, 1 when absent. */
  readonly retryAfterSeconds?: number;
}

/** Whole numbers that a fault may carry, and the least each may be. */
const NUMBERS: Readonly<Record<string, number>> = { times: 1, after: 0, delayMs: 0, status: 400, retryAfterSeconds: 0 };
const TYPES: Readonly<Record<string, string>> = { pathPrefix: 'string', bodyPart: 'string', actsFirst: 'boolean' };

/** @returns the fault, or a sentence that says why it is none */
export function readFault(value: unknown): Fault | string {
  const fault = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (!FAULT_KINDS.includes(fault['kind'] as FaultKind)) {
    return `A fault is a JSON object whose kind is one of: ${FAULT_KINDS.join(', ')}.`;
  }
  for (const [name, type] of Object.entries(TYPES)) {
    if (!['undefined', type].includes(typeof fault[name])) {
      return `${name} is a ${type}.`;
    }
  }
  for (const [name, least] of Object.entries(NUMBERS)) {
    const number = fault[name];
    if (number !== undefined && !(Number.isInteger(number) && Number(number) >= least)) {
      return `${name} is a whole number from ${least}.`;
    }
  }
  return value as Fault;
}

interface WaitingFault {
  readonly fault: Fault;
  passes: number;
  hits: number;
}

export class FaultQueue {
  private waiting: WaitingFault[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, passes: fault.after ?? 0, hits: fault.times ?? 1 });
  }

  clear(): void {
    this.waiting = [];
  }

  list(): readonly Fault[] {
    return this.waiting.map(({ fault, passes, hits }) => ({ ...fault, after: passes, times: hits }));
  }

  /** The fault that a request meets, if any; counts it. */
  take({ url, body }: HttpCall): Fault | null {
    return this.takeFirst(url.pathname, body, '/');
  }

  /** As `take`, for what this system sends: it meets only faults that name it by their `pathPrefix`. */
  takeForPush(path: string, body: string): Fault | null {
    return this.takeFirst(path, body, path.slice(0, path.indexOf('/', 1)));
  }

  /** @param least what the path prefix of a fault must begin with to be meant for this path */
  private takeFirst(path: string, body: string, least: string): Fault | null {
    const first = this.waiting.find(
      ({ fault: { pathPrefix = '/', bodyPart = '' } }) =>
        pathPrefix.startsWith(least) && path.startsWith(pathPrefix) && body.includes(bodyPart),
    );
    if (!first) {
      return null;
    }
    if (first.passes > 0) {
      first.passes -= 1;
      return null;
    }
    first.hits -= 1;
    if (first.hits === 0) {
      this.waiting = this.waiting.filter((candidate) => candidate !== first);
    }
    return first.fault;
  }
}

const DEFAULT_DELAY_MS = 1000;
const HITS_BEFORE_ACTING: readonly FaultKind[] = ['rateLimit', 'serverError'];

/** How a system words an answer that a fault gives in its place. */
export type FaultWording = (status: number, detail: string, headers?: Readonly<Record<string, string>>) => HttpAnswer;

const plainWording: FaultWording = (status, detail, headers) => json(status, { error: detail }, headers);

/** What the system answers under a fault: it may act before the fault hits, after it, or not at all. */
export async function answerUnder(
  fault: Fault | null,
  act: () => Promise<HttpAnswer>,
  wording: FaultWording = plainWording,
): Promise<HttpAnswer> {
  if (!fault) {
    return act();
  }
  if (actsFirst(fault)) {
    const answer = await act();
    return answerInstead(fault, wording) ?? answer;
  }
  if (fault.kind === 'drop') {
    // Never sent: see sendThrough.
    return json(503, {});
  }
  await wait(fault);
  return answerInstead(fault, wording) ?? act();
}

/** Sends an answer as the fault leaves it: cut, broken, late or not at all. */
export async function sendThrough(fault: Fault | null, answer: HttpAnswer, response: ServerResponse): Promise<void> {
  switch (fault?.kind) {
    case 'drop':
      response.destroy();
      return;
    case 'truncate':
      // The length is that of the cut body: the caller sees a complete answer whose JSON ends too early.
      send(response, { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) });
      return;
    case 'malformedJson':
      send(response, { ...answer, body: answer.body.replace(/"/, '') });
      return;
    case 'delay':
      await (actsFirst(fault) ? wait(fault) : null);
      break;
    default:
      break;
  }
  send(response, answer);
}

/** Whether the system acts on the request before the fault hits. */
export function actsFirst({ kind, actsFirst }: Fault): boolean {
  return actsFirst ?? !HITS_BEFORE_ACTING.includes(kind);
}

function wait({ kind, delayMs }: Fault): Promise<void> | null {
  return kind === 'delay' ? new Promise((resolve) => setTimeout(resolve, delayMs ?? DEFAULT_DELAY_MS)) : null;
}

/** Faults that answer in the system's place; null for a fault that lets the system answer. */
function answerInstead(fault: Fault, word: FaultWording): HttpAnswer | null {
  switch (fault.kind) {
    case 'rateLimit':
      return word(429, 'too many requests', { 'retry-after': String(fault.retryAfterSeconds ?? 1) });
    case 'serverError':
      return word(fault.status ?? 503, 'service unavailable');
    default:
      return null;
  }
}
