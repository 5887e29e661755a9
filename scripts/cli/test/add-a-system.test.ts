/** A system that nobody wrote code for: metadata alone adds its feed and its routes. `docs/add-a-system.md` walks through the same files. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../build';
import { serveOrg, type ServedOrg } from '../../local-org';
import { connectTo } from '../services/connection';
import { StagelinkApi } from '../services/stagelink-api';

const FEED = 'Clinic_Person';
const PAGES: Readonly<Record<string, object>> = {
  '/people?size=2': {
    people: [
      { key: 'p1', revision: 1, changed: '2026-11-01T10:00:00Z', name: { last: ' Solo ' }, contacts: [] },
      {
        key: 'p2',
        revision: 4,
        changed: '2026-11-02T10:00:00Z',
        name: { last: 'Organa' },
        contacts: [{ kind: 'mail', text: 'leia@example.com' }],
      },
    ],
    next: '/people?page=2',
  },
  '/people?page=2': { people: [{ key: 'p3', revision: 1, changed: '2026-11-03T10:00:00Z', name: {} }], next: null },
  '/people?since=2026-11-03T09%3A59%3A00Z&size=2': { people: [], next: null },
};

/** What the org has sent: method, path, key and body of each request. */
const sent: { readonly request: string; readonly key: unknown; readonly body: unknown }[] = [];

let folder: string;
let clinic: Server;
let org: ServedOrg;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagelink-add-a-system-'));
  cpSync(join(PROJECT_ROOT, 'force-app'), join(folder, 'force-app'), { recursive: true });
  cpSync(join(__dirname, 'fixtures', 'clinic'), join(folder, 'force-app', 'systems', 'clinic'), { recursive: true });
  clinic = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => clinic.listen(0, '127.0.0.1', resolve));
  org = await serveOrg({ port: 0, folder: null, cacheFolder: join(PROJECT_ROOT, '.cache', 'apex'), runsJobs: false });
  expect((await org.client.call('deploy', join(folder, 'force-app'))).problems).toEqual([]);
  const [administrator] = await org.client.call('users');
  for (const name of ['Stagelink_Admin', 'Stagelink_Clinic']) {
    await org.client.call('assignPermissionSet', administrator?.id ?? '', name);
  }
  const { port } = clinic.address() as AddressInfo;
  await org.client.call('setCredentialUrl', 'Clinic', `http://127.0.0.1:${port}`);
}, 120_000);
afterAll(async () => {
  await org.close();
  clinic.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '', headers } = request;
  const content = method === 'GET' ? PAGES[url] : { key: 'p9' };
  if (method !== 'GET') {
    sent.push({ request: `${method} ${url}`, key: headers['idempotency-key'], body: await json(request) });
  }
  response.writeHead(content ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(content ?? {}));
}

async function pull(): Promise<Awaited<ReturnType<StagelinkApi['runs']>>[number] | undefined> {
  const api = new StagelinkApi(await connectTo(org));
  const [started] = await api.startPull(FEED);
  await org.client.call('drain');
  return (await api.runs([started?.runId ?? '']))[0];
}

test('metadata alone adds a feed that pages, maps, links and says what it cannot link', async () => {
  expect(await pull()).toMatchObject({ status: 'Completed', pages: 2, received: 3, linked: 2, dead: 1 });
  const connection = await connectTo(org);
  const { records } = await connection.query<{ LastName: string; Clinic_ID__c: string }>(
    'SELECT Clinic_ID__c, LastName, PersonEmail, RecordType.DeveloperName FROM Account ORDER BY Clinic_ID__c',
  );
  expect(records).toMatchObject([
    { Clinic_ID__c: 'p1', LastName: 'Solo', PersonEmail: null, RecordType: { DeveloperName: 'Member' } },
    { Clinic_ID__c: 'p2', LastName: 'Organa', PersonEmail: 'leia@example.com' },
  ]);
  const { rows } = await new StagelinkApi(connection).staged({ feed: FEED, status: 'Dead' });
  expect(rows).toMatchObject([{ externalId: 'p3', errorCode: 'REQUIRED_VALUE_MISSING', errorField: 'LastName' }]);
});

test('its next pull asks for what has changed since', async () => {
  expect(await pull()).toMatchObject({ status: 'Completed', received: 0, watermarkTo: '2026-11-03T10:00:00.000Z' });
});

test('what came from the clinic is not sent back to it', () => {
  expect(sent).toEqual([]);
});

test('metadata alone adds routes: a new member is sent, its id comes back, and a change goes to that id', async () => {
  const connection = await connectTo(org);
  const { records } = await connection.query<{ Id: string }>(
    "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND DeveloperName = 'Member'",
  );
  const member = await connection.sobject('Account').create({ RecordTypeId: records[0]?.Id, LastName: 'Skywalker' });
  await connection.sobject('Account').create({ Name: 'A company' });
  await org.client.call('drain');

  expect(await connection.sobject('Account').retrieve(member.id ?? '')).toMatchObject({ Clinic_ID__c: 'p9' });
  await connection.sobject('Account').update({ Id: member.id ?? '', Phone: '+1 555 0142' });
  await org.client.call('drain');

  const key: unknown = expect.stringMatching(/./);
  expect(sent).toEqual([
    { request: 'POST /people', key, body: { name: { last: 'Skywalker' } } },
    { request: 'PUT /people/p9/phone', key, body: { text: '+1 555 0142' } },
  ]);
});
