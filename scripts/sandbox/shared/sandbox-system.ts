/**
 * What every sandbox system does with a request: test-only surface? -> page for people? -> take a waiting fault -> the
 * system's own answer -> record -> send as the fault leaves it.
 */
import { answerFaultSurface, FAULT_SURFACE_PREFIX, type SurfaceRoutes } from './fault-surface';
import { answerUnder, sendThrough, type Fault, type FaultQueue, type FaultWording } from './faults';
import { send, startServer, type HttpAnswer, type HttpCall, type RunningServer } from './http-server';
import { alterPage, firstRecord, type PageShape } from './list-faults';
import type { RequestRecorder } from './request-recorder';
import type { SourceClock } from './source-clock';

/** What a test, and the control page, can reach of every system. */
export interface SandboxControls {
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
  readonly clock: SourceClock;
}

export interface SandboxSystem extends SandboxControls {
  /** For people, for example `EMR sandbox`. */
  readonly name: string;
  /** 0 for a free one. */
  readonly port: number;
  /** Called with each request of a client of the system. */
  answer(call: HttpCall): HttpAnswer | Promise<HttpAnswer>;
  /** Makes every token or key that was given out useless, or this request's: the fault `revokeTokens`. */
  revoke(call: HttpCall): HttpAnswer | null;
  readonly pages: PageShape;
  /** Saves a listed record again, so that it moves behind the page it was served on. */
  touch(record: unknown): void | Promise<void>;
  readonly wording?: FaultWording;
  /** Routes of the test-only surface that only this system has. */
  readonly surface?: SurfaceRoutes;
  /** Answers requests of people for pages: they meet no faults and are not recorded. Null for what is no page. */
  page?(call: HttpCall): HttpAnswer | null | Promise<HttpAnswer | null>;
}

/** @throws SandboxError PORT_IN_USE */
export function serveSystem(system: SandboxSystem): Promise<RunningServer> {
  return startServer(system.name, system.port, async (call, response) => {
    const { pathname } = call.url;
    if (pathname.startsWith(FAULT_SURFACE_PREFIX)) {
      send(response, await answerFaultSurface(call, system, system.surface ?? {}));
      return;
    }
    const page = await system.page?.(call);
    if (page) {
      send(response, page);
      return;
    }
    const fault = system.faults.take(call);
    const answer = await answerUnder(fault, () => act(fault, system, call), system.wording);
    system.requests.record(call, answer, fault?.kind);
    // The moment by the system's own clock, which a test can move ahead of the machine's.
    const date = new Date(system.clock.now()).toUTCString();
    await sendThrough(fault, { ...answer, headers: { ...answer.headers, date } }, response);
  });
}

async function act(fault: Fault | null, system: SandboxSystem, call: HttpCall): Promise<HttpAnswer> {
  const refused = fault?.kind === 'revokeTokens' ? system.revoke(call) : null;
  const answer = refused ?? (await system.answer(call));
  if (fault?.kind === 'duplicate' && call.method !== 'GET') {
    // A request that changes something arrives twice, as from a proxy that repeats it.
    return system.answer(call);
  }
  if (fault?.kind === 'moveBetweenPages') {
    const first = firstRecord(answer, system.pages);
    await (first === undefined ? undefined : system.touch(first));
  }
  return alterPage(fault?.kind, answer, system.pages);
}
