import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLogisticsSandbox } from '../logistics/logistics-server';
import type { NewFulfillment } from '../logistics/logistics-types';
import { startPortalSandbox } from '../portal/portal-server';
import { FAULT_KINDS, type FaultKind } from '../shared/faults';
import type { OpenApiContract } from '../shared/openapi-contract';
import type { SandboxControls } from '../shared/sandbox-system';
import { expectConformance } from './support/conformance';
import { LogisticsClient, newFulfillment } from './support/logistics-client';
import type { Answer } from './support/http-client';
import { PortalClient } from './support/portal-client';

/** A system with nine records in pages of three, and how a client of it reads. */
interface World extends SandboxControls {
  readonly url: string;
  readonly contract: OpenApiContract;
  readonly client: { get<T>(path: string): Promise<Answer<T>> };
  /** Path of the first page. */
  readonly first: string;
  idsOf(page: Page): string[];
  nextOf(page: Page): string | undefined;
  close(): Promise<void>;
}

type Page = Readonly<Record<string, unknown>>;

async function portalWorld(): Promise<World> {
  const portal = await startPortalSandbox({ port: 0, seed: { pendingJourneys: 9, pendingOrders: 0 } });
  return {
    ...portal,
    client: new PortalClient(portal),
    first: '/v1/journeys?status=pending&page_size=3',
    idsOf: ({ journeys }) => (journeys as { journey_id: string }[]).map(({ journey_id: id }) => id),
    nextOf: ({ links }) => (links as { next?: string }).next,
  };
}

async function logisticsWorld(): Promise<World> {
  const fulfillments = Array.from({ length: 9 }, (_, index) => newFulfillment(`ord_${index}`) as NewFulfillment);
  const logistics = await startLogisticsSandbox({ port: 0, fulfillments });
  const client = new LogisticsClient(logistics);
  await client.signIn();
  return {
    ...logistics,
    client,
    first: '/v1/fulfillments?page_size=3',
    idsOf: ({ fulfillments: list }) => (list as { fulfillment_id: string }[]).map(({ fulfillment_id: id }) => id),
    nextOf: ({ links }) => (links as { next: { href?: string } }).next.href,
  };
}

describe.each([
  ['the portal', portalWorld],
  ['the logistics platform', logisticsWorld],
])('%s under a fault', (_name, start) => {
  let world: World;

  beforeEach(async () => {
    world = await start();
  });

  afterEach(async () => {
    await world.close();
    expectConformance(world.contract, world.requests);
  });

  const addFault = async (kind: FaultKind, more: object = {}): Promise<void> => {
    const response = await fetch(`${world.url}/_sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ kind, ...more }),
    });
    expect(response.status).toBe(201);
  };
  const page = async (path = world.first): Promise<Page> => (await world.client.get<Page>(path)).body;

  it('delay: answers late', async () => {
    await addFault('delay', { delayMs: 80 });
    const startedAt = performance.now();

    const { status } = await world.client.get(world.first);

    expect(status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
  });

  it('drop: breaks the connection', async () => {
    await addFault('drop');

    await expect(world.client.get(world.first)).rejects.toThrow('fetch failed');
  });

  it('rateLimit: answers 429 and says how long to wait', async () => {
    await addFault('rateLimit', { retryAfterSeconds: 7 });

    const { status, headers } = await world.client.get(world.first);

    expect({ status, wait: headers.get('retry-after') }).toEqual({ status: 429, wait: '7' });
  });

  it.each([
    [{}, 503],
    [{ status: 500 }, 500],
  ])('serverError %j: answers %i', async (more, status) => {
    await addFault('serverError', more);

    expect((await world.client.get(world.first)).status).toBe(status);
  });

  it.each(['truncate', 'malformedJson'] as const)('%s: answers 200 with a body that is not JSON', async (kind) => {
    await addFault(kind);

    await expect(world.client.get(world.first)).rejects.toThrow(SyntaxError);
  });

  it('revokeTokens: answers 401', async () => {
    await addFault('revokeTokens');

    expect((await world.client.get(world.first)).status).toBe(401);
  });

  it('duplicate: lists the first record twice', async () => {
    const [first, second, third] = world.idsOf(await page());
    await addFault('duplicate');

    expect(world.idsOf(await page())).toEqual([first, first, second, third]);
  });

  it('outOfOrder: lists the last record first', async () => {
    const ids = world.idsOf(await page());
    await addFault('outOfOrder');

    expect(world.idsOf(await page())).toEqual([...ids].reverse());
  });

  it('moveBetweenPages: a record moves behind the page it was served on', async () => {
    await addFault('moveBetweenPages');
    const moved = world.idsOf(await page())[0];

    expect(world.idsOf(await page())).not.toContain(moved);
    const seen: string[] = [];
    for (let next: string | undefined = world.first; next !== undefined;) {
      const current: Page = await page(next);
      seen.push(...world.idsOf(current));
      next = world.nextOf(current);
    }
    expect(seen).toHaveLength(9);
    expect(seen.at(-1)).toBe(moved);
  });

  it('hits the requests that it is told to, then no more', async () => {
    await addFault('serverError', { after: 1, times: 2, pathPrefix: '/v1/' });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await world.client.get(world.first)).status);
    }

    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(world.faults.list()).toEqual([]);
  });

  it('notes which request met which fault', async () => {
    await addFault('serverError');
    await world.client.get(world.first);

    const response = await fetch(`${world.url}/_sandbox/requests`);
    const { requests } = (await response.json()) as { requests: object[] };

    expect(requests.at(-1)).toMatchObject({ method: 'GET', path: world.first, status: 503, fault: 'serverError' });
  });

  it('knows every kind there is', async () => {
    const response = await fetch(`${world.url}/_sandbox/faults`);
    await world.client.get(world.first);

    expect(await response.json()).toEqual({ faults: [], kinds: FAULT_KINDS });
  });

  it.each([
    '{"kind":"flood"}',
    '{',
    '[]',
    '{"kind":"delay","delayMs":"long"}',
    '{"kind":"drop","times":0}',
    '{"kind":"drop","pathPrefix":1}',
    '{"kind":"serverError","status":200}',
  ])('cannot be %s', async (body) => {
    const response = await fetch(`${world.url}/_sandbox/faults`, { method: 'POST', body });
    await world.client.get(world.first);

    expect(response.status).toBe(400);
    expect(world.faults.list()).toEqual([]);
  });
});
