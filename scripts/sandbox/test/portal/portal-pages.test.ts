/** The portal's pages, over HTTP and in a real browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPortalSandbox, type PortalSandbox } from '../../portal/portal-server';
import { BrowserWorld, problemsOf } from '../support/browser-world';
import { recordId, startFakeOrg, type FakeOrg } from '../support/fake-org';
import { PortalClient } from '../support/portal-client';

const PARCEL = {
  shipment_id: 'se-1',
  tracking_number: '9400100000000001000001',
  carrier_code: 'stamps_com',
  service_code: 'usps_priority_mail',
  tracking_status: 'in_transit',
  estimated_delivery_date: '2026-12-05T16:00:00.000Z',
  kit_ids: ['kit-1000001'],
};

let world: BrowserWorld;
let portal: PortalSandbox;
let client: PortalClient;
let org: FakeOrg;

beforeAll(async () => {
  world = await BrowserWorld.start('The portal');
  org = await startFakeOrg();
  portal = await startPortalSandbox({ port: 0 });
  portal.connectSalesforce(org.target);
  client = new PortalClient(portal);
  await client.call('PATCH', '/v1/orders/ord_000004', { status: 'in_transit', shipments: [PARCEL] });
  await client.call('PATCH', '/v1/journeys', {
    requests: [
      {
        journey_id: 'jrn_000004',
        type: 'new_kit',
        requested_at: '2026-11-25T10:00:00Z',
        note: 'The <b>seal</b> & box',
      },
      { journey_id: 'jrn_000004', type: 'follow_up', requested_at: '2026-11-25T10:00:00Z' },
    ],
  });
});

afterAll(async () => {
  await world.close();
  await portal.close();
  await org.close();
});

describe('the pages of the portal', () => {
  const text = async (path: string): Promise<string> => (await fetch(portal.url + path)).text();

  it('escape what members and the care team wrote', async () => {
    const page = await text('/members/mem_000004');

    expect(page).toContain('The &lt;b&gt;seal&lt;/b&gt; &amp; box');
    expect(page).not.toContain('<b>seal</b>');
  });

  it('find an order by name, id and tracking number', async () => {
    for (const words of ['van der berg', 'ORD_000004', PARCEL.tracking_number]) {
      expect(await text(`/?q=${encodeURIComponent(words)}`)).toContain('ord_000004');
    }
    expect(await text('/?q=nobody')).toContain('There is nothing here yet.');
    expect(await text('/?q=%22%3E%3Cscript%3E')).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it('answer 404 for a member who is not there', async () => {
    expect((await fetch(`${portal.url}/members/mem_none`)).status).toBe(404);
  });

  it('meet no fault and are not recorded', async () => {
    portal.faults.add({ kind: 'serverError' });
    const recorded = portal.requests.list().length;

    const { status } = await fetch(`${portal.url}/`);
    portal.faults.clear();

    expect(status).toBe(200);
    expect(portal.requests.list()).toHaveLength(recorded);
  });
});

describe('the portal in a browser', () => {
  beforeEach((context) => {
    world.errors.length = 0;
    if (!world.browser) {
      context.skip(world.reason);
    }
  });

  it('shows a member the order with status, carrier, tracking number and expected date, and what was asked', async () => {
    const page = await world.open(`${portal.url}/`);
    const row = page.getByRole('row').filter({ hasText: 'ord_000004' });
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(0, 6)).toEqual([
      'ord_000004',
      'Mei van der Berg',
      'On its way',
      'USPS',
      PARCEL.tracking_number,
      'Dec 5, 2026',
    ]);

    await row.getByRole('link').click();

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mei van der Berg');
    expect(await page.getByRole('listitem').filter({ hasText: 'On its way' }).getAttribute('aria-current')).toBe(
      'step',
    );
    const journey = page.getByRole('region', { name: 'Metabolic health', exact: true });
    expect(await journey.getByRole('listitem').allInnerTexts()).toEqual([
      'A new kit Nov 25, 2026, 10:00 “The <b>seal</b> & box”',
      'A telehealth follow-up Nov 25, 2026, 10:00',
    ]);
    expect(await problemsOf(page, 'portal-member')).toEqual([]);
    expect(world.errors).toEqual([]);
    await page.close();
  });

  it('signs a member up and shows the record ids that came back', async () => {
    const page = await world.open(`${portal.url}/sign-up`);
    await page.getByLabel('First name').fill('Ada');
    await page.getByLabel('Last name').fill('Archer');
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Programme').selectOption('Fertility');
    await page.getByRole('button', { name: 'Sign up' }).click();

    await page.getByRole('heading', { name: 'Sent to Salesforce', level: 1 }).waitFor();
    const { member, journey_id: journey = '' } = portal.store.registrations.inOrder().at(-1)!;
    const row = page.getByRole('row').filter({ hasText: 'Ada Archer' });
    expect(await row.innerText()).toContain('In Salesforce');
    expect(await row.innerText()).toContain(recordId('001', member.member_id));
    expect(await row.innerText()).toContain(recordId('500', journey));
    await row.getByRole('button', { name: /^Send again: reg_/ }).click();
    await page.getByRole('row').filter({ hasText: 'Ada Archer' }).getByText('2').first().waitFor();
    expect(world.errors).toEqual([]);
    await page.close();
  });

  it('says what is wrong with a form and keeps what was typed', async () => {
    const page = await world.open(`${portal.url}/sign-up`);
    await page.getByLabel('Last name').fill('Archer');
    await page.getByLabel('Email').fill('ada@localhost');
    await page.getByRole('button', { name: 'Sign up' }).click();

    expect(await page.getByRole('alert').innerText()).toContain('email');
    expect(await page.getByLabel('Last name').inputValue()).toBe('Archer');
    await page.close();
  });

  it.each([
    ['orders', '/', 1400],
    ['orders', '/', 400],
    ['member', '/members/mem_000004', 400],
    ['journeys', '/journeys', 400],
    ['deliveries', '/deliveries', 1400],
    ['deliveries', '/deliveries', 400],
    ['sign-up', '/sign-up', 400],
  ])('is accessible and fits: %s, %s at %i', async (name, path, width) => {
    const page = await world.open(portal.url + path, width);

    expect(await problemsOf(page, `portal-${name}-${width}`)).toEqual([]);
    expect(world.errors).toEqual([]);
    await page.close();
  });
});
