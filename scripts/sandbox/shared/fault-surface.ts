/** The test-only surface of a sandbox system, under `/_sandbox/`: faults, the clock, and what the system was asked. */
import { FAULT_KINDS, readFault, type FaultQueue } from './faults';
import { json, type HttpAnswer, type HttpCall } from './http-server';
import type { SandboxControls } from './sandbox-system';

export const FAULT_SURFACE_PREFIX = '/_sandbox/';

/** Answers by `METHOD path`, the path without the prefix; `*` at the end stands for the rest of it. */
export type SurfaceRoutes = Readonly<Record<string, (body: unknown, rest: string) => HttpAnswer | Promise<HttpAnswer>>>;

export async function answerFaultSurface(
  call: HttpCall,
  controls: SandboxControls,
  ownRoutes: SurfaceRoutes,
): Promise<HttpAnswer> {
  const routes = { ...commonRoutes(controls, call.url.searchParams), ...ownRoutes };
  const asked = `${call.method} ${call.url.pathname.slice(FAULT_SURFACE_PREFIX.length)}`;
  const route = Object.keys(routes).find((candidate) =>
    candidate.endsWith('*') ? asked.startsWith(candidate.slice(0, -1)) : asked === candidate,
  );
  if (route === undefined) {
    return json(404, { error: `The sandbox has no ${asked}. It has ${Object.keys(routes).join(', ')}.` });
  }
  return routes[route]!(parse(call.body), route.endsWith('*') ? asked.slice(route.length - 1) : '');
}

function commonRoutes({ faults, requests, clock }: SandboxControls, query: URLSearchParams): SurfaceRoutes {
  return {
    'GET faults': () => json(200, { faults: faults.list(), kinds: FAULT_KINDS }),
    'POST faults': (body) => addFault(body, faults),
    'DELETE faults': () => {
      faults.clear();
      return json(200, { faults: [] });
    },
    'GET requests': () => {
      const all = requests.list();
      const latest = Number(query.get('latest') ?? all.length);
      return json(200, { requests: latest > 0 ? all.slice(-latest) : [], total: all.length });
    },
    'DELETE requests': () => {
      requests.clear();
      return json(200, { requests: [] });
    },
    'GET clock': () => json(200, { now: clock.instant() }),
    'POST clock': (body) => {
      const seconds = (body as { advance_seconds?: unknown } | null)?.advance_seconds;
      if (typeof seconds !== 'number' || seconds < 0) {
        return json(400, { error: 'Give advance_seconds, a number of seconds from 0.' });
      }
      clock.advance(seconds * 1000);
      return json(200, { now: clock.instant() });
    },
  };
}

function addFault(body: unknown, faults: FaultQueue): HttpAnswer {
  const fault = readFault(body);
  if (typeof fault === 'string') {
    return json(400, { error: fault });
  }
  faults.add(fault);
  return json(201, { faults: faults.list() });
}

/** Null for what is no JSON object. */
function parse(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
