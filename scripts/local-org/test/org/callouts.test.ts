/** Callouts of Apex against a real server in this thread while the org's thread waits. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OrgClient } from '../../worker/org-client';
import { writeProject } from '../support/project';
import { visitProject } from '../support/visit-project';

let org: OrgClient;
let server: Server;
let tokens: number;
let seen: IncomingMessage[];

/** Answers by path; `/token` gives a new token each time, and only the newest one is good. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  if (path === '/token') {
    tokens += 1;
    const isKnown = request.headers.authorization === `Basic ${Buffer.from('me:secret').toString('base64')}`;
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(isKnown ? { access_token: `t${tokens}`, expires_in: 3600 } : { error: 'invalid_client' }),
    );
    return;
  }
  seen.push(request);
  if (path === '/api/drop') {
    request.socket.destroy();
  } else if (path === '/api/truncated') {
    response.writeHead(200, { 'content-length': '100' });
    response.write('only this');
    setTimeout(() => request.socket.destroy(), 20);
  } else if (path !== '/api/slow') {
    const isGood = request.headers.authorization === `Bearer t${tokens}`;
    response.writeHead(isGood ? 200 : 401);
    response.end(`${path} ${request.headers.tenant ?? ''}`);
  }
}

async function call(path: string): Promise<string> {
  await org.call('executeAnonymous', `delete [SELECT Id FROM Visit__c];`);
  const enqueued = await org.call('executeAnonymous', `System.enqueueJob(new VisitCallout('${path}'));`);
  expect(enqueued.exceptionMessage).toBeNull();
  await org.call('drain');
  const result = await org.call('executeAnonymous', `System.debug([SELECT Name FROM Visit__c].Name);`);
  return /USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(result.debugLog)?.[1] ?? result.exceptionMessage ?? '';
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  org = await OrgClient.start({ folder: null, runsJobs: false });
  expect((await org.call('deploy', writeProject(visitProject))).problems).toEqual([]);
  await org.call('setCredentialUrl', 'Clinic', `${base}/api`);
  await org.call('setTokenUrl', 'Clinic', `${base}/token`);
});
afterAll(async () => {
  await org.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  tokens = 0;
  seen = [];
});

const NO_ACCESS =
  "We couldn't access the credential(s). You might not have the required permissions, or the external cre";

it('refuses a user who does not hold the principal', async () => {
  expect(await call('/patients')).toBe(NO_ACCESS.slice(0, 80));
});

it('refuses a credential whose secret nobody has set', async () => {
  const [admin] = await org.call('users');
  await org.call('assignPermissionSet', admin.id, 'Clinic_User');
  expect(await call('/patients')).toBe(NO_ACCESS.slice(0, 80));
});

it('fetches a token, sends it with the custom header, and keeps it', async () => {
  const parameters = { clientId: 'me', clientSecret: 'secret', Tenant: 'north' };
  await org.call('setCredential', { externalCredential: 'Clinic', principal: 'Main', parameters });
  expect(await call('/patients')).toBe('200 /api/patients tenant north');
  expect(await call('/visits')).toBe('200 /api/visits tenant north');
  expect(tokens).toBe(1);
});

it('renews the token after a 401, once', async () => {
  tokens = 5;
  expect(await call('/patients')).toBe('200 /api/patients tenant north');
  expect(tokens).toBe(6);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t6']);
});

it.each([
  ['/slow', 'Read timed out'],
  ['/drop', 'Unexpected end of file from server'],
  ['/truncated', 'Premature EOF'],
])('tells of %s as the platform does', async (path, message) => {
  expect(await call(path)).toBe(message);
});

it('refuses an address that no remote site allows', async () => {
  const code = `HttpRequest r = new HttpRequest(); r.setEndpoint('https://elsewhere.example.com/x'); r.setMethod('GET'); new Http().send(r);`;
  expect((await org.call('executeAnonymous', code)).exceptionMessage).toBe(
    'System.CalloutException: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://elsewhere.example.com/x',
  );
});

it('refuses a callout after uncommitted work', async () => {
  const code = `insert new Visit__c(Name = 'x'); HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Clinic/x'); r.setMethod('GET'); new Http().send(r);`;
  expect((await org.call('executeAnonymous', code)).exceptionMessage).toBe(
    'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out',
  );
});
