/** Faults between the portal and Salesforce: what becomes of one push. */
import { setTimeout as wait } from 'node:timers/promises';
import { actsFirst, type Fault } from '../shared/faults';
import type { PushAnswer } from './salesforce-push';

/** The answer, or a sentence that says why there is none. */
export type PushResult = PushAnswer | string;

export interface PushWay {
  /** Sends the push; with a token that Salesforce does not know when told to. */
  send(withWrongToken: boolean): Promise<PushResult>;
  /** Settles when another push has overtaken this one. */
  overtaken(): Promise<void>;
}

const LOST = 'The connection was lost before the answer came.';
const DEFAULT_DELAY_MS = 1000;
/** A push that is to come too late waits no longer than this for one to overtake it. */
const LONGEST_HOLD_MS = 2000;

/** Sends a push as the fault lets it: before or after Salesforce has acted, twice, late, or not at all. */
export async function sendUnder(fault: Fault | null, way: PushWay): Promise<PushResult> {
  if (fault && !actsFirst(fault)) {
    await delayed(fault);
    const instead = answerInstead(fault);
    if (instead !== null) {
      return instead;
    }
  }
  if (fault?.kind === 'outOfOrder') {
    await Promise.race([way.overtaken(), wait(LONGEST_HOLD_MS)]);
  }
  const answer = await way.send(fault?.kind === 'revokeTokens');
  return fault ? receiveUnder(fault, answer, way) : answer;
}

async function receiveUnder(fault: Fault, answer: PushResult, way: PushWay): Promise<PushResult> {
  if (typeof answer === 'string') {
    return answer;
  }
  switch (fault.kind) {
    case 'duplicate':
      return way.send(false);
    case 'truncate':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'malformedJson':
      return { ...answer, body: answer.body.replace('"', '') };
    default:
      await (actsFirst(fault) ? delayed(fault) : undefined);
      return (actsFirst(fault) ? answerInstead(fault) : null) ?? answer;
  }
}

async function delayed({ kind, delayMs = DEFAULT_DELAY_MS }: Fault): Promise<void> {
  await (kind === 'delay' ? wait(delayMs) : undefined);
}

/** What the sender meets in place of the answer of Salesforce; null for a fault that lets it through. */
function answerInstead({ kind, status = 503, retryAfterSeconds = 1 }: Fault): PushResult | null {
  switch (kind) {
    case 'drop':
      return LOST;
    case 'rateLimit':
      return { status: 429, body: '', retryAfterSeconds };
    case 'serverError':
      return { status, body: '', retryAfterSeconds: null };
    default:
      return null;
  }
}
