/** One page that shows every running sandbox system and breaks it at a click, by way of its own test-only surface. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULT_SURFACE_PREFIX } from '../shared/fault-surface';
import { json, send, startServer, type HttpAnswer, type HttpCall, type RunningServer } from '../shared/http-server';
import { faultCatalog } from './fault-catalog';

/** A system as the page shows it. It may run in another process: it is asked over HTTP. */
export interface ControlledSystem {
  /** In the page's addresses, for example `emr`. */
  readonly id: string;
  readonly title: string;
  /** Its address, without a path. */
  readonly url: string;
  /** What a person can open: address by label. */
  readonly pages: Readonly<Record<string, string>>;
  /** What a program is told: address by label. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Path prefixes to offer for faults. */
  readonly paths: readonly string[];
  /** More that can be made to happen, each a POST to the system's test-only surface. */
  readonly actions: readonly ControlAction[];
}

export interface ControlAction {
  readonly label: string;
  /** Below the surface, for example `orders`. */
  readonly path: string;
  readonly body: object;
}

const LATEST_REQUESTS = 15;
const FILES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/': ['text/html', 'page/index.html'],
  '/page.css': ['text/css', '../shared/page.css'],
  '/control.css': ['text/css', 'page/control.css'],
  '/control.js': ['text/javascript', 'page/control.js'],
};

/** @param port 0 for a free one. @throws SandboxError PORT_IN_USE */
export function startControlPage(port: number, systems: readonly ControlledSystem[]): Promise<RunningServer> {
  return startServer('control page', port, async (call, response) => send(response, await answer(call, systems)));
}

async function answer(call: HttpCall, systems: readonly ControlledSystem[]): Promise<HttpAnswer> {
  const { pathname } = call.url;
  const file = call.method === 'GET' ? FILES[pathname] : undefined;
  if (file) {
    return page(...file);
  }
  if (pathname === '/api/systems') {
    return json(200, { catalog: faultCatalog, systems: await Promise.all(systems.map(describe)) });
  }
  const [, id, path] = /^\/api\/systems\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  const system = systems.find((candidate) => candidate.id === id);
  return system ? forward(system, path ?? '', call) : json(404, { error: `Nothing is at ${pathname}.` });
}

function page(type: string, file: string): HttpAnswer {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  return { status: 200, headers, body: readFileSync(join(__dirname, file), 'utf8') };
}

/** What the page shows of a system; `state` is null when the system does not answer. */
async function describe(system: ControlledSystem): Promise<object> {
  try {
    const [faults, requests, clock] = await Promise.all(
      ['faults', `requests?latest=${LATEST_REQUESTS}`, 'clock'].map(async (path) => {
        const response = await fetch(system.url + FAULT_SURFACE_PREFIX + path);
        return (await response.json()) as object;
      }),
    );
    return { ...system, state: { ...faults, ...requests, ...clock } };
  } catch {
    return { ...system, state: null };
  }
}

async function forward(
  { url, title }: ControlledSystem,
  path: string,
  { method, body }: HttpCall,
): Promise<HttpAnswer> {
  try {
    const response = await fetch(url + FAULT_SURFACE_PREFIX + path, { method, ...(method !== 'GET' && { body }) });
    return { status: response.status, headers: { 'content-type': 'application/json' }, body: await response.text() };
  } catch {
    return json(502, { error: `The ${title} does not answer at ${url}.` });
  }
}
