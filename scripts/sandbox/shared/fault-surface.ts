/** The test-only surface of a sandbox system, under `/_sandbox/`: faults, and what the system was asked. */
import { FAULT_KINDS, type Fault, type FaultQueue } from './faults';
import { json, type HttpAnswer, type HttpCall } from './http-server';

export const FAULT_SURFACE_PREFIX = '/_sandbox/';

/** One request as the sandbox saw it, for tests that count calls. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export class RequestRecorder {
  private recorded: RecordedRequest[] = [];

  record(request: RecordedRequest): void {
    this.recorded.push(request);
  }

  clear(): void {
    this.recorded = [];
  }

  list(): readonly RecordedRequest[] {
    return this.recorded;
  }
}

export function answerFaultSurface(call: HttpCall, faults: FaultQueue, requests: RequestRecorder): HttpAnswer {
  const route = `${call.method} ${call.url.pathname.slice(FAULT_SURFACE_PREFIX.length)}`;
  switch (route) {
    case 'GET faults':
      return json(200, { faults: faults.list(), kinds: FAULT_KINDS });
    case 'POST faults':
      return addFault(call, faults);
    case 'DELETE faults':
      faults.clear();
      return json(200, { faults: [] });
    case 'GET requests':
      return json(200, { requests: requests.list() });
    case 'DELETE requests':
      requests.clear();
      return json(200, { requests: [] });
    default:
      return json(404, { error: `The sandbox has no ${route}. It has faults and requests.` });
  }
}

function addFault(call: HttpCall, faults: FaultQueue): HttpAnswer {
  const fault = parseFault(call.body);
  if (!fault) {
    return json(400, { error: `A fault is a JSON object whose kind is one of: ${FAULT_KINDS.join(', ')}.` });
  }
  faults.add(fault);
  return json(201, { faults: faults.list() });
}

function parseFault(body: string): Fault | null {
  try {
    const value = JSON.parse(body) as Fault;
    return FAULT_KINDS.includes(value.kind) ? value : null;
  } catch {
    return null;
  }
}
