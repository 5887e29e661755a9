import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMR_CLIENT, startEmrSandbox, type EmrSandbox } from '../../emr/emr-server';
import type { FhirResource } from '../../emr/fhir-data';

interface Page {
  total: number;
  link: { relation: string; url: string }[];
  entry?: { resource: FhirResource }[];
}

const patients = Array.from({ length: 7 }, (_, index): FhirResource => ({ resourceType: 'Patient', id: `p${index}` }));

describe('EMR sandbox', () => {
  let emr: EmrSandbox;
  let token: string;

  beforeEach(async () => {
    emr = await startEmrSandbox({ port: 0, resources: patients });
    token = await fetchToken(emr);
  });

  afterEach(() => emr.close());

  const get = (url: string): Promise<Response> => fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const page = async (url: string): Promise<Page> => (await (await get(url)).json()) as Page;
  const post = (resource: object): Promise<Response> =>
    fetch(`${emr.fhirUrl}/Patient`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(resource),
    });
  const addFault = (fault: object): Promise<Response> =>
    fetch(new URL('/_sandbox/faults', emr.fhirUrl), { method: 'POST', body: JSON.stringify(fault) });

  it('refuses a call without a token, with 401 and an OperationOutcome', async () => {
    const response = await fetch(`${emr.fhirUrl}/Patient`);

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('refuses a client with a wrong secret', async () => {
    const response = await fetch(emr.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'stagelink', client_secret: 'wrong' }),
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: 'invalid_client' });
  });

  it('describes itself without a token', async () => {
    const statement = (await (await fetch(`${emr.fhirUrl}/metadata`)).json()) as object;

    expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  });

  it('links the pages of a search, each record on one of them, oldest change first', async () => {
    const ids: string[] = [];
    const stamps: string[] = [];
    let next: string | undefined = `${emr.fhirUrl}/Patient?_sort=_lastUpdated&_count=3`;
    while (next !== undefined) {
      const current: Page = await page(next);
      ids.push(...(current.entry ?? []).map(({ resource }) => resource.id));
      stamps.push(...(current.entry ?? []).map(({ resource }) => resource.meta?.lastUpdated ?? ''));
      next = current.link.find(({ relation }) => relation === 'next')?.url;
    }

    expect(ids).toEqual(patients.map(({ id }) => id));
    expect(stamps).toEqual([...stamps].sort());
    expect(new Set(stamps).size).toBe(3);
  });

  it('returns what changed since a moment, the moment included', async () => {
    const all = await page(`${emr.fhirUrl}/Patient?_sort=_lastUpdated`);
    const last = all.entry?.at(-1)?.resource.meta?.lastUpdated;

    const changed = await page(`${emr.fhirUrl}/Patient?_lastUpdated=ge${last}`);

    expect(changed.entry?.map(({ resource }) => resource.id)).toEqual(['p6']);
  });

  it('keeps the exact text of a decimal', async () => {
    await fetch(`${emr.fhirUrl}/Observation/o1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: '{"resourceType":"Observation","id":"o1","status":"final","code":{"text":"1.10"},"valueQuantity":{"value":1.10}}',
    });

    const text = await (await get(`${emr.fhirUrl}/Observation/o1`)).text();

    expect(text).toContain('"value":1.10');
    expect(text).toContain('"text":"1.10"');
  });

  it.each([
    { fault: { kind: 'rateLimit', retryAfterSeconds: 7 }, status: 429, header: ['retry-after', '7'] },
    { fault: { kind: 'serverError' }, status: 503, header: ['content-type', 'application/json'] },
    { fault: { kind: 'serverError', status: 500 }, status: 500, header: ['content-type', 'application/json'] },
    { fault: { kind: 'revokeTokens' }, status: 401, header: ['www-authenticate', 'Bearer'] },
  ])('answers $status for the fault $fault.kind', async ({ fault, status, header }) => {
    await addFault(fault);

    const response = await get(`${emr.fhirUrl}/Patient`);

    expect(response.status).toBe(status);
    expect(response.headers.get(header[0] ?? '')).toBe(header[1]);
  });

  it.each(['truncate', 'malformedJson'])('sends a body that is not JSON for the fault %s', async (kind) => {
    await addFault({ kind });

    const response = await get(`${emr.fhirUrl}/Patient`);

    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('drops the connection for the fault drop', async () => {
    await addFault({ kind: 'drop' });

    await expect(get(`${emr.fhirUrl}/Patient`)).rejects.toThrow('fetch failed');
  });

  it('lists a record twice for the fault duplicate', async () => {
    await addFault({ kind: 'duplicate' });

    const ids = (await page(`${emr.fhirUrl}/Patient?_count=2`)).entry?.map(({ resource }) => resource.id);

    expect(ids).toEqual(['p0', 'p0', 'p1']);
  });

  it('lists the records of a page in reverse for the fault outOfOrder', async () => {
    await addFault({ kind: 'outOfOrder' });

    const ids = (await page(`${emr.fhirUrl}/Patient?_sort=_lastUpdated&_count=3`)).entry?.map(
      ({ resource }) => resource.id,
    );

    expect(ids).toEqual(['p2', 'p1', 'p0']);
  });

  it.each([
    { fault: { kind: 'drop' }, stored: 1 },
    { fault: { kind: 'drop', actsFirst: false }, stored: 0 },
    { fault: { kind: 'serverError' }, stored: 0 },
    { fault: { kind: 'serverError', actsFirst: true }, stored: 1 },
    { fault: { kind: 'truncate' }, stored: 1 },
    { fault: { kind: 'duplicate' }, stored: 2 },
  ])('has stored $stored records after a create that met $fault', async ({ fault, stored }) => {
    await addFault({ ...fault, bodyPart: '"new"' });
    await get(`${emr.fhirUrl}/Patient`);
    await post({ resourceType: 'Patient', gender: 'female', name: [{ family: 'new' }] }).catch(() => null);

    expect((await page(`${emr.fhirUrl}/Patient`)).total).toBe(patients.length + stored);
    expect(emr.faults.list()).toEqual([]);
  });

  it('acts late for the fault delay when it does not act first', async () => {
    await addFault({ kind: 'delay', delayMs: 100, actsFirst: false });
    const late = post({ resourceType: 'Patient' });
    const before = (await page(`${emr.fhirUrl}/Patient`)).total;
    await late;

    expect([before, (await page(`${emr.fhirUrl}/Patient`)).total]).toEqual([patients.length, patients.length + 1]);
  });

  it('dates its answers by its own clock', async () => {
    emr.clock.advance(3_600_000);

    const date = Date.parse((await get(`${emr.fhirUrl}/Patient`)).headers.get('date') ?? '');

    expect(date - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('stamps what is written with its clock, which can be moved ahead', async () => {
    const before = emr.clock.now();
    await fetch(new URL('/_sandbox/clock', emr.fhirUrl), { method: 'POST', body: '{"advance_seconds":3600}' });

    await fetch(`${emr.fhirUrl}/Patient/p0`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: '{"resourceType":"Patient","id":"p0","active":true}',
    });

    const changed = await page(`${emr.fhirUrl}/Patient?_lastUpdated=ge${new Date(before + 3_600_000).toISOString()}`);
    expect(changed.entry?.map(({ resource }) => resource.id)).toEqual(['p0']);
  });

  it('moves a record behind the page it was served on for the fault moveBetweenPages', async () => {
    await addFault({ kind: 'moveBetweenPages' });
    const url = `${emr.fhirUrl}/Patient?_sort=_lastUpdated&_count=3`;

    const first = await page(url);
    const second = await page(first.link.find(({ relation }) => relation === 'next')?.url ?? '');

    expect(first.entry?.map(({ resource }) => resource.id)).toEqual(['p0', 'p1', 'p2']);
    expect(second.entry?.map(({ resource }) => resource.id)).toEqual(['p4', 'p5', 'p6']);
  });

  it('lets requests pass before a fault, hits as many as told, then recovers', async () => {
    await addFault({ kind: 'serverError', after: 1, times: 2, pathPrefix: '/fhir/Patient' });

    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await get(`${emr.fhirUrl}/Patient`)).status);
    }

    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('tells the latest of what it was asked', async () => {
    for (const path of ['/Patient/p0', '/Patient/p1', '/Patient/p2']) {
      await get(emr.fhirUrl + path);
    }

    const response = await fetch(new URL('/_sandbox/requests?latest=2', emr.fhirUrl));

    expect(await response.json()).toMatchObject({
      requests: [{ path: '/fhir/Patient/p1' }, { path: '/fhir/Patient/p2' }],
      total: 4,
    });
  });

  it('refuses a fault it does not know', async () => {
    const response = await addFault({ kind: 'flood' });

    expect(response.status).toBe(400);
  });

  it('refuses a port that is in use with a coded error', async () => {
    const port = Number(new URL(emr.fhirUrl).port);

    await expect(startEmrSandbox({ port, resources: [] })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });
});

async function fetchToken(emr: EmrSandbox): Promise<string> {
  const response = await fetch(emr.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${EMR_CLIENT.clientId}:${EMR_CLIENT.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
