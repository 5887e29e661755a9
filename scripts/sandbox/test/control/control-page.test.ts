/** The control page, over HTTP and in a real browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controlledSystems, startControlPage } from '../..';
import { EMR_CLIENT, startEmrSandbox, type EmrSandbox } from '../../emr/emr-server';
import { startLogisticsSandbox, type LogisticsSandbox } from '../../logistics/logistics-server';
import type { NewFulfillment } from '../../logistics/logistics-types';
import { startPortalSandbox, type PortalSandbox } from '../../portal/portal-server';
import { FAULT_KINDS } from '../../shared/faults';
import type { RunningServer } from '../../shared/http-server';
import { BrowserWorld, problemsOf } from '../support/browser-world';
import { newFulfillment } from '../support/logistics-client';

let world: BrowserWorld;
let emr: EmrSandbox;
let portal: PortalSandbox;
let logistics: LogisticsSandbox;
let control: RunningServer;

beforeAll(async () => {
  world = await BrowserWorld.start('The control page');
  emr = await startEmrSandbox({ port: 0, resources: [{ resourceType: 'Patient', id: 'ann' }] });
  portal = await startPortalSandbox({ port: 0 });
  logistics = await startLogisticsSandbox({ port: 0, fulfillments: [newFulfillment('ord_1', 3) as NewFulfillment] });
  const gone = {
    id: 'gone',
    title: 'Gone',
    url: 'http://127.0.0.1:9',
    pages: {},
    addresses: {},
    paths: [],
    actions: [],
  };
  control = await startControlPage(0, [...controlledSystems({ emr, portal, logistics }), gone]);
});

beforeEach(() => {
  [emr, portal, logistics].forEach(({ faults, requests }) => {
    faults.clear();
    requests.clear();
  });
});

afterAll(async () => {
  await world.close();
  await Promise.all([control, emr, portal, logistics].map((server) => server.close()));
});

describe('the control page', () => {
  it('tells of every system that answers, and that one does not', async () => {
    const response = await fetch(`${control.url}/api/systems`);
    const { systems, catalog } = (await response.json()) as {
      systems: { id: string; state: object | null }[];
      catalog: { kind: string }[];
    };

    expect(systems.map(({ id, state }) => [id, state !== null])).toEqual([
      ['emr', true],
      ['portal', true],
      ['logistics', true],
      ['gone', false],
    ]);
    expect(catalog.map(({ kind }) => kind).sort()).toEqual([...FAULT_KINDS].sort());
  });

  it.each([
    ['/api/systems/none/faults', 404],
    ['/api/systems/gone/faults', 502],
    ['/api/systems/emr/nothing', 404],
    ['/nothing', 404],
  ])('answers %s with %i and says why', async (path, status) => {
    const response = await fetch(control.url + path);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) as string });
  });
});

describe('the control page in a browser', () => {
  beforeEach((context) => {
    world.errors.length = 0;
    if (!world.browser) {
      context.skip(world.reason);
    }
  });

  it('breaks the EMR at a click, shows the fault waiting, and then the request that it hit', async () => {
    const page = await world.open(control.url);
    const card = page.getByRole('region', { name: 'EMR', exact: true });
    await card.getByRole('button', { name: 'Server error' }).click();

    await page.getByRole('status').getByText('EMR: the next request that fits').waitFor();
    await card.getByText('Server error: the next request to any path.').waitFor();
    expect(emr.faults.list()).toEqual([{ kind: 'serverError', after: 0, times: 1, status: 503 }]);

    expect((await fetch(`${emr.fhirUrl}/Patient`)).status).toBe(503);

    await card.getByRole('row').filter({ hasText: 'GET /fhir/Patient' }).getByText('503').waitFor();
    await card.getByText('None').waitFor();
    expect(world.errors).toEqual([]);
    await page.close();
  });

  it('sends what the fields say, and says why the system refuses it', async () => {
    const page = await world.open(control.url);
    const card = page.getByRole('region', { name: 'Portal', exact: true });
    await card.getByText('Which requests, and how').click();
    await card.getByLabel('Path begins with').fill('/v1/orders');
    await card.getByLabel('Requests that pass first').fill('2');
    await card.getByLabel('Requests that are hit').fill('3');
    await card.getByLabel('Retry-After in seconds').fill('9');
    await card.getByLabel('Body holds').fill('shipped');
    await card.getByLabel('The system acts on it').selectOption('yes, the answer is lost');
    await card.getByRole('button', { name: 'Rate limit' }).click();
    await card.getByText('the next 3 requests to /v1/orders with “shipped” in its body, after 2 more.').waitFor();

    expect(portal.faults.list()).toEqual([
      {
        kind: 'rateLimit',
        pathPrefix: '/v1/orders',
        bodyPart: 'shipped',
        actsFirst: true,
        after: 2,
        times: 3,
        retryAfterSeconds: 9,
      },
    ]);
    await card.getByLabel('Requests that are hit').fill('0');
    await card.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('status').getByText('times is a whole number from 1.').waitFor();
    await card.getByRole('button', { name: 'Clear all waiting faults of the Portal' }).click();
    await card.getByText('None').waitFor();
    expect(portal.faults.list()).toEqual([]);
    // Chromium logs each refused request of a page.
    expect(world.errors.filter((error) => !error.includes('400'))).toEqual([]);
    await page.close();
  });

  it('keeps a system down at a click, until the faults are cleared', async () => {
    const page = await world.open(control.url);
    const card = page.getByRole('region', { name: 'EMR', exact: true });
    await card.getByRole('button', { name: 'Outage' }).click();
    await card.getByText('Server error: every request until it is cleared').waitFor();
    const statuses = [];
    for (let request = 0; request < 3; request += 1) {
      statuses.push((await fetch(`${emr.fhirUrl}/metadata`)).status);
    }
    await card.getByRole('button', { name: 'Clear all waiting faults of the EMR' }).click();
    await card.getByText('None').waitFor();

    expect(statuses).toEqual([503, 503, 503]);
    expect((await fetch(`${emr.fhirUrl}/metadata`)).status).toBe(200);
    await page.close();
  });

  it('has a button for each fault of each system', async () => {
    const page = await world.open(control.url);
    for (const [name, system] of [
      ['EMR', emr],
      ['Portal', portal],
      ['Logistics', logistics],
    ] as const) {
      const card = page.getByRole('region', { name, exact: true });
      const buttons = card.getByTitle(/^A request /);
      await buttons.first().waitFor();
      expect(await buttons.count()).toBe(FAULT_KINDS.length);
      for (const button of await buttons.all()) {
        await button.click();
      }
      await card.getByRole('listitem').filter({ hasText: 'Out of order: the next request' }).waitFor();
      expect(system.faults.list().map(({ kind }) => kind)).toEqual(FAULT_KINDS);
    }
    await page.close();
  });

  it('moves orders and clocks', async () => {
    const page = await world.open(control.url);
    const card = page.getByRole('region', { name: 'Logistics', exact: true });
    await card.getByRole('button', { name: 'Ship them in two parcels' }).click();
    await page.getByRole('status').getByText('1 moved.').waitFor();
    expect(logistics.store.ofOrder('ord_1')?.shipments).toHaveLength(2);

    const before = logistics.clock.now();
    await card.getByRole('button', { name: 'Move the clock of the Logistics 1 day on' }).click();
    await page.getByRole('status').getByText('its clock is 1 day on').waitFor();
    expect(logistics.clock.now() - before).toBeGreaterThanOrEqual(86_400_000);
    expect(logistics.store.ofOrder('ord_1')?.order_status).toBe('in_transit');
    await page.close();
  });

  it('keeps focus and what is typed while it is kept up to date', async () => {
    const page = await world.open(control.url);
    const card = page.getByRole('region', { name: 'EMR', exact: true });
    await card.getByText('Which requests, and how').click();
    const prefix = card.getByLabel('Path begins with');
    await prefix.fill('/fhir/Pa');

    await fetch(`${emr.fhirUrl}/Patient`, {
      headers: { authorization: `Basic ${btoa(`${EMR_CLIENT.clientId}:x`)}` },
    });
    await card.getByRole('row').filter({ hasText: 'GET /fhir/Patient' }).waitFor();

    expect(await prefix.inputValue()).toBe('/fhir/Pa');
    expect(await prefix.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await page.close();
  });

  it.each([1400, 400])('is accessible and fits at a width of %i', async (width) => {
    const page = await world.open(control.url, width);
    await page.getByRole('region', { name: 'Logistics', exact: true }).waitFor();
    await page.getByRole('region', { name: 'Gone' }).getByText('It does not answer.').waitFor();
    await page.getByRole('region', { name: 'Portal', exact: true }).getByText('Which requests, and how').click();

    expect(await problemsOf(page, `control-${width}`)).toEqual([]);
    expect(world.errors).toEqual([]);
    await page.close();
  });
});
